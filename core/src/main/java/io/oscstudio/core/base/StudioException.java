package io.oscstudio.core.base;

import org.jspecify.annotations.Nullable;

/**
 * Work that could not be done, told so that a person can act on it: what happened, where, and what
 * to do next. Unchecked, see {@code docs/adr/0002}.
 */
public class StudioException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient Message message;

  /** Without a technical cause. */
  public StudioException(Message message) {
    this(message, null);
  }

  /** With the technical cause, which is logged once where the exception is handled. */
  public StudioException(Message message, @Nullable Throwable cause) {
    super(message.key() + " " + message.arguments(), cause);
    this.message = message;
  }

  /** What to tell the person. */
  public Message text() {
    return message;
  }
}
