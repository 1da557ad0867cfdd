package io.oscstudio.core.registry;

import io.oscstudio.core.base.ImageReference;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.StudioException;
import java.time.Duration;

/** A registry's answer that is an error. Whoever knows what was asked for may say it better. */
public final class RegistryRefusal extends StudioException {
  private static final long serialVersionUID = 1;

  private final int status;
  private final String words;
  private final boolean later;

  RegistryRefusal(ImageReference reference, int status, String words) {
    this(Message.of(key(status), reference.familiar(), words), status, words, false);
  }

  private RegistryRefusal(Message message, int status, String words, boolean later) {
    super(message);
    this.status = status;
    this.words = words;
    this.later = later;
  }

  /** The refusal of a registry that wants to be left alone for longer than we wait. */
  static RegistryRefusal until(ImageReference reference, int status, String words, Duration time) {
    long minutes = Math.max(1, time.plusSeconds(59).toMinutes());
    Message message =
        Message.of("registry.later", reference.familiar(), reference.registry(), words, minutes);
    return new RegistryRefusal(message, status, words, true);
  }

  private static String key(int status) {
    return switch (status) {
      case 401, 403 -> "registry.access-denied";
      case 404 -> "registry.not-found";
      default -> "registry.failed";
    };
  }

  /** The status of HTTP, 400 or more. */
  public int status() {
    return status;
  }

  /** Status and the registry's own words. */
  public String words() {
    return words;
  }

  /** Whether the message says when to come back, so that nobody can say it better. */
  public boolean saysWhen() {
    return later;
  }
}
