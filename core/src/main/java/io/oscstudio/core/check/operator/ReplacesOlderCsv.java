package io.oscstudio.core.check.operator;

import io.oscstudio.core.base.SemVer;
import io.oscstudio.core.check.rule.Basis;
import io.oscstudio.core.check.rule.Bundle;
import io.oscstudio.core.check.rule.Nodes;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import java.util.Optional;

/** The version that is replaced is older. */
final class ReplacesOlderCsv extends BundleRule {

  ReplacesOlderCsv() {
    super(RuleInfo.warning("OSC-OPR-037", "6").resting(Basis.INFERRED));
  }

  @Override
  void check(Bundle bundle, Report report) {
    Optional<SemVer> own = bundle.version().flatMap(v -> SemVer.parse(v.text()));
    Nodes.scalarAt(bundle.csv(), "spec", "replaces")
        .filter(r ->
            own.isPresent()
                && version(r.text()).filter(v -> v.compareTo(own.get()) > 0).isPresent())
        .ifPresent(r -> report.at(r, r.text(), own.orElseThrow().toString()));
  }

  private static Optional<SemVer> version(String csvName) {
    return SemVer.parse(csvName.substring(csvName.indexOf('.') + 1).replaceFirst("^v", ""));
  }
}
