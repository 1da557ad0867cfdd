package io.oscstudio.core.registry;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * A person's access to a server.
 *
 * @param user user name; {@code <token>} when the secret is an identity token
 * @param secret password or token; never shown
 */
public record Account(String user, String secret) {
  /** Whether the secret is a token of the registry's own server, not a password. */
  public boolean isToken() {
    return user.equals("<token>");
  }

  /** The value of a header for basic authentication. */
  public String basic() {
    byte[] pair = (user + ":" + secret).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(pair);
  }

  @Override
  public String toString() {
    return "Account[" + user + "]";
  }
}
