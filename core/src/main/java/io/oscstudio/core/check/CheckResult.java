package io.oscstudio.core.check;

import io.oscstudio.core.base.Finding;
import io.oscstudio.core.base.Severity;
import io.oscstudio.core.check.rule.Fix;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** What a check found. Two results are equal when they found the same. */
public final class CheckResult {
  private final List<Finding> findings;
  private final List<Silenced> silenced;
  private final Map<Finding, Supplier<Optional<Fix>>> fixes;
  private final Set<String> rules;

  /**
   * How many findings there are.
   *
   * @param errors of severity ERROR
   * @param warnings of severity WARNING
   * @param infos of severity INFO
   */
  public record Counts(int errors, int warnings, int infos) {}

  /**
   * A finding that somebody silenced.
   *
   * @param reason why, in that person's words
   */
  public record Silenced(Finding finding, String reason) {}

  CheckResult(
      List<Finding> findings,
      List<Silenced> silenced,
      Map<Finding, Supplier<Optional<Fix>>> fixes,
      Set<String> rules) {
    this.findings = List.copyOf(findings);
    this.silenced = List.copyOf(silenced);
    this.fixes = Map.copyOf(fixes);
    this.rules = Set.copyOf(rules);
  }

  /**
   * All that counts, sorted by file, and in a file by place; what cannot be parsed comes first in
   * its file. The same input gives the same list.
   */
  public List<Finding> findings() {
    return findings;
  }

  /** What was found and does not count, in the same order. */
  public List<Silenced> silenced() {
    return silenced;
  }

  /** The codes of the rules that looked, at what was checked or at something in it. */
  public Set<String> rules() {
    return rules;
  }

  /** How a finding of this result can be mended, if the studio knows a way. */
  public Optional<Fix> fix(Finding finding) {
    return Optional.ofNullable(fixes.get(finding)).flatMap(Supplier::get);
  }

  /** The fixes that may be made without a look at them, by the finding they mend. */
  public Map<Finding, Fix> safeFixes() {
    Map<Finding, Fix> safe = new LinkedHashMap<>();
    for (Finding finding : findings) {
      fix(finding).filter(Fix::safe).ifPresent(fix -> safe.put(finding, fix));
    }
    return safe;
  }

  /** How many findings of each severity there are. */
  public Counts counts() {
    return new Counts(count(Severity.ERROR), count(Severity.WARNING), count(Severity.INFO));
  }

  /** Whether at least one finding is an error. */
  public boolean hasErrors() {
    return count(Severity.ERROR) > 0;
  }

  private int count(Severity severity) {
    return (int) findings.stream().filter(f -> f.severity() == severity).count();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CheckResult result
        && findings.equals(result.findings)
        && silenced.equals(result.silenced);
  }

  @Override
  public int hashCode() {
    return findings.hashCode();
  }

  @Override
  public String toString() {
    return findings.toString();
  }
}
