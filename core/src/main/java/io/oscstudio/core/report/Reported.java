package io.oscstudio.core.report;

import io.oscstudio.core.base.Finding;
import io.oscstudio.core.check.rule.Fix;
import java.util.Optional;

/**
 * A finding with what a report tells besides.
 *
 * @param finding what was found
 * @param silenced why somebody silenced it, in that person's words
 * @param known whether the baseline has it
 * @param excerpt the line it points at
 * @param fix how the studio would mend it
 * @param fingerprint the same for the same breach in another run, also when lines were added above
 */
public record Reported(
    Finding finding,
    Optional<String> silenced,
    boolean known,
    Optional<Excerpt> excerpt,
    Optional<Fix> fix,
    String fingerprint) {
  /** Whether it counts: neither silenced nor known. */
  public boolean counts() {
    return silenced.isEmpty() && !known;
  }

  /** The same finding, which the baseline has. */
  Reported asKnown() {
    return new Reported(finding, silenced, true, excerpt, fix, fingerprint);
  }
}
