package io.oscstudio.core.check.rule;

/** A rule about delivery packages; what they deploy is a subject of its own. */
public non-sealed interface DeliveryRule extends Rule {
  /** Reports every breach in {@code delivery}, in any order. */
  void check(DeliveryPackage delivery, Report report);
}
