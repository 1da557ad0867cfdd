package io.oscstudio.core.check.operator;

import io.oscstudio.core.check.rule.Basis;
import io.oscstudio.core.check.rule.Bundle;
import io.oscstudio.core.check.rule.Nodes;
import io.oscstudio.core.check.rule.OperatorPackage;
import io.oscstudio.core.check.rule.OperatorRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Versions do not replace one another in a circle. */
final class ReplacesCycle implements OperatorRule {
  private static final RuleInfo INFO = RuleInfo.error("OSC-OPR-035", "9.2").resting(Basis.OLM);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(OperatorPackage operator, Report report) {
    Map<String, Bundle> byName = new LinkedHashMap<>();
    operator.bundles().forEach(b -> b.name().ifPresent(n -> byName.putIfAbsent(n.text(), b)));
    Set<String> done = new HashSet<>();
    for (Bundle bundle : byName.values()) {
      List<String> way = new ArrayList<>();
      Optional<Bundle> here = Optional.of(bundle);
      while (here.isPresent()) {
        String name = here.get().name().orElseThrow().text();
        if (way.contains(name)) {
          if (way.size() > way.indexOf(name) + 1) {
            report(here.get(), way.subList(way.indexOf(name), way.size()), report);
          }
          break;
        }
        if (!done.add(name)) {
          break;
        }
        way.add(name);
        here = Nodes.textAt(here.get().csv(), "spec", "replaces").map(byName::get);
      }
    }
  }

  private static void report(Bundle at, List<String> circle, Report report) {
    Nodes.scalarAt(at.csv(), "spec", "replaces")
        .ifPresent(r -> report.at(r, String.join(", ", circle)));
  }
}
