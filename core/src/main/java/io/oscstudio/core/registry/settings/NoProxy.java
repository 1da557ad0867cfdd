package io.oscstudio.core.registry.settings;

import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The hosts that are asked without a proxy, by the rules of Go, which engines go by: {@code *} is
 * every host; {@code example.com} is that host and all below it, {@code .example.com} and {@code
 * *.example.com} those below it alone; an IP address or a network ({@code 10.0.0.0/8}) is for hosts
 * written as addresses; each may have a port behind it.
 *
 * @param rules in any order
 */
record NoProxy(List<String> rules) {
  private static final Pattern BETWEEN = Pattern.compile("[,\\s]+");
  private static final Pattern WITH_PORT = Pattern.compile("(\\[[^]]*]|[^:]*):(\\d{1,5})");

  static final NoProxy NONE = new NoProxy(List.of());

  /** Reads rules between commas or blanks. */
  static NoProxy parse(String text) {
    return new NoProxy(
        BETWEEN.splitAsStream(text).filter(rule -> !rule.isBlank()).map(Hosts::lower).toList());
  }

  /** Whether an address is asked without a proxy. */
  boolean covers(URI address) {
    String host = Hosts.host(address);
    int port = Hosts.port(address);
    return rules.stream().anyMatch(rule -> matches(rule, host, port));
  }

  private static boolean matches(String rule, String host, int port) {
    if (rule.equals("*")) {
      return true;
    }
    var withPort = WITH_PORT.matcher(rule);
    if (withPort.matches()) {
      return Integer.parseInt(withPort.group(2)) == port && matchesHost(withPort.group(1), host);
    }
    return matchesHost(rule, host);
  }

  private static boolean matchesHost(String rule, String host) {
    int slash = rule.indexOf('/');
    if (slash > 0) {
      return inNetwork(rule.substring(0, slash), rule.substring(slash + 1), host);
    }
    Optional<InetAddress> address = Hosts.literal(Hosts.bare(rule));
    if (address.isPresent()) {
      return Hosts.literal(host).equals(address);
    }
    String below = rule.startsWith("*.") ? rule.substring(1) : rule;
    return below.startsWith(".")
        ? host.endsWith(below)
        : host.equals(below) || host.endsWith("." + below);
  }

  private static boolean inNetwork(String network, String length, String host) {
    List<byte[]> addresses =
        Stream.of(network, host)
            .flatMap(text -> Hosts.literal(Hosts.bare(text)).stream())
            .map(InetAddress::getAddress)
            .toList();
    if (addresses.size() < 2 || !length.matches("\\d{1,3}")) {
      return false;
    }
    byte[] one = addresses.getFirst();
    byte[] other = addresses.getLast();
    int bits = Integer.parseInt(length);
    if (one.length != other.length || bits > one.length * Byte.SIZE) {
      return false;
    }
    for (int bit = 0; bit < bits; bit++) {
      int mask = 0x80 >> (bit % Byte.SIZE);
      if (((one[bit / Byte.SIZE] ^ other[bit / Byte.SIZE]) & mask) != 0) {
        return false;
      }
    }
    return true;
  }
}
