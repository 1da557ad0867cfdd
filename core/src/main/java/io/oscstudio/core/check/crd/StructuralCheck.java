package io.oscstudio.core.check.crd;

import io.oscstudio.core.base.Message;
import io.oscstudio.core.check.rule.Nodes;
import io.oscstudio.core.kubernetes.OpenApi;
import io.oscstudio.core.yaml.ListNode;
import io.oscstudio.core.yaml.MapNode;
import io.oscstudio.core.yaml.Node;
import io.oscstudio.core.yaml.ScalarNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What Kubernetes demands of the schemas of {@code apiextensions.k8s.io/v1} CRDs: "structural
 * schemas" of its documentation on custom resources.
 */
final class StructuralCheck {
  private static final Set<String> TYPES =
      Set.of("string", "number", "integer", "boolean", "object", "array");
  private static final Set<String> FORBIDDEN =
      Set.of(
          "$ref",
          "additionalItems",
          "definitions",
          "dependencies",
          "deprecated",
          "discriminator",
          "id",
          "patternProperties",
          "readOnly",
          "writeOnly",
          "xml");
  private static final List<String> JUNCTORS = List.of("allOf", "anyOf", "oneOf");
  private static final Set<String> FORBIDDEN_IN_JUNCTORS =
      Set.of("description", "type", "default", "additionalProperties", "nullable", "title");

  private final Problems problems;

  private StructuralCheck(Problems problems) {
    this.problems = problems;
  }

  /** Reports every breach below the schema of a whole resource. */
  static void check(MapNode root, Problems problems) {
    StructuralCheck check = new StructuralCheck(problems);
    if (!OpenApi.type(root).equals("object")) {
      problems.at(root.get("type").orElse(root), Message.of("check.structural.root-type"));
    }
    Nodes.mapAt(root, "properties", "metadata").ifPresent(check::checkMetadata);
    Schemas.visit(root, check::checkValue);
  }

  private void checkValue(MapNode schema) {
    checkType(schema);
    checkKeywords(schema);
    checkLists(schema);
    for (String junctor : JUNCTORS) {
      Nodes.mapsAt(schema, junctor).forEach(part -> checkJunctor(part, schema));
    }
    Nodes.mapAt(schema, "not").ifPresent(part -> checkJunctor(part, schema));
  }

  private void checkType(MapNode schema) {
    Optional<Node> type = schema.get("type");
    boolean intOrString = OpenApi.isTrue(schema, OpenApi.INT_OR_STRING);
    if (type.isEmpty()) {
      if (!intOrString && !OpenApi.isTrue(schema, OpenApi.PRESERVE)) {
        problems.at(schema, Message.of("check.structural.no-type"));
      }
    } else if (!(type.get() instanceof ScalarNode s) || !TYPES.contains(s.text())) {
      problems.at(type.get(), Message.of("check.structural.unknown-type", type.get().source()));
    } else if (intOrString) {
      problems.at(type.get(), Message.of("check.structural.int-or-string-type"));
    }
    if (OpenApi.isTrue(schema, OpenApi.EMBEDDED) && !OpenApi.type(schema).equals("object")) {
      problems.at(schema, Message.of("check.structural.embedded-type"));
    }
  }

  private void checkKeywords(MapNode schema) {
    for (MapNode.Entry entry : schema.entries()) {
      if (FORBIDDEN.contains(entry.name())) {
        problems.at(entry.key(), Message.of("check.structural.forbidden", entry.name()));
      }
    }
    if (OpenApi.isTrue(schema, "uniqueItems")) {
      schema
          .entry("uniqueItems")
          .ifPresent(e -> problems.at(e.key(), Message.of("check.structural.unique-items")));
    }
    Optional<MapNode.Entry> additional = schema.entry("additionalProperties");
    if (additional.isPresent()) {
      if (additional.get().value() instanceof ScalarNode s && Boolean.FALSE.equals(s.value())) {
        problems.at(additional.get().key(), Message.of("check.structural.additional-false"));
      } else if (Nodes.has(schema, "properties")) {
        problems.at(
            additional.get().key(), Message.of("check.structural.additional-and-properties"));
      }
    }
  }

  private void checkLists(MapNode schema) {
    Optional<Node> items = schema.get("items");
    if (items.isPresent() && items.get() instanceof ListNode) {
      problems.at(items.get(), Message.of("check.structural.items-list"));
    }
    if (OpenApi.type(schema).equals("array") && items.isEmpty()) {
      problems.at(schema, Message.of("check.structural.no-items"));
    }
    if (Nodes.textAt(schema, "x-kubernetes-list-type").filter("map"::equals).isPresent()
        && !Nodes.has(schema, "x-kubernetes-list-map-keys")) {
      problems.at(schema, Message.of("check.structural.no-list-map-keys"));
    }
  }

  /** Only the name of the metadata may be described, and no default be given. */
  private void checkMetadata(MapNode metadata) {
    Nodes.mapAt(metadata, "properties")
        .ifPresent(properties ->
            properties.entries().stream()
                .filter(e -> !e.name().equals("name") && !e.name().equals("generateName"))
                .forEach(
                    e -> problems.at(e.key(), Message.of("check.structural.metadata", e.name()))));
  }

  private void checkJunctor(MapNode part, MapNode outside) {
    boolean intOrString = OpenApi.isTrue(outside, OpenApi.INT_OR_STRING);
    for (MapNode.Entry entry : part.entries()) {
      boolean allowed = intOrString && entry.name().equals("type");
      if (FORBIDDEN_IN_JUNCTORS.contains(entry.name()) && !allowed) {
        problems.at(entry.key(), Message.of("check.structural.in-junctor", entry.name()));
      }
    }
    Nodes.mapAt(part, "properties")
        .ifPresent(properties -> properties.entries().forEach(e -> checkNamedOutside(e, outside)));
    Nodes.mapAt(part, "items")
        .ifPresent(items ->
            Nodes.mapAt(outside, "items")
                .ifPresentOrElse(
                    o -> checkJunctor(items, o),
                    () ->
                        problems.at(
                            items, Message.of("check.structural.only-in-junctor", "items"))));
    for (String junctor : JUNCTORS) {
      Nodes.mapsAt(part, junctor).forEach(inner -> checkJunctor(inner, outside));
    }
    Nodes.mapAt(part, "not").ifPresent(inner -> checkJunctor(inner, outside));
  }

  private void checkNamedOutside(MapNode.Entry property, MapNode outside) {
    Optional<MapNode> same =
        Nodes.mapAt(outside, "properties", property.name())
            .or(() -> Nodes.mapAt(outside, "additionalProperties"));
    if (same.isEmpty()) {
      problems.at(property.key(), Message.of("check.structural.only-in-junctor", property.name()));
    } else if (property.value() instanceof MapNode inner) {
      checkJunctor(inner, same.get());
    }
  }
}
