package io.oscstudio.core.check.rule;

import io.oscstudio.core.base.Severity;
import java.util.Optional;

/**
 * What is known of a rule without running it.
 *
 * @param code stable name, such as {@code OSC-META-004}; its texts are {@code check.<code>} (the
 *     message), {@code check.<code>.title}, {@code .why} and {@code .fix}
 * @param inPrivate how much it weighs in profile {@code private}, empty when it does not run there
 * @param inPublish how much it weighs in profile {@code publish}, empty when it does not run there
 * @param section section of the specification it comes from
 * @param basis what it rests on
 * @param reading the decision of section 24 it follows, such as {@code D11}
 * @param mending whether the studio can mend a breach
 */
public record RuleInfo(
    String code,
    Optional<Severity> inPrivate,
    Optional<Severity> inPublish,
    String section,
    Basis basis,
    Optional<String> reading,
    Mending mending) {
  /** Whether the studio can mend a breach. */
  public enum Mending {
    /** A person has to. */
    BY_HAND,
    /** It offers a fix to look at. */
    OFFERED,
    /** It has a fix that cannot change what is meant. */
    SAFE
  }

  /** A stated rule that weighs the same in both profiles. */
  public static RuleInfo of(String code, Severity severity, String section) {
    return new RuleInfo(
        code,
        Optional.of(severity),
        Optional.of(severity),
        section,
        Basis.STATED,
        Optional.empty(),
        Mending.BY_HAND);
  }

  /** A stated rule whose breach is an error. */
  public static RuleInfo error(String code, String section) {
    return of(code, Severity.ERROR, section);
  }

  /** A stated rule whose breach is a warning. */
  public static RuleInfo warning(String code, String section) {
    return of(code, Severity.WARNING, section);
  }

  /** A stated rule that only informs. */
  public static RuleInfo info(String code, String section) {
    return of(code, Severity.INFO, section);
  }

  /** The same, weighing {@code severity} when publishing. */
  public RuleInfo inPublish(Severity severity) {
    return new RuleInfo(code, inPrivate, Optional.of(severity), section, basis, reading, mending);
  }

  /** The same, run for publishing only. */
  public RuleInfo onlyInPublish() {
    return new RuleInfo(code, Optional.empty(), inPublish, section, basis, reading, mending);
  }

  /** The same, resting on something else than a statement. */
  public RuleInfo resting(Basis other) {
    return new RuleInfo(code, inPrivate, inPublish, section, other, reading, mending);
  }

  /** The same, following a decision of section 24. */
  public RuleInfo reading(String decision) {
    return new RuleInfo(
        code, inPrivate, inPublish, section, Basis.READING, Optional.of(decision), mending);
  }

  /** The same, with a fix for at least some of its breaches. */
  public RuleInfo fixed(Mending how) {
    return new RuleInfo(code, inPrivate, inPublish, section, basis, reading, how);
  }

  /** How much it weighs in a profile, empty when it does not run there. */
  public Optional<Severity> severity(Profile profile) {
    return switch (profile) {
      case PRIVATE -> inPrivate;
      case PUBLISH -> inPublish;
    };
  }

  /** The key of its title. */
  public String titleKey() {
    return "check." + code + ".title";
  }

  /** The key of its message. */
  public String messageKey() {
    return "check." + code;
  }

  /** The key of the text that says why it matters. */
  public String whyKey() {
    return "check." + code + ".why";
  }

  /** The key of the text that says what to do. */
  public String fixKey() {
    return "check." + code + ".fix";
  }
}
