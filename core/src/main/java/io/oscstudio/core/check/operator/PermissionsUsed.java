package io.oscstudio.core.check.operator;

import io.oscstudio.core.check.rule.Bundle;
import io.oscstudio.core.check.rule.Nodes;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import java.util.List;

/** A service account that is given permissions is that of a pod. */
final class PermissionsUsed extends BundleRule {

  PermissionsUsed() {
    super(RuleInfo.warning("OSC-OPR-053", "6"));
  }

  @Override
  void check(Bundle bundle, Report report) {
    List<String> used = bundle.pods().stream().map(ServiceAccounts::of).toList();
    if (used.isEmpty()) {
      return;
    }
    for (String level : List.of("clusterPermissions", "permissions")) {
      bundle.permissions(level).stream()
          .flatMap(p -> Nodes.scalarAt(p, "serviceAccountName").stream())
          .filter(account -> !used.contains(account.text()))
          .forEach(account -> report.at(account, account.text(), String.join(", ", used)));
    }
  }
}
