package io.oscstudio.core.check.rule;

/**
 * One thing a package, chart or operator must or should have. Stateless: one instance serves every
 * check and every thread. A class is a rule of one or several kinds of subjects.
 *
 * <p>A rule is silent about what it cannot see: documents that do not parse are reported by the
 * rules of {@code check.text}, and a missing file by those of {@code check.layout}.
 */
public sealed interface Rule permits PackageRule, ChartRule, OperatorRule, DeliveryRule {
  /** What is known of it without running it. */
  RuleInfo info();
}
