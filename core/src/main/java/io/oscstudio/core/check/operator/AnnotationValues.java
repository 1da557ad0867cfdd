package io.oscstudio.core.check.operator;

import io.oscstudio.core.check.rule.AnnotationSet;
import io.oscstudio.core.check.rule.Bundle;
import io.oscstudio.core.check.rule.OperatorPackage;
import io.oscstudio.core.check.rule.OperatorRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;

/**
 * An annotation of a CSV that OSC reads has values OSC knows (section 9.3).
 *
 * @param set the annotation and its values
 */
record AnnotationValues(RuleInfo info, AnnotationSet set) implements OperatorRule {
  @Override
  public void check(OperatorPackage operator, Report report) {
    for (Bundle bundle : operator.bundles()) {
      bundle.annotation(set.key()).ifPresent(value -> set.check(operator, report, value));
    }
  }
}
