package io.oscstudio.core.console;

/** What the console does with a field. */
public enum Coverage {
  /** A descriptor names it. */
  STYLED,

  /** It is drawn as the schema alone has it (section 5.2). */
  PLAIN,

  /** It, or a field it lies in, is hidden (section 5.4, reading D14). */
  HIDDEN,

  /**
   * A status field without a descriptor: the form is drawn from {@code spec} only (section 5.2).
   */
  NOT_SHOWN,

  /** A descriptor names it, the CRD does not: the descriptor has no effect (section 5.3). */
  NO_SUCH_FIELD,

  /** A descriptor names it, and the CRD names no field at all, so nobody can tell (reading D18). */
  UNCHECKED;

  /** Whether the CRD has the field. */
  public boolean isField() {
    return this != NO_SUCH_FIELD && this != UNCHECKED;
  }
}
