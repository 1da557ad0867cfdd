package io.oscstudio.core.convert;

import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.StudioException;

/** Why something cannot be converted. */
final class Refusal {
  private Refusal() {}

  static StudioException of(String key, Object... arguments) {
    return new StudioException(Message.of(key, arguments));
  }
}
