package io.oscstudio.core.registry.settings;

import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.StudioException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * A host that passes requests on.
 *
 * @param host name or address
 * @param port of it
 * @param authorization what the proxy wants to be told, as the header of that name; never shown
 */
public record Proxy(String host, int port, Optional<String> authorization) {
  private static final int USUAL_PORT = 80; // of curl and Go for http://

  /**
   * Reads {@code [http://][user:password@]host[:port]}.
   *
   * @param source what a message calls the setting; the value is not shown
   * @throws StudioException when it is no address, or of a kind that is not spoken: {@code https},
   *     {@code socks5}
   */
  static Proxy parse(String value, String source) {
    String text = value.strip();
    URI uri;
    try {
      uri = URI.create(text.contains("://") ? text : "http://" + text);
    } catch (IllegalArgumentException e) {
      throw new StudioException(
          Message.of("registry.proxy-invalid", source)); // no cause: it quotes
    }
    if (!"http".equalsIgnoreCase(uri.getScheme()) || uri.getHost() == null) {
      throw new StudioException(Message.of("registry.proxy-invalid", source));
    }
    int port = uri.getPort() < 0 ? USUAL_PORT : uri.getPort();
    return new Proxy(
        Hosts.bare(uri.getHost()),
        port,
        Optional.ofNullable(uri.getRawUserInfo()).map(Proxy::basic));
  }

  private static String basic(String rawUserInfo) {
    int colon = rawUserInfo.indexOf(':');
    String user = colon < 0 ? rawUserInfo : rawUserInfo.substring(0, colon);
    String password = colon < 0 ? "" : rawUserInfo.substring(colon + 1);
    byte[] pair = (decoded(user) + ":" + decoded(password)).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(pair);
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return host + ":" + port;
  }
}
