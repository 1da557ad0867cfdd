package io.oscstudio.core.check.crd;

import io.oscstudio.core.check.rule.Rule;
import java.util.List;

/** The rules about CRDs. */
public final class CrdRules {
  private CrdRules() {}

  /** All of them. */
  public static List<Rule> all() {
    return List.of(
        new FileHoldsCrd(),
        new CrdName(),
        new CrdVersions(),
        new StorageVersion(),
        new OldCrd(),
        new CrdSchema(),
        new StructuralSchema(),
        new DefaultsFitSchema(),
        new CrdNames(),
        new CrdsDiffer(),
        new HelmGroup());
  }
}
