package io.oscstudio.core.registry.settings;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * Which proxy is asked for which address. This computer itself is never asked through one.
 *
 * @param http for addresses of plain HTTP
 * @param https for addresses of HTTPS
 * @param none what is asked without one
 */
record Proxies(Optional<Proxy> http, Optional<Proxy> https, NoProxy none) {
  static final Proxies NONE = new Proxies(Optional.empty(), Optional.empty(), NoProxy.NONE);

  /**
   * Those of {@code HTTP_PROXY}, {@code HTTPS_PROXY} and {@code NO_PROXY}, in capitals or not.
   *
   * @throws io.oscstudio.core.base.StudioException when a proxy cannot be understood
   */
  static Proxies of(Map<String, String> environment) {
    return new Proxies(
        proxy(environment, "HTTP_PROXY"),
        proxy(environment, "HTTPS_PROXY"),
        NoProxy.parse(value(environment, "NO_PROXY")));
  }

  private static Optional<Proxy> proxy(Map<String, String> environment, String name) {
    String value = value(environment, name);
    return value.isBlank() ? Optional.empty() : Optional.of(Proxy.parse(value, name));
  }

  private static String value(Map<String, String> environment, String name) {
    String capitals = environment.getOrDefault(name, "");
    return capitals.isBlank() ? environment.getOrDefault(Hosts.lower(name), "") : capitals;
  }

  /** The proxy for an address, if it is asked through one. */
  Optional<Proxy> of(URI address) {
    Optional<Proxy> proxy = "https".equals(address.getScheme()) ? https : http;
    return proxy.filter(_ -> !Hosts.isLoopback(Hosts.host(address)) && !none.covers(address));
  }
}
