package io.oscstudio.core.check.layout;

import io.oscstudio.core.base.Message;
import io.oscstudio.core.check.rule.Fix;
import io.oscstudio.core.check.rule.OscPackage;
import io.oscstudio.core.check.rule.PackageRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.check.rule.RuleInfo.Mending;
import io.oscstudio.core.project.Bytes;
import java.nio.charset.StandardCharsets;

/** The package has lifecycle.yaml. */
final class LifecyclePresent implements PackageRule {
  private static final String EMPTY = "# Helm installs this service; the file stays empty.\n";
  private static final RuleInfo INFO = RuleInfo.error("OSC-PKG-004", "2").fixed(Mending.SAFE);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(OscPackage pkg, Report report) {
    if (!LayoutRules.isUnrecognised(pkg) && !pkg.has("lifecycle.yaml")) {
      LayoutRules.Missing missing = LayoutRules.reportMissing(pkg, report, "lifecycle.yaml");
      if (pkg.isHelm() && !missing.hasNear()) {
        missing.found().fixedBy(() -> empty(pkg));
      }
    }
  }

  /** The file a package of a chart has (D4). */
  private static Fix empty(OscPackage pkg) {
    Bytes text = Bytes.of(EMPTY.getBytes(StandardCharsets.UTF_8));
    return Fix.safe(
        Message.of("check.fix.add", "lifecycle.yaml"),
        new Fix.Write(pkg.path("lifecycle.yaml"), text));
  }
}
