package io.oscstudio.core.helm.dependencies;

import io.oscstudio.core.base.SemVer;
import java.util.Comparator;

/** The order of versions as texts. */
final class Versions {
  /** Oldest first, what is no SemVer before all others. */
  static final Comparator<String> BY_AGE =
      Comparator.comparing(
          text -> SemVer.parseLenient(text).orElse(null),
          Comparator.nullsFirst(Comparator.<SemVer>naturalOrder()));

  private Versions() {}
}
