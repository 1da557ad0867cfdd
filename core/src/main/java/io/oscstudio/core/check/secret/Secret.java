package io.oscstudio.core.check.secret;

import io.oscstudio.core.base.Message;
import java.util.Locale;

/**
 * A secret in a text.
 *
 * @param kind whose it is, for the message
 * @param start where it begins
 * @param length how much of its beginning is no secret and may be shown
 */
record Secret(Kind kind, int start, int length) {
  /** What secrets there are. */
  enum Kind {
    PRIVATE_KEY,
    AWS,
    GOOGLE,
    ALIBABA,
    AZURE,
    STRIPE,
    GITHUB,
    GITLAB,
    SLACK,
    JWT,
    NPM,
    DOCKER_HUB,
    HUGGING_FACE,
    PYPI,
    SENDGRID,
    URL,
    REGISTRY,
    CLUSTER;

    /** Its name. */
    Message shown() {
      return Message.of("check.secret." + name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
  }
}
