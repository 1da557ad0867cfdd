package io.oscstudio.core.check.operator;

import io.oscstudio.core.check.rule.AllowedValues;
import io.oscstudio.core.check.rule.Bundle;
import io.oscstudio.core.check.rule.Hints;
import io.oscstudio.core.check.rule.OperatorPackage;
import io.oscstudio.core.check.rule.OperatorRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.yaml.ScalarNode;
import java.util.List;

/**
 * An annotation of a CSV that OSC reads has one of the values OSC knows, or several with commas
 * between them (section 9.3).
 */
final class AnnotationValues implements OperatorRule {
  private final RuleInfo info;
  private final String key;
  private final List<String> allowed;
  private final boolean several;

  /**
   * @param key the annotation
   * @param several whether it may have more than one value
   */
  AnnotationValues(RuleInfo info, String key, List<String> allowed, boolean several) {
    this.info = info;
    this.key = key;
    this.allowed = List.copyOf(allowed);
    this.several = several;
  }

  @Override
  public RuleInfo info() {
    return info;
  }

  @Override
  public void check(OperatorPackage operator, Report report) {
    for (Bundle bundle : operator.bundles()) {
      bundle
          .annotation(key)
          .filter(a -> !a.text().isBlank())
          .ifPresent(a -> check(operator, a, report));
    }
  }

  private void check(OperatorPackage operator, ScalarNode value, Report report) {
    String text = value.text();
    if (!several || text.indexOf(',') < 0) {
      AllowedValues.check(operator, report, value, allowed);
      return;
    }
    int start = 0;
    for (String part : text.split(",", -1)) {
      String word = part.strip();
      if (!allowed.contains(word)) {
        int from = start + part.length() - part.stripLeading().length();
        report.at(value.place(from, from + word.length()), word, Hints.oneOf(word, allowed));
      }
      start += part.length() + 1;
    }
  }
}
