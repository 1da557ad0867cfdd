package io.oscstudio.core.check.csd;

import io.oscstudio.core.base.Finding;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.Place;
import io.oscstudio.core.check.rule.Basis;
import io.oscstudio.core.check.rule.Csd;
import io.oscstudio.core.check.rule.DefaultConfiguration;
import io.oscstudio.core.check.rule.OscPackage;
import io.oscstudio.core.check.rule.PackageRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import java.util.Optional;

/** The default configuration is a JSON object. */
final class DefaultConfigurationIsJson implements PackageRule {
  private static final RuleInfo INFO = RuleInfo.error("OSC-CSD-016", "4.2").resting(Basis.INFERRED);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(OscPackage pkg, Report report) {
    for (Csd csd : pkg.csds()) {
      csd.defaultConfiguration().filter(c -> c.data().isEmpty()).ifPresent(c -> check(report, c));
    }
  }

  private static void check(Report report, DefaultConfiguration configuration) {
    Optional<Finding> broken =
        configuration.findings().stream().filter(f -> f.place().isPresent()).findFirst();
    if (configuration.json().document().isBroken() && broken.isPresent()) {
      Finding why = broken.get();
      Place place = why.place().orElseGet(configuration::place);
      report.at(place, new Message(why.textKey(), why.arguments()));
    } else {
      report.at(configuration.place(), Message.of("check.json.no-object"));
    }
  }
}
