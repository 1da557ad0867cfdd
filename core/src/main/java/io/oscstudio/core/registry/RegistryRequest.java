package io.oscstudio.core.registry;

import java.util.Map;

/**
 * A question to a repository of a registry.
 *
 * @param method {@code GET} or {@code HEAD}
 * @param rest path below the repository, {@code blobs/sha256:…}
 * @param headers what to say besides who asks
 */
public record RegistryRequest(String method, String rest, Map<String, String> headers) {
  public RegistryRequest {
    headers = Map.copyOf(headers);
  }

  /** Asks for something. */
  public static RegistryRequest get(String rest, Map<String, String> headers) {
    return new RegistryRequest("GET", rest, headers);
  }

  /** Asks about something without having it sent. */
  public static RegistryRequest head(String rest, Map<String, String> headers) {
    return new RegistryRequest("HEAD", rest, headers);
  }
}
