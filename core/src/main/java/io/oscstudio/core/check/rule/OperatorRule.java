package io.oscstudio.core.check.rule;

/** A rule about operators, as bundle or package manifests. */
public non-sealed interface OperatorRule extends Rule {
  /** Reports every breach in {@code operator}, in any order. */
  void check(OperatorPackage operator, Report report);
}
