package io.oscstudio.core.check.readme;

import io.oscstudio.core.check.rule.Rule;
import java.util.List;

/** The rules about the README. */
public final class ReadmeRules {
  private ReadmeRules() {}

  /** All of them. */
  public static List<Rule> all() {
    return List.of(new ReadmeHeadings(), new ReadmeReferences());
  }
}
