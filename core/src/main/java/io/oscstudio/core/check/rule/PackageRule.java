package io.oscstudio.core.check.rule;

/** A rule about OSC packages. */
public non-sealed interface PackageRule extends Rule {
  /** Reports every breach in {@code pkg}, in any order. */
  void check(OscPackage pkg, Report report);
}
