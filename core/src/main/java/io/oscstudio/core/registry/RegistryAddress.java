package io.oscstudio.core.registry;

import io.oscstudio.core.base.ImageReference;
import java.net.URI;
import java.util.Optional;

/** How a registry is reached: by TLS, except on this machine itself. */
public final class RegistryAddress {
  private static final String DOCKER_HUB_HOST = "registry-1.docker.io";

  private RegistryAddress() {}

  /**
   * The address of a path such as {@code manifests/1.0} in an image's repository, or of what the
   * registry itself named.
   *
   * @throws IllegalArgumentException when {@code rest} is no address
   */
  static URI of(ImageReference reference, String rest) {
    String registry = reference.registry();
    String host = registry.equals(ImageReference.DOCKER_HUB) ? DOCKER_HUB_HOST : registry;
    URI probe = URI.create("http://" + host);
    String scheme = isLoopback(probe) ? "http" : "https";
    return URI.create(scheme + "://" + host + "/v2/" + reference.path() + "/").resolve(rest);
  }

  /** Whether a token or an image may be sent there: by TLS, or without leaving this machine. */
  public static boolean isSafe(URI address) {
    return "https".equals(address.getScheme())
        || ("http".equals(address.getScheme()) && isLoopback(address));
  }

  /** Whether both are the same server, so that what one is told may be told to the other. */
  public static boolean sameServer(URI one, URI other) {
    return String.valueOf(one.getScheme()).equals(other.getScheme())
        && String.valueOf(one.getAuthority()).equals(other.getAuthority());
  }

  /** Whether it is on this computer. */
  public static boolean isLoopback(URI address) {
    String host = Optional.ofNullable(address.getHost()).orElse("");
    return host.equals("localhost")
        || host.equals("[::1]")
        || host.matches("127(?:\\.\\d{1,3}){3}");
  }
}
