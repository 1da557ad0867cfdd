package io.oscstudio.core.export.sheet;

import io.oscstudio.core.base.Message;
import java.util.Optional;

/** What both flows ask for. */
final class CommonChecks {
  private CommonChecks() {}

  /** Says how many errors the check found, if any. */
  static Optional<Message> errors(Facts facts) {
    int errors = facts.check().counts().errors();
    return errors == 0
        ? Optional.empty()
        : Optional.of(Message.of("export.sheet.check.errors", errors));
  }
}
