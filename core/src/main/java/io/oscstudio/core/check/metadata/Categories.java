package io.oscstudio.core.check.metadata;

import io.oscstudio.core.base.Readings;
import io.oscstudio.core.base.Severity;
import io.oscstudio.core.check.rule.AllowedValues;
import io.oscstudio.core.check.rule.Nodes;
import io.oscstudio.core.check.rule.OscPackage;
import io.oscstudio.core.check.rule.PackageRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.check.rule.RuleInfo.Mending;
import java.util.List;

/** Categories are those of the market. */
final class Categories implements PackageRule {
  private static final RuleInfo INFO =
      RuleInfo.warning("OSC-META-016", "13")
          .inPublish(Severity.ERROR)
          .reading("D13")
          .fixed(Mending.OFFERED);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(OscPackage pkg, Report report) {
    pkg.metadata()
        .at("categories")
        .map(Nodes::scalars)
        .orElse(List.of())
        .forEach(category -> AllowedValues.check(pkg, report, category, Readings.CATEGORIES));
  }
}
