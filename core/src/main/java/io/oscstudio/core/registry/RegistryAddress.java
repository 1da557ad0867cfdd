package io.oscstudio.core.registry;

import io.oscstudio.core.base.ImageReference;
import io.oscstudio.core.registry.settings.RegistrySettings;
import java.net.URI;

/** Addresses of registries, and what they have in common. */
public final class RegistryAddress {
  private static final String DOCKER_HUB_HOST = "registry-1.docker.io";

  private RegistryAddress() {}

  /**
   * The address of a path such as {@code manifests/1.0} in an image's repository, or of what the
   * registry itself named.
   *
   * @throws IllegalArgumentException when {@code rest} is no address
   */
  static URI of(ImageReference reference, String rest, RegistrySettings settings) {
    return root(reference.registry(), settings).resolve(reference.path() + "/").resolve(rest);
  }

  /** The address at which a registry says whether it speaks our protocol. */
  static URI root(String registry, RegistrySettings settings) {
    String host = registry.equals(ImageReference.DOCKER_HUB) ? DOCKER_HUB_HOST : registry;
    String scheme = settings.isPlain(host) ? "http" : "https";
    return URI.create(scheme + "://" + host + "/v2/");
  }

  /** Whether both are the same server, so that what one is told may be told to the other. */
  public static boolean sameServer(URI one, URI other) {
    return String.valueOf(one.getScheme()).equals(other.getScheme())
        && String.valueOf(one.getAuthority()).equals(other.getAuthority());
  }

  /** Whether it is on this computer. */
  public static boolean isLoopback(URI address) {
    return RegistrySettings.isLoopback(address);
  }
}
