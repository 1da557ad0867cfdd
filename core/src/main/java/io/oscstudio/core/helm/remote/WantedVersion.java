package io.oscstudio.core.helm.remote;

import io.oscstudio.core.base.SemVer;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Which version of a chart is wanted; of several that will do, it is the newest.
 *
 * @param text a range such as {@code ^1.2.0} or one version; empty for the newest release
 * @param literal whether only this very text will do, as a lock file wants it
 */
public record WantedVersion(String text, boolean literal) {
  /** The newest that is no pre-release. */
  public static final WantedVersion NEWEST = inRange("");

  /** Any version in a range. */
  public static WantedVersion inRange(String range) {
    return new WantedVersion(range.strip(), false);
  }

  /** The locked one where there is a lock, else one in the range. */
  public static WantedVersion of(String range, Optional<String> locked) {
    return locked.map(version -> new WantedVersion(version, true)).orElseGet(() -> inRange(range));
  }

  /** Whether a version will do. */
  public Predicate<String> test() {
    if (literal) {
      return text::equals;
    }
    Optional<VersionRange> range = VersionRange.parse(text);
    return version -> range.filter(r -> r.contains(version)).isPresent() || version.equals(text);
  }

  /** The version, where there is but one that will do. */
  Optional<String> exact() {
    return literal || SemVer.parse(text).isPresent() ? Optional.of(text) : Optional.empty();
  }

  /** Whether it is a range or version at all. */
  boolean isReadable() {
    return literal || VersionRange.parse(text).isPresent();
  }
}
