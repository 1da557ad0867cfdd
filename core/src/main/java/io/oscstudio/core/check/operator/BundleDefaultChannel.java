package io.oscstudio.core.check.operator;

import io.oscstudio.core.check.rule.AllowedValues;
import io.oscstudio.core.check.rule.Basis;
import io.oscstudio.core.check.rule.Bundle;
import io.oscstudio.core.check.rule.OperatorPackage;
import io.oscstudio.core.check.rule.OperatorRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.source.BundleSource;
import java.util.List;
import java.util.stream.Stream;

/** The default channel of a bundle is one of the operator's channels, whichever version has it. */
final class BundleDefaultChannel implements OperatorRule {
  private static final RuleInfo INFO =
      RuleInfo.warning("OSC-OPR-045", "9.2").resting(Basis.OLM).fixed(RuleInfo.Mending.OFFERED);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(OperatorPackage operator, Report report) {
    List<String> channels =
        operator.bundles().stream()
            .flatMap(bundle -> bundle.label(BundleSource.CHANNELS).stream())
            .flatMap(list -> Stream.of(list.text().split(",", -1)))
            .map(String::strip)
            .distinct()
            .toList();
    for (Bundle bundle : operator.bundles()) {
      bundle
          .label(BundleSource.DEFAULT_CHANNEL)
          .filter(c -> bundle.label(BundleSource.CHANNELS).isPresent() && !c.text().isBlank())
          .ifPresent(c -> AllowedValues.check(operator, report, c, channels));
    }
  }
}
