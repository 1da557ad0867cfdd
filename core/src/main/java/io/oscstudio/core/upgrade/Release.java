package io.oscstudio.core.upgrade;

import io.oscstudio.core.model.Lifecycle;
import io.oscstudio.core.model.Value;
import java.util.List;
import java.util.Optional;

/**
 * A version of an operator that was released, and what its {@code lifecycle.yaml} says of upgrades
 * (section 6).
 *
 * @param version the package's version, compared with others letter by letter
 * @param replaces the base version: the one an instance is upgraded from
 * @param skips versions that may not be upgraded to this one directly (reading D10)
 * @param skipRange a range of versions; shown, decides nothing (reading D10)
 */
public record Release(
    String version, Optional<String> replaces, List<String> skips, Optional<String> skipRange) {
  public Release {
    version = version.strip();
    replaces = replaces.map(String::strip).filter(r -> !r.isEmpty());
    skips = skips.stream().map(String::strip).filter(s -> !s.isEmpty()).distinct().toList();
    skipRange = skipRange.map(String::strip).filter(r -> !r.isEmpty());
  }

  /**
   * The release of a package.
   *
   * @param version {@code version} of its metadata.yaml
   */
  public static Release of(String version, Lifecycle lifecycle) {
    return new Release(
        version,
        lifecycle.replaces().map(Value::value),
        lifecycle.skips().stream().map(Value::value).toList(),
        lifecycle.skipRange().map(Value::value));
  }
}
