package io.oscstudio.core.check.version;

import io.oscstudio.core.check.rule.Rule;
import java.util.List;

/** The rules about a package and the version before it. */
public final class VersionRules {
  private VersionRules() {}

  /** All of them. */
  public static List<Rule> all() {
    return List.of(
        new SameName(),
        new KeptFacts(),
        new NewerVersion(),
        new ReplacesEarlier(),
        new EarlierTagsKept(),
        new CrdFieldsKept(),
        new CrdVersionsKept(),
        new CrdChanged());
  }
}
