package io.oscstudio.core.convert;

import io.oscstudio.core.base.Finding;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.StudioException;

/** Why something cannot be converted. */
final class Refusal {
  private Refusal() {}

  /** Because of a file that is no YAML. */
  static StudioException unreadable(Finding syntax) {
    return of(
        "convert.no-yaml",
        syntax.place().map(Object::toString).orElse(""),
        Message.of(syntax.textKey(), syntax.arguments().toArray()));
  }

  static StudioException of(String key, Object... arguments) {
    return new StudioException(Message.of(key, arguments));
  }
}
