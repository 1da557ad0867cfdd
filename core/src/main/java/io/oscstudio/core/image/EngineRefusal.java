package io.oscstudio.core.image;

import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.StudioException;
import java.net.URI;

/** An engine's answer that is an error. Whoever knows what was asked for may say it better. */
final class EngineRefusal extends StudioException {
  private static final long serialVersionUID = 1;
  private static final int NOT_FOUND = 404;

  private final int status;
  private final String words;

  EngineRefusal(URI host, int status, String words) {
    super(Message.of("image.engine-refused", host.toString(), words));
    this.status = status;
    this.words = words;
  }

  /** Whether it has nothing of that name. */
  boolean notFound() {
    return status == NOT_FOUND;
  }

  /** The engine's own words. */
  String words() {
    return words;
  }
}
