package io.oscstudio.core.check.capability;

import io.oscstudio.core.check.rule.Nodes;
import io.oscstudio.core.check.rule.OscPackage;
import io.oscstudio.core.check.rule.YamlFile;
import io.oscstudio.core.yaml.MapNode;
import io.oscstudio.core.yaml.Node;
import io.oscstudio.core.yaml.ScalarNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A log or monitoring configuration of a package. It is one by its kind, or by its file's name
 * where it has none.
 *
 * @param file the file it is in
 * @param root its map
 * @param kind which of the two it is
 */
record CapabilityConfig(YamlFile file, MapNode root, Kind kind) {
  /** The two there are. */
  enum Kind {
    LOG("LogConfig", "logConfigItems", List.of("log_config.yaml", "logs_config.yaml")),
    MONITOR("MonitorConfig", "monitorConfigItems", List.of("monitor_config.yaml"));

    private final String written;
    private final String items;
    private final List<String> files;

    Kind(String written, String items, List<String> files) {
      this.written = written;
      this.items = items;
      this.files = files;
    }

    /** How the key {@code kind} has it. */
    String written() {
      return written;
    }
  }

  /** All of a package, in the order of the files. */
  static List<CapabilityConfig> all(OscPackage pkg) {
    List<CapabilityConfig> all = new ArrayList<>();
    for (YamlFile file : pkg.vendorFiles()) {
      Optional<MapNode> root = file.map();
      Optional<Kind> kind = root.flatMap(map -> kind(file, map));
      if (root.isPresent() && kind.isPresent()) {
        all.add(new CapabilityConfig(file, root.get(), kind.get()));
      }
    }
    return all;
  }

  private static Optional<Kind> kind(YamlFile file, MapNode root) {
    Optional<String> said = Nodes.textAt(root, "kind");
    for (Kind kind : Kind.values()) {
      if (said.map(kind.written::equals).orElseGet(() -> kind.files.contains(file.name()))) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  /** The items of all configurations of a kind. */
  static List<MapNode> items(OscPackage pkg, Kind kind) {
    return all(pkg).stream()
        .filter(config -> config.kind == kind)
        .flatMap(config -> config.items().stream())
        .toList();
  }

  /** The items, one for each selection of workloads. */
  List<MapNode> items() {
    return Nodes.mapsAt(root, "spec", kind.items);
  }

  /** The paths an item collects logs from. */
  static List<ScalarNode> logPaths(MapNode item) {
    return item.get("logPaths").map(Nodes::scalars).orElse(List.of());
  }

  /** The levels of the dashboards of a package. */
  static List<MapNode> levels(OscPackage pkg) {
    return items(pkg, Kind.MONITOR).stream()
        .flatMap(i -> Nodes.mapsAt(i, "prometheus", "displayOptions", "levels").stream())
        .toList();
  }

  /** The charts on the dashboards of a package. */
  static List<MapNode> metrics(OscPackage pkg) {
    return levels(pkg).stream().flatMap(l -> Nodes.mapsAt(l, "metrics").stream()).toList();
  }

  /** A key of an item that is there and says nothing. */
  static Optional<MapNode.Entry> blank(MapNode map, String key) {
    return map.entry(key).filter(entry -> isEmpty(entry.value()));
  }

  private static boolean isEmpty(Node value) {
    return !(value instanceof ScalarNode) && Nodes.isBlank(value);
  }
}
