package io.oscstudio.core.check.lifecycle;

import io.oscstudio.core.check.rule.Nodes;
import io.oscstudio.core.check.rule.OscPackage;
import io.oscstudio.core.check.rule.PackageRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.yaml.MapNode;
import java.util.Optional;

/** The lifecycle of an operator says what is deployed. */
final class DeploymentsPresent implements PackageRule {
  private static final RuleInfo INFO = RuleInfo.error("OSC-LIFE-001", "6");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(OscPackage pkg, Report report) {
    if (!pkg.isOperator() || !pkg.lifecycle().isReadable()) {
      return;
    }
    Optional<MapNode> root = pkg.lifecycle().map();
    if (root.isEmpty()) {
      report.inFile(pkg.lifecycle().path());
    } else if (!Nodes.has(root.get(), "install", "deployments")) {
      report.missingIn(Nodes.mapAt(root.get(), "install").orElse(root.get()));
    }
  }
}
