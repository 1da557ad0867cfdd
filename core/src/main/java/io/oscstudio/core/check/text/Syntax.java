package io.oscstudio.core.check.text;

import io.oscstudio.core.check.rule.Basis;
import io.oscstudio.core.check.rule.ChartPackage;
import io.oscstudio.core.check.rule.ChartRule;
import io.oscstudio.core.check.rule.DeliveryPackage;
import io.oscstudio.core.check.rule.DeliveryRule;
import io.oscstudio.core.check.rule.OscPackage;
import io.oscstudio.core.check.rule.PackageRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.check.rule.YamlFile;
import java.util.List;

/** Every file OSC reads is YAML. */
final class Syntax implements PackageRule, ChartRule, DeliveryRule {
  private static final RuleInfo INFO =
      RuleInfo.error("OSC-YAML-001", "2").resting(Basis.KUBERNETES);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(OscPackage pkg, Report report) {
    check(TextRules.files(pkg), report);
  }

  @Override
  public void check(ChartPackage chart, Report report) {
    check(TextRules.files(chart), report);
  }

  @Override
  public void check(DeliveryPackage delivery, Report report) {
    check(TextRules.files(delivery), report);
  }

  private static void check(List<YamlFile> files, Report report) {
    for (YamlFile file : files) {
      TextRules.findings(file)
          .filter(f -> !f.code().equals(TextRules.DUPLICATE_KEY))
          .forEach(f -> TextRules.pass(f, report));
    }
  }
}
