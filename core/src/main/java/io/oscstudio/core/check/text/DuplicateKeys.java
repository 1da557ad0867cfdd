package io.oscstudio.core.check.text;

import io.oscstudio.core.check.rule.OscPackage;
import io.oscstudio.core.check.rule.PackageRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.check.rule.YamlFile;

/** No map has a key twice. */
final class DuplicateKeys implements PackageRule {
  private static final RuleInfo INFO = RuleInfo.error("OSC-YAML-002", "24").reading("D16");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(OscPackage pkg, Report report) {
    for (YamlFile file : TextRules.files(pkg)) {
      TextRules.findings(file)
          .filter(f -> f.code().equals(TextRules.DUPLICATE_KEY))
          .forEach(f -> TextRules.pass(f, report.weighing(f.severity())));
    }
    pkg.csds().stream()
        .flatMap(csd -> csd.defaultConfiguration().stream())
        .flatMap(sample -> sample.findings().stream())
        .filter(f -> f.code().equals(TextRules.DUPLICATE_KEY))
        .forEach(f -> TextRules.pass(f, report));
  }
}
