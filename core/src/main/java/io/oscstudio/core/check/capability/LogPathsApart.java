package io.oscstudio.core.check.capability;

import io.oscstudio.core.check.rule.OscPackage;
import io.oscstudio.core.check.rule.PackageRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.yaml.MapNode;
import io.oscstudio.core.yaml.Node;
import io.oscstudio.core.yaml.ScalarNode;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * No log path of a workload lies in another. Paths are compared by their folders, so that {@code
 * /var/log} does not contain {@code /var/logs}.
 */
final class LogPathsApart implements PackageRule {
  private static final RuleInfo INFO = RuleInfo.error("OSC-CAP-001", "7.1");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(OscPackage pkg, Report report) {
    Map<Object, NavigableMap<String, ScalarNode>> byWorkload = new HashMap<>();
    for (MapNode item : CapabilityConfig.items(pkg, CapabilityConfig.Kind.LOG)) {
      Object selected =
          item.get("labelSelector").map(Node::toData).map(Object::toString).orElse("");
      Map<String, ScalarNode> known = byWorkload.computeIfAbsent(selected, s -> new TreeMap<>());
      for (ScalarNode path : CapabilityConfig.logPaths(item)) {
        ScalarNode same = known.putIfAbsent(folders(path), path);
        if (same != null) {
          report.at(path, path.text(), same.text());
        }
      }
    }
    byWorkload.values().forEach(paths -> check(paths, report));
  }

  /** What lies in a path follows it in the order of the letters, with nothing else between. */
  private static void check(NavigableMap<String, ScalarNode> paths, Report report) {
    Optional<Map.Entry<String, ScalarNode>> outer = Optional.empty();
    for (Map.Entry<String, ScalarNode> path : paths.entrySet()) {
      Optional<ScalarNode> around =
          outer.filter(o -> path.getKey().startsWith(o.getKey())).map(Map.Entry::getValue);
      around.ifPresent(o -> report.at(path.getValue(), path.getValue().text(), o.text()));
      outer = around.isPresent() ? outer : Optional.of(path);
    }
  }

  /** The path in one way of writing, with a slash behind each folder. */
  private static String folders(ScalarNode path) {
    return Arrays.stream(path.text().split("/"))
        .filter(folder -> !folder.isEmpty() && !folder.equals("."))
        .map(folder -> folder + "/")
        .collect(Collectors.joining());
  }
}
