package io.oscstudio.core.check.rule;

import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.Nearest;
import java.util.Collection;

/** The part of a message that helps: what was probably meant, and what is allowed. */
public final class Hints {
  private Hints() {}

  /** What {@code value} could be instead. */
  public static Message oneOf(String value, Collection<String> allowed) {
    String all = String.join(", ", allowed);
    return Nearest.of(value, allowed)
        .map(near -> Message.of("check.hint.did-you-mean", near, all))
        .orElseGet(() -> Message.of("check.hint.allowed", all));
  }
}
