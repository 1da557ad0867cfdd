package io.oscstudio.core.check.rule;

/**
 * One thing a package must or should have. Stateless: one instance serves every check and every
 * thread.
 *
 * <p>A rule is silent about what it cannot see: documents that do not parse are reported by the
 * rules of {@code check.text}, and a missing file by those of {@code check.layout}.
 */
public interface Rule {
  /** What is known of it without running it. */
  RuleInfo info();

  /** Reports every breach in {@code pkg}, in any order. */
  void check(OscPackage pkg, Report report);
}
