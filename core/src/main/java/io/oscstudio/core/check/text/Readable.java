package io.oscstudio.core.check.text;

import io.oscstudio.core.check.rule.Basis;
import io.oscstudio.core.check.rule.OscPackage;
import io.oscstudio.core.check.rule.PackageRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.check.rule.YamlFile;

/** Every YAML file is text in UTF-8 of a sensible length. */
final class Readable implements PackageRule {
  private static final RuleInfo INFO =
      RuleInfo.error("OSC-YAML-003", "2").resting(Basis.KUBERNETES);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(OscPackage pkg, Report report) {
    for (YamlFile file : TextRules.files(pkg)) {
      file.unreadable().ifPresent(why -> report.inFile(file.path(), why));
    }
  }
}
