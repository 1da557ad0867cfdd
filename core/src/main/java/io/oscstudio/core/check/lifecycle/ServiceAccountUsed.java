package io.oscstudio.core.check.lifecycle;

import io.oscstudio.core.check.rule.Nodes;
import io.oscstudio.core.check.rule.OscPackage;
import io.oscstudio.core.check.rule.PackageRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.Rewrite;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.check.rule.RuleInfo.Mending;
import java.util.List;
import java.util.Optional;

/** A service account that is given permissions is that of a pod. */
final class ServiceAccountUsed implements PackageRule {
  private static final RuleInfo INFO = RuleInfo.warning("OSC-LIFE-004", "6").fixed(Mending.OFFERED);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(OscPackage pkg, Report report) {
    List<String> used =
        LifecycleRules.deployments(pkg).stream()
            .flatMap(d -> Nodes.mapAt(d, "spec", "template", "spec").stream())
            .map(pod ->
                Nodes.textAt(pod, "serviceAccountName")
                    .or(() -> Nodes.textAt(pod, "serviceAccount"))
                    .orElse("default"))
            .toList();
    if (used.isEmpty()) {
      return;
    }
    for (String level : List.of("clusterPermissions", "permissions")) {
      pkg.lifecycle().at("install", level).map(Nodes::items).orElse(List.of()).stream()
          .flatMap(p -> Nodes.scalarAt(p, "serviceAccountName").stream())
          .filter(account -> !used.contains(account.text()))
          .forEach(account ->
              report
                  .at(account, account.text(), String.join(", ", used))
                  .perhapsFixedBy(() ->
                      used.stream().distinct().count() == 1
                          ? Optional.of(Rewrite.offered(pkg, account, used.getFirst()))
                          : Optional.empty()));
    }
  }
}
