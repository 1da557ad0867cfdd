package io.oscstudio.core.report;

import io.oscstudio.core.check.CheckResult.Counts;
import io.oscstudio.core.check.rule.Profile;
import java.util.List;
import java.util.stream.Stream;

/**
 * All of a check, to be written.
 *
 * @param studio the version of the studio that checked
 * @param profile what was checked for
 * @param failOn what makes the check fail
 * @param compared whether findings were compared with a baseline
 * @param outcomes what became of each thing, in the order in which they were named
 */
public record CheckReport(
    String studio, Profile profile, FailOn failOn, boolean compared, List<Outcome> outcomes) {
  /** What the reports call the program. */
  static final String PROGRAM = "OSC Package Studio";

  public CheckReport {
    outcomes = List.copyOf(outcomes);
  }

  /** The things that could be checked. */
  public Stream<Checked> checked() {
    return outcomes.stream().filter(Checked.class::isInstance).map(Checked.class::cast);
  }

  /** The things that could not. */
  public Stream<Outcome.Unread> unread() {
    return outcomes.stream()
        .filter(Outcome.Unread.class::isInstance)
        .map(Outcome.Unread.class::cast);
  }

  /** How many findings of each severity count, in all. */
  public Counts counts() {
    return checked()
        .map(Checked::counts)
        .reduce(
            new Counts(0, 0, 0),
            (a, b) ->
                new Counts(
                    a.errors() + b.errors(), a.warnings() + b.warnings(), a.infos() + b.infos()));
  }
}
