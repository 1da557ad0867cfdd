package io.oscstudio.core.report;

import io.oscstudio.core.base.Severity;
import java.util.Locale;
import java.util.Optional;

/** From which severity on a finding makes a check fail. */
public enum FailOn {
  /** Errors only. */
  ERROR,
  /** Errors and warnings. */
  WARNING,
  /** Everything. */
  INFO,
  /** Nothing. */
  NEVER;

  /** The one people write as {@code error}, {@code warning}, {@code info} or {@code never}. */
  public static Optional<FailOn> of(String id) {
    for (FailOn value : values()) {
      if (value.id().equals(id)) {
        return Optional.of(value);
      }
    }
    return Optional.empty();
  }

  /** How people write it. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether a finding of this severity makes the check fail. */
  public boolean fails(Severity severity) {
    return switch (this) {
      case ERROR -> severity == Severity.ERROR;
      case WARNING -> severity != Severity.INFO;
      case INFO -> true;
      case NEVER -> false;
    };
  }
}
