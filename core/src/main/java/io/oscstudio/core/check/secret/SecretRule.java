package io.oscstudio.core.check.secret;

import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.Severity;
import io.oscstudio.core.check.rule.Basis;
import io.oscstudio.core.check.rule.ChartPackage;
import io.oscstudio.core.check.rule.ChartRule;
import io.oscstudio.core.check.rule.DeliveryPackage;
import io.oscstudio.core.check.rule.DeliveryRule;
import io.oscstudio.core.check.rule.OperatorPackage;
import io.oscstudio.core.check.rule.OperatorRule;
import io.oscstudio.core.check.rule.OscPackage;
import io.oscstudio.core.check.rule.PackageRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import java.util.List;

/** A rule about secrets of one sort, in all files of whatever is checked. */
abstract class SecretRule implements PackageRule, ChartRule, OperatorRule, DeliveryRule {
  private final RuleInfo info;

  SecretRule(String code) {
    info = RuleInfo.warning(code, "15").inPublish(Severity.ERROR).resting(Basis.INFERRED);
  }

  @Override
  public final RuleInfo info() {
    return info;
  }

  /** The secrets in a text, in time that grows with its length and no faster. */
  abstract List<Secret> find(String text);

  @Override
  public final void check(OscPackage pkg, Report report) {
    check(pkg.once(SecretScan.class, SecretScan::of), report);
  }

  @Override
  public final void check(ChartPackage chart, Report report) {
    check(chart.once(SecretScan.class, SecretScan::of), report);
  }

  @Override
  public final void check(OperatorPackage operator, Report report) {
    check(operator.once(SecretScan.class, SecretScan::of), report);
  }

  @Override
  public final void check(DeliveryPackage delivery, Report report) {
    check(delivery.once(SecretScan.class, SecretScan::of), report);
  }

  private void check(SecretScan scan, Report report) {
    for (SecretScan.Found found : scan.all().getOrDefault(info.code(), List.of())) {
      report.at(found.place(), found.kind().shown());
      if (found.untold() > 0) {
        report.more(found.place(), Message.of("check.more.secrets", found.untold(), info.code()));
      }
    }
  }
}
