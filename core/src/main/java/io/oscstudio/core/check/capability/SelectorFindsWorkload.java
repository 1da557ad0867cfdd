package io.oscstudio.core.check.capability;

import io.oscstudio.core.check.rule.Basis;
import io.oscstudio.core.check.rule.Nodes;
import io.oscstudio.core.check.rule.OscPackage;
import io.oscstudio.core.check.rule.PackageRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.yaml.MapNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The labels of an item are those of a workload. Known for charts alone, which Helm renders; the
 * workloads of an operator's instances exist once the operator has made them.
 */
final class SelectorFindsWorkload implements PackageRule {
  private static final RuleInfo INFO =
      RuleInfo.warning("OSC-CAP-003", "7.1").resting(Basis.INFERRED);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(OscPackage pkg, Report report) {
    List<MapNode> items = new ArrayList<>();
    CapabilityConfig.all(pkg).forEach(config -> items.addAll(config.items()));
    if (!pkg.isHelm() || items.isEmpty()) {
      return;
    }
    Optional<List<Workload>> workloads = pkg.once(Workloads.class, Workloads::of).rendered();
    if (workloads.isEmpty()) {
      return;
    }
    for (MapNode item : items) {
      Nodes.mapAt(item, "labelSelector")
          .filter(selector -> !selector.entries().isEmpty())
          .filter(selector -> workloads.get().stream().noneMatch(w -> w.has(labels(selector))))
          .ifPresent(selector -> report.missingIn(selector, shown(labels(selector))));
    }
  }

  private static Map<String, String> labels(MapNode selector) {
    Map<String, String> labels = new TreeMap<>();
    selector
        .entries()
        .forEach(e -> Nodes.scalar(e.value()).ifPresent(v -> labels.put(e.name(), v.text())));
    return labels;
  }

  private static String shown(Map<String, String> labels) {
    return String.join(
        ", ", labels.entrySet().stream().map(l -> l.getKey() + "=" + l.getValue()).toList());
  }
}
