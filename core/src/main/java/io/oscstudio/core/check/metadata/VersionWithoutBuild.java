package io.oscstudio.core.check.metadata;

import io.oscstudio.core.base.SemVer;
import io.oscstudio.core.base.Severity;
import io.oscstudio.core.check.rule.OscPackage;
import io.oscstudio.core.check.rule.PackageRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.Rewrite;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.check.rule.RuleInfo.Mending;

/** The version has no build metadata. */
final class VersionWithoutBuild implements PackageRule {
  private static final RuleInfo INFO =
      RuleInfo.warning("OSC-META-004", "17").inPublish(Severity.ERROR).fixed(Mending.OFFERED);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(OscPackage pkg, Report report) {
    pkg.metadata()
        .scalar("version")
        .filter(v -> SemVer.parse(v.text()).filter(s -> !s.isPublishable()).isPresent())
        .ifPresent(v -> {
          String without = v.text().substring(0, v.text().indexOf('+'));
          report.at(v, v.text(), without).fixedBy(() -> Rewrite.offered(pkg, v, without));
        });
  }
}
