package io.oscstudio.core.report;

import io.oscstudio.core.base.Severity;
import io.oscstudio.core.check.CheckResult.Counts;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A package, chart, operator or delivery that was checked.
 *
 * @param archive whether it is a file, not a folder
 * @param kind what it was recognised as
 * @param name as its own files give it, empty when they do not
 * @param version as its own files give it
 * @param findings what was found, also what is silenced or known, in the order of the check
 * @param rules the codes of the rules that looked, at the thing or at something in it
 * @param facts what else there is to tell of it, empty unless it was asked for
 */
public record Checked(
    String path,
    boolean archive,
    Kind kind,
    Optional<String> name,
    Optional<String> version,
    List<Reported> findings,
    Set<String> rules,
    Optional<Facts> facts)
    implements Outcome {
  public Checked {
    findings = List.copyOf(findings);
    rules = Set.copyOf(rules);
  }

  /** Its name and version, else its path. */
  public String title() {
    return name.map(n -> version.map(v -> n + " " + v).orElse(n)).orElse(path);
  }

  /** How many findings of each severity count. */
  public Counts counts() {
    return new Counts(count(Severity.ERROR), count(Severity.WARNING), count(Severity.INFO));
  }

  /** How many findings were silenced. */
  public int silenced() {
    return (int) findings.stream().filter(f -> f.silenced().isPresent()).count();
  }

  /** How many findings the baseline has, silenced ones not counted. */
  public int known() {
    return (int) findings.stream().filter(f -> f.known() && f.silenced().isEmpty()).count();
  }

  /** Whether a finding that counts makes the check fail. */
  public boolean fails(FailOn on) {
    return findings.stream().anyMatch(f -> f.counts() && on.fails(f.finding().severity()));
  }

  /** With other findings. */
  Checked with(List<Reported> others) {
    return new Checked(path, archive, kind, name, version, others, rules, facts);
  }

  private int count(Severity severity) {
    return (int)
        findings.stream().filter(f -> f.counts() && f.finding().severity() == severity).count();
  }
}
