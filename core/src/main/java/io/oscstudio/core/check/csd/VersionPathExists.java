package io.oscstudio.core.check.csd;

import io.oscstudio.core.base.Nearest;
import io.oscstudio.core.check.rule.Csd;
import io.oscstudio.core.check.rule.DefaultConfiguration;
import io.oscstudio.core.check.rule.Nodes;
import io.oscstudio.core.check.rule.OscPackage;
import io.oscstudio.core.check.rule.PackageRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.Rewrite;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.check.rule.RuleInfo.Mending;
import io.oscstudio.core.yaml.MapNode;
import io.oscstudio.core.yaml.Node;
import io.oscstudio.core.yaml.ScalarNode;
import io.oscstudio.core.yaml.YamlPath;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The path of a version definition is in the default configuration. */
final class VersionPathExists implements PackageRule {
  private static final int MOST_SUGGESTED_FROM = 5_000;
  private static final RuleInfo INFO =
      RuleInfo.warning("OSC-CSD-014", "4.5").fixed(Mending.OFFERED);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(OscPackage pkg, Report report) {
    for (Csd csd : pkg.csds()) {
      Optional<ScalarNode> path = csd.versionDefinition().flatMap(v -> Nodes.scalarAt(v, "path"));
      csd.defaultConfiguration()
          .flatMap(DefaultConfiguration::data)
          .filter(data -> path.isPresent() && !has(data, path.get().text()))
          .ifPresent(data ->
              path.ifPresent(p ->
                  report
                      .at(p, p.text())
                      .perhapsFixedBy(() ->
                          Nearest.of(p.text(), paths(data))
                              .map(near -> Rewrite.offered(pkg, p, near)))));
    }
  }

  private static boolean has(MapNode data, String path) {
    try {
      return data.at(YamlPath.parse(path)).isPresent();
    } catch (IllegalArgumentException e) {
      return false; // brackets that do not fit lead nowhere
    }
  }

  /** The paths of all texts in the configuration. */
  private static List<String> paths(MapNode data) {
    List<String> paths = new ArrayList<>();
    Deque<Map.Entry<String, Node>> open = new ArrayDeque<>();
    open.add(Map.entry("", data));
    while (!open.isEmpty() && paths.size() < MOST_SUGGESTED_FROM) {
      Map.Entry<String, Node> next = open.remove();
      if (next.getValue() instanceof MapNode map) {
        String prefix = next.getKey().isEmpty() ? "" : next.getKey() + ".";
        map.entries().forEach(e -> open.add(Map.entry(prefix + e.name(), e.value())));
      } else if (next.getValue() instanceof ScalarNode s && s.isString()) {
        paths.add(next.getKey());
      }
    }
    return paths;
  }
}
