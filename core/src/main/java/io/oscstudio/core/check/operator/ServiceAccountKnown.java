package io.oscstudio.core.check.operator;

import io.oscstudio.core.check.rule.Basis;
import io.oscstudio.core.check.rule.Bundle;
import io.oscstudio.core.check.rule.Hints;
import io.oscstudio.core.check.rule.Nodes;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.yaml.MapNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The service account of a pod is one that gets made. */
final class ServiceAccountKnown extends BundleRule {

  ServiceAccountKnown() {
    super(RuleInfo.warning("OSC-OPR-054", "9.2").resting(Basis.OLM));
  }

  @Override
  void check(Bundle bundle, Report report) {
    Set<String> made = new HashSet<>(Set.of("default"));
    for (String level : List.of("clusterPermissions", "permissions")) {
      bundle
          .permissions(level)
          .forEach(p -> Nodes.textAt(p, "serviceAccountName").ifPresent(made::add));
    }
    bundle.objects().stream()
        .filter(o -> Nodes.textAt(o, "kind").filter("ServiceAccount"::equals).isPresent())
        .forEach(o -> Nodes.textAt(o, "metadata", "name").ifPresent(made::add));
    for (MapNode pod : bundle.pods()) {
      Nodes.scalarAt(pod, "serviceAccountName")
          .filter(account -> !account.text().isBlank() && !made.contains(account.text()))
          .ifPresent(account ->
              report.at(account, account.text(), Hints.oneOf(account.text(), new TreeSet<>(made))));
    }
  }
}
