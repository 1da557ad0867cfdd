package io.oscstudio.core.check.operator;

import io.oscstudio.core.base.Place;
import io.oscstudio.core.check.rule.Bundle;
import io.oscstudio.core.check.rule.Nodes;
import io.oscstudio.core.yaml.Embedded;
import io.oscstudio.core.yaml.ListNode;
import io.oscstudio.core.yaml.MapNode;
import io.oscstudio.core.yaml.Node;
import io.oscstudio.core.yaml.YamlPath;
import java.util.List;
import java.util.Optional;

/**
 * The custom resources a CSV shows: JSON in its annotation {@code alm-examples}.
 *
 * @param json the JSON, with its places in the CSV's file
 */
record Examples(Embedded json) {
  static final String ANNOTATION = "alm-examples";

  /** Those of a version; empty when it has no such annotation or the annotation is blank. */
  static Optional<Examples> of(Bundle bundle) {
    return bundle
        .file()
        .text()
        .flatMap(text ->
            Embedded.at(
                text, bundle.document(), YamlPath.of("metadata", "annotations", ANNOTATION)))
        .filter(json -> !json.scalar().text().isBlank())
        .map(Examples::new);
  }

  /** Whether it is JSON and a list. */
  boolean isList() {
    return !json.document().isBroken() && json.document().root() instanceof ListNode;
  }

  /** The resources in it. */
  List<MapNode> resources() {
    return json.document().isBroken()
        ? List.of()
        : Nodes.items(json.document().root()).stream().flatMap(n -> Nodes.map(n).stream()).toList();
  }

  /** Where a value of it is written. */
  Place place(Node value) {
    return json.place(value);
  }

  /** The entry of the CSV's list of owned resources a resource is of. */
  static Optional<MapNode> owned(Bundle bundle, MapNode resource) {
    String apiVersion = Nodes.textAt(resource, "apiVersion").orElse("");
    String kind = Nodes.textAt(resource, "kind").orElse("");
    return bundle.owned().stream()
        .filter(o -> Nodes.textAt(o, "kind").filter(kind::equals).isPresent())
        .filter(o -> apiVersion(o).equals(apiVersion))
        .findFirst();
  }

  private static String apiVersion(MapNode owned) {
    String name = Nodes.textAt(owned, "name").orElse("");
    return name.substring(name.indexOf('.') + 1) + "/" + Nodes.textAt(owned, "version").orElse("");
  }
}
