package io.oscstudio.core.check.version;

import io.oscstudio.core.check.rule.OscPackage;
import io.oscstudio.core.check.rule.PackageRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.yaml.ScalarNode;
import java.util.Optional;

/** Instances of the version before can be upgraded to this one. */
final class ReplacesEarlier implements PackageRule {
  private static final RuleInfo INFO = RuleInfo.info("OSC-VER-004", "6");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(OscPackage pkg, Report report) {
    Optional<String> before =
        ServiceVersion.before(pkg).flatMap(ServiceVersion::version).map(ScalarNode::text);
    if (before.isEmpty() || !pkg.isOperator()) {
      return;
    }
    Optional<ScalarNode> replaces = pkg.lifecycle().scalar("upgrade", "replaces");
    if (replaces.isEmpty()) {
      pkg.lifecycle().map().ifPresent(root -> report.missingIn(root, before.get(), "–"));
    } else if (!replaces.get().text().equals(before.get())) {
      report.at(replaces.get(), before.get(), replaces.get().text());
    }
  }
}
