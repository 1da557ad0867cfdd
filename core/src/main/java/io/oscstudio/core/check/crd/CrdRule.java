package io.oscstudio.core.check.crd;

import io.oscstudio.core.check.rule.Bundle;
import io.oscstudio.core.check.rule.Crd;
import io.oscstudio.core.check.rule.OperatorPackage;
import io.oscstudio.core.check.rule.OperatorRule;
import io.oscstudio.core.check.rule.OscPackage;
import io.oscstudio.core.check.rule.PackageRule;
import io.oscstudio.core.check.rule.Report;
import java.util.List;

/** A rule about the CRDs of an OSC package, and of each version of an operator. */
abstract class CrdRule implements PackageRule, OperatorRule {
  @Override
  public final void check(OscPackage pkg, Report report) {
    check(pkg.crds(), report);
  }

  @Override
  public final void check(OperatorPackage operator, Report report) {
    for (Bundle bundle : operator.bundles()) {
      check(bundle.crds(), report);
    }
  }

  /** Reports every breach in CRDs that are installed together. */
  abstract void check(List<Crd> crds, Report report);
}
