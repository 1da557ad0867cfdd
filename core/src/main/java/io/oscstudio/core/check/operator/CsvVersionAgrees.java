package io.oscstudio.core.check.operator;

import io.oscstudio.core.base.SemVer;
import io.oscstudio.core.check.rule.Basis;
import io.oscstudio.core.check.rule.Bundle;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import java.util.Optional;

/** The version in the name of a CSV is the one it gives. */
final class CsvVersionAgrees extends BundleRule {

  CsvVersionAgrees() {
    super(RuleInfo.warning("OSC-OPR-010", "9.2").resting(Basis.OLM));
  }

  @Override
  void check(Bundle bundle, Report report) {
    Optional<SemVer> given = bundle.version().flatMap(v -> SemVer.parse(v.text()));
    Optional<SemVer> named = bundle.name().flatMap(n -> inName(n.text()));
    if (given.isPresent() && named.isPresent() && named.get().compareTo(given.get()) != 0) {
      report.at(bundle.version().orElseThrow(), given.get().toString(), named.get().toString());
    }
  }

  private static Optional<SemVer> inName(String name) {
    int dot = name.indexOf('.');
    return dot < 0
        ? Optional.empty()
        : SemVer.parse(name.substring(dot + 1).replaceFirst("^v", ""));
  }
}
