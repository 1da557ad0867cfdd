package io.oscstudio.core.check.operator;

import io.oscstudio.core.check.rule.Basis;
import io.oscstudio.core.check.rule.Bundle;
import io.oscstudio.core.check.rule.Nodes;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.rights.PolicyRule;
import io.oscstudio.core.rights.Reach;
import io.oscstudio.core.rights.Right;
import io.oscstudio.core.yaml.MapNode;
import io.oscstudio.core.yaml.Node;
import io.oscstudio.core.yaml.ScalarNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A permission names what it is for. */
final class WildcardRights extends BundleRule {

  WildcardRights() {
    super(RuleInfo.warning("OSC-OPR-051", "9.2").resting(Basis.OLM));
  }

  @Override
  void check(Bundle bundle, Report report) {
    check(bundle, "clusterPermissions", Reach.CLUSTER, report);
    check(bundle, "permissions", Reach.NAMESPACE, report);
  }

  private static void check(Bundle bundle, String level, Reach reach, Report report) {
    for (MapNode permission : bundle.permissions(level)) {
      for (MapNode rule : Nodes.mapsAt(permission, "rules")) {
        List<String> wild = new ArrayList<>();
        List<ScalarNode> stars = new ArrayList<>();
        for (String key : List.of("apiGroups", "resources", "verbs")) {
          Nodes.itemsAt(rule, key).stream()
              .flatMap(n -> Nodes.scalar(n).stream())
              .filter(s -> s.text().equals("*"))
              .findFirst()
              .ifPresent(star -> {
                wild.add(key);
                stars.add(star);
              });
        }
        if (!stars.isEmpty() && !isOwn(bundle, rule)) {
          Right right = Right.of(PolicyRule.of(rule), reach);
          report.at(stars.getFirst(), String.join(", ", wild), right.sentence());
        }
      }
    }
  }

  /** Whether a rule is about the operator's own resources only, which harm nobody else. */
  private static boolean isOwn(Bundle bundle, MapNode rule) {
    Set<String> groups = new HashSet<>();
    for (MapNode owned : bundle.owned()) {
      Nodes.textAt(owned, "name").ifPresent(n -> groups.add(n.substring(n.indexOf('.') + 1)));
    }
    List<Node> named = Nodes.itemsAt(rule, "apiGroups");
    return !named.isEmpty()
        && named.stream()
            .allMatch(g -> Nodes.scalar(g).filter(s -> groups.contains(s.text())).isPresent());
  }
}
