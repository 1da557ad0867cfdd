package io.oscstudio.core.registry;

import io.oscstudio.core.base.ImageReference;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.StudioException;

/** A registry's answer that is an error. Whoever knows what was asked for may say it better. */
public final class RegistryRefusal extends StudioException {
  private static final long serialVersionUID = 1;

  private final int status;
  private final String words;

  RegistryRefusal(ImageReference reference, int status, String words) {
    super(Message.of(key(status), reference.familiar(), words));
    this.status = status;
    this.words = words;
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
}
