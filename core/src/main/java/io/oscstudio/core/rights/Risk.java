package io.oscstudio.core.rights;

import io.oscstudio.core.base.Message;

/** How much somebody who has a right could harm others, ordered from little to much. */
public enum Risk {
  /** It reads harmless things, or changes only what is its own. */
  LOW,
  /** It changes what belongs to others, or reaches something delicate in its own namespace. */
  ELEVATED,
  /** It leads to the data or the permissions of others. */
  HIGH;

  /** The greater of two risks. */
  public Risk or(Risk other) {
    return compareTo(other) >= 0 ? this : other;
  }

  /** The next smaller one. */
  Risk lowered() {
    return this == HIGH ? ELEVATED : LOW;
  }

  /** Its name for people. */
  public Message label() {
    return switch (this) {
      case LOW -> Message.of("rights.risk-low");
      case ELEVATED -> Message.of("rights.risk-elevated");
      case HIGH -> Message.of("rights.risk-high");
    };
  }
}
