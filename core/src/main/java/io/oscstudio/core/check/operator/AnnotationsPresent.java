package io.oscstudio.core.check.operator;

import io.oscstudio.core.check.rule.Basis;
import io.oscstudio.core.check.rule.Bundle;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;

/** A bundle has its annotations file. */
final class AnnotationsPresent extends BundleRule {

  AnnotationsPresent() {
    super(RuleInfo.warning("OSC-OPR-042", "9.2").resting(Basis.OLM));
  }

  @Override
  void check(Bundle bundle, Report report) {
    boolean laidOut = bundle.folder().equals("manifests") || bundle.folder().endsWith("/manifests");
    if (laidOut && !bundle.annotations().exists()) {
      report.missingIn(bundle.csv(), bundle.annotations().path());
    }
  }
}
