package io.oscstudio.core.registry.settings;

import java.net.InetAddress;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Names and ports of hosts, without asking anybody what they mean. */
final class Hosts {
  private static final Pattern HOST =
      Pattern.compile("(?:[A-Za-z0-9](?:[A-Za-z0-9.-]{0,252})|\\[[0-9a-fA-F:.]+])(?::\\d{1,5})?");
  private static final int HTTP = 80;
  private static final int HTTPS = 443;

  private Hosts() {}

  /** Whether a text is a host, perhaps with a port. */
  static boolean isHost(String text) {
    return HOST.matcher(text).matches();
  }

  /** An address's host in lower case, without the brackets of IPv6. */
  static String host(URI address) {
    return bare(Optional.ofNullable(address.getHost()).orElse(""));
  }

  /** A host in lower case, without the brackets of IPv6 and a dot at its end. */
  static String bare(String host) {
    return lower(host).replaceAll("^\\[|]$", "").replaceFirst("\\.$", "");
  }

  static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  /** An address's port, that of its scheme where none is written. */
  static int port(URI address) {
    if (address.getPort() >= 0) {
      return address.getPort();
    }
    return "http".equals(address.getScheme()) ? HTTP : HTTPS;
  }

  /** What a text of digits means, if it is an address of IP. */
  static Optional<InetAddress> literal(String host) {
    try {
      return Optional.of(InetAddress.ofLiteral(host));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Whether a host is this computer itself. */
  static boolean isLoopback(String host) {
    return host.equals("localhost")
        || host.endsWith(".localhost")
        || literal(host).filter(InetAddress::isLoopbackAddress).isPresent();
  }
}
