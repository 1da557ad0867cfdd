package io.oscstudio.core.check.descriptor;

import io.oscstudio.core.check.rule.Crd;
import io.oscstudio.core.check.rule.Csd;
import io.oscstudio.core.check.rule.Nodes;
import io.oscstudio.core.check.rule.OscPackage;
import io.oscstudio.core.yaml.MapNode;
import io.oscstudio.core.yaml.ScalarNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A descriptor of a CSD.
 *
 * @param part {@code spec} or {@code status}
 * @param item its map
 * @param fields the fields it may name, empty when the package does not tell
 */
record Descriptor(String part, MapNode item, Optional<SchemaFields> fields) {
  private record All(List<Descriptor> descriptors) {}

  /** Every descriptor of the package. */
  static List<Descriptor> in(OscPackage pkg) {
    return pkg.once(All.class, p -> new All(find(p))).descriptors();
  }

  private static List<Descriptor> find(OscPackage pkg) {
    List<Descriptor> all = new ArrayList<>();
    for (Csd csd : pkg.csds()) {
      Optional<MapNode> schema =
          pkg.crdOf(csd).flatMap(Crd::storageVersion).flatMap(Crd.Version::schema);
      for (String part : List.of("spec", "status")) {
        Optional<SchemaFields> fields =
            schema
                .flatMap(s -> Nodes.mapAt(s, "properties", part))
                .map(SchemaFields::new)
                .filter(f -> !f.isEmpty());
        Nodes.mapsAt(csd.root(), "spec", "descriptors", part)
            .forEach(item -> all.add(new Descriptor(part, item, fields)));
      }
    }
    return all;
  }

  /** The field it describes. */
  Optional<ScalarNode> path() {
    return Nodes.scalarAt(item, "path");
  }

  /** Its controls. */
  List<ScalarNode> controls() {
    return item.get("x-descriptors").map(Nodes::scalars).orElse(List.of());
  }
}
