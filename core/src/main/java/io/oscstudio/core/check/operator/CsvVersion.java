package io.oscstudio.core.check.operator;

import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.SemVer;
import io.oscstudio.core.base.Severity;
import io.oscstudio.core.check.rule.Bundle;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.yaml.ScalarNode;
import java.util.Optional;

/** The CSV gives a semantic version. */
final class CsvVersion extends BundleRule {

  CsvVersion() {
    super(RuleInfo.error("OSC-OPR-009", "24").reading("D19"));
  }

  @Override
  void check(Bundle bundle, Report report) {
    Optional<ScalarNode> version = bundle.version().filter(v -> !v.text().isBlank());
    if (version.isEmpty()) {
      bundle
          .spec()
          .ifPresent(spec ->
              report
                  .weighing(Severity.WARNING)
                  .missingIn(spec, Message.of("check.operator.no-version")));
    } else if (SemVer.parse(version.get().text()).isEmpty()) {
      report.at(version.get(), Message.of("check.operator.bad-version", version.get().text()));
    }
  }
}
