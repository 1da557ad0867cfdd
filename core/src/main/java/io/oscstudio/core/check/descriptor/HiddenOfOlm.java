package io.oscstudio.core.check.descriptor;

import io.oscstudio.core.base.Readings;
import io.oscstudio.core.check.rule.OscPackage;
import io.oscstudio.core.check.rule.PackageRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.Rewrite;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.check.rule.RuleInfo.Mending;

/** A field is hidden by OSC's own descriptor. */
final class HiddenOfOlm implements PackageRule {
  private static final RuleInfo INFO =
      RuleInfo.warning("OSC-DESC-003", "24").reading("D14").fixed(Mending.SAFE);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(OscPackage pkg, Report report) {
    for (Descriptor descriptor : Descriptor.in(pkg)) {
      descriptor.controls().stream()
          .filter(c -> c.text().equals(Readings.HIDDEN_DESCRIPTOR_OF_OLM))
          .forEach(c ->
              report
                  .at(c, Readings.HIDDEN_DESCRIPTOR)
                  .fixedBy(() -> Rewrite.safe(pkg, c, Readings.HIDDEN_DESCRIPTOR)));
    }
  }
}
