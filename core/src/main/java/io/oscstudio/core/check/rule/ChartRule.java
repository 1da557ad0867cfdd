package io.oscstudio.core.check.rule;

/** A rule about Helm charts, those in {@code raw/} of an OSC package included. */
public non-sealed interface ChartRule extends Rule {
  /** Reports every breach in {@code chart}, in any order. */
  void check(ChartPackage chart, Report report);
}
