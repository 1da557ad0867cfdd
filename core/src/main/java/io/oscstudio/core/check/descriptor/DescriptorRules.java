package io.oscstudio.core.check.descriptor;

import io.oscstudio.core.check.rule.Rule;
import java.util.List;

/** The rules about descriptors. */
public final class DescriptorRules {
  private DescriptorRules() {}

  /** All of them. */
  public static List<Rule> all() {
    return List.of(
        new PathInSchema(), new KnownDescriptors(), new HiddenOfOlm(), new LinkageInSchema());
  }
}
