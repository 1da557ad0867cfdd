package io.oscstudio.core.check.descriptor;

import io.oscstudio.core.check.rule.OscPackage;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.Rule;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.yaml.ScalarNode;

/** A display linkage names a field of the schema and a value. */
final class LinkageInSchema implements Rule {
  private static final RuleInfo INFO = RuleInfo.warning("OSC-DESC-004", "24").reading("D15");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(OscPackage pkg, Report report) {
    for (Descriptor descriptor : Descriptor.in(pkg)) {
      for (ScalarNode control : descriptor.controls()) {
        Controls.linkage(control.text())
            .filter(linkage -> !isSound(linkage, descriptor))
            .ifPresent(linkage -> report.at(control, linkage));
      }
    }
  }

  private static boolean isSound(String linkage, Descriptor descriptor) {
    int colon = linkage.indexOf(':');
    return colon > 0
        && colon < linkage.length() - 1
        && descriptor.fields().filter(f -> !f.has(linkage.substring(0, colon))).isEmpty();
  }
}
