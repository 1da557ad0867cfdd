package io.oscstudio.core.convert;

import io.oscstudio.core.base.Place;
import io.oscstudio.core.base.SemVer;
import io.oscstudio.core.yaml.Dialect;
import io.oscstudio.core.yaml.MapNode;
import io.oscstudio.core.yaml.Node;
import io.oscstudio.core.yaml.YamlText;
import java.util.List;
import java.util.Optional;

/** A ClusterServiceVersion, asked the questions a conversion has. */
final class Csv {
  private final MapNode root;
  private final Notes notes;
  private final String version;

  Csv(OperatorFiles.Manifest manifest, Notes notes) {
    this.root =
        manifest
            .document()
            .map()
            .orElseThrow(() -> Refusal.of("convert.no-csv", manifest.text().file()));
    this.notes = notes;
    this.version = versionOrRefuse();
  }

  MapNode root() {
    return root;
  }

  /** Such as {@code etcdoperator.v0.9.4}. */
  String name() {
    return Scalars.at(root, "metadata", "name").orElse("");
  }

  String version() {
    return version;
  }

  private String versionOrRefuse() {
    Optional<String> stated = Scalars.at(root, "spec", "version");
    String written =
        stated
            .or(() -> Optional.of(name().replaceFirst("^[^.]*\\.v?", "")))
            .filter(v -> !v.isEmpty())
            .orElseThrow(() -> Refusal.of("convert.csv-no-version", root.place().file()));
    SemVer parsed =
        SemVer.parse(written)
            .or(() -> SemVer.parse(written.replaceFirst("^[vV]", "")))
            .orElseThrow(
                () -> Refusal.of("convert.version-unusable", written, root.place().file()));
    if (stated.isEmpty()) {
      notes.warning(place("metadata", "name"), "convert.derived-csv-version", parsed.toString());
    }
    if (!parsed.isPublishable()) {
      notes.warning(place("spec", "version"), "convert.carried-build-version", written);
    }
    return parsed.toString();
  }

  /** The part of the CSV's name before its version: {@code etcdoperator}. */
  String stem() {
    return name().replaceFirst("\\.v?\\d.*$", "");
  }

  Optional<String> annotation(String key) {
    return Scalars.at(root, "metadata", "annotations", key);
  }

  Optional<String> text(Object... path) {
    return Scalars.at(root, path);
  }

  List<Node> items(Object... path) {
    return Scalars.items(root, path);
  }

  List<Node> owned() {
    return items("spec", "customresourcedefinitions", "owned");
  }

  /** The examples of {@code alm-examples}; none when the annotation is missing or no JSON. */
  List<Node> examples() {
    Optional<String> json = annotation("alm-examples");
    if (json.isEmpty()) {
      return List.of();
    }
    YamlText text = YamlText.parse(json.get(), Dialect.KUBERNETES);
    if (!text.isReadable()) {
      notes.warning(place("metadata", "annotations", "alm-examples"), "convert.dropped-examples");
      return List.of();
    }
    Node examples = text.first().root();
    return examples instanceof MapNode ? List.of(examples) : Scalars.items(examples);
  }

  /** Where something stands, or the whole CSV when it is not there. */
  Place place(Object... path) {
    return root.at(path).map(Node::place).orElseGet(() -> Place.of(root.place().file()));
  }
}
