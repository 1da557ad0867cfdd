package io.oscstudio.core.check.rule;

import io.oscstudio.core.yaml.ScalarNode;
import java.util.List;

/** What rules about closed sets of values share. */
public final class AllowedValues {
  private AllowedValues() {}

  /** Reports {@code value} when it is none of {@code allowed}, with what it could be instead. */
  public static void check(Report report, ScalarNode value, List<String> allowed) {
    if (!allowed.contains(value.text())) {
      report.at(value, value.text(), Hints.oneOf(value.text(), allowed));
    }
  }
}
