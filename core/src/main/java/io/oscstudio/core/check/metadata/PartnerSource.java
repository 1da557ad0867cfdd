package io.oscstudio.core.check.metadata;

import io.oscstudio.core.check.rule.AnnotationSet;
import io.oscstudio.core.check.rule.Bundle;
import io.oscstudio.core.check.rule.OperatorPackage;
import io.oscstudio.core.check.rule.OperatorRule;
import io.oscstudio.core.check.rule.OscPackage;
import io.oscstudio.core.check.rule.PackageRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.Rewrite;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.check.rule.RuleInfo.Mending;
import io.oscstudio.core.check.rule.Subject;
import io.oscstudio.core.yaml.ScalarNode;

/** A partner who publishes marks the package {@code ISV} (R11.7). */
final class PartnerSource implements PackageRule, OperatorRule {
  private static final RuleInfo INFO =
      RuleInfo.warning("OSC-META-018", "11").onlyInPublish().fixed(Mending.OFFERED);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(OscPackage pkg, Report report) {
    pkg.metadata()
        .scalar("source")
        .filter(s -> AnnotationSet.SOURCE.isOther(s, "ISV"))
        .ifPresent(s -> report(pkg, s, report));
  }

  @Override
  public void check(OperatorPackage operator, Report report) {
    for (Bundle bundle : operator.bundles()) {
      bundle
          .annotation(AnnotationSet.SOURCE.key())
          .filter(s -> AnnotationSet.SOURCE.isOther(s, "ISV"))
          .ifPresent(s -> report(operator, s, report));
    }
  }

  private static void report(Subject subject, ScalarNode source, Report report) {
    report.at(source, source.text()).fixedBy(() -> Rewrite.offered(subject, source, "ISV"));
  }
}
