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
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
    Map<Object, Map<List<String>, ScalarNode>> byWorkload = new HashMap<>();
    for (MapNode item : CapabilityConfig.items(pkg, CapabilityConfig.Kind.LOG)) {
      Object selected =
          item.get("labelSelector").map(Node::toData).map(Object::toString).orElse("");
      Map<List<String>, ScalarNode> known =
          byWorkload.computeIfAbsent(selected, s -> new HashMap<>());
      for (ScalarNode path : CapabilityConfig.logPaths(item)) {
        ScalarNode same = known.putIfAbsent(folders(path), path);
        if (same != null) {
          report.at(path, path.text(), same.text());
        }
      }
    }
    byWorkload.values().forEach(paths -> check(paths, report));
  }

  private static void check(Map<List<String>, ScalarNode> paths, Report report) {
    paths.forEach((folders, path) -> {
      Optional<ScalarNode> around = Optional.empty();
      for (int depth = 0; depth < folders.size() && around.isEmpty(); depth++) {
        around = Optional.ofNullable(paths.get(folders.subList(0, depth)));
      }
      around.ifPresent(outer -> report.at(path, path.text(), outer.text()));
    });
  }

  private static List<String> folders(ScalarNode path) {
    return Arrays.stream(path.text().split("/"))
        .filter(folder -> !folder.isEmpty() && !folder.equals("."))
        .toList();
  }
}
