package io.oscstudio.core.check;

import io.oscstudio.core.base.Finding;
import io.oscstudio.core.base.Severity;
import java.util.List;

/**
 * What a check found.
 *
 * @param findings sorted by file, and in a file by place; what cannot be parsed comes first in its
 *     file. The same input gives the same list
 */
public record CheckResult(List<Finding> findings) {
  /**
   * How many findings there are.
   *
   * @param errors of severity ERROR
   * @param warnings of severity WARNING
   * @param infos of severity INFO
   */
  public record Counts(int errors, int warnings, int infos) {}

  public CheckResult {
    findings = List.copyOf(findings);
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
}
