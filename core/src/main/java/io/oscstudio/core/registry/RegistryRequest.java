package io.oscstudio.core.registry;

import java.util.Map;
import java.util.Optional;

/**
 * A question to a repository of a registry.
 *
 * @param method {@code GET}, {@code HEAD}, {@code POST} or {@code PUT}
 * @param rest path below the repository, {@code blobs/sha256:…}, or the address the registry named
 *     for an upload
 * @param headers what to say besides who asks
 * @param body what is sent along
 */
public record RegistryRequest(
    String method, String rest, Map<String, String> headers, Optional<Body> body) {
  /**
   * Bytes to send.
   *
   * @param source opens them from their start
   * @param size how many there are
   */
  public record Body(RegistryUpload.Source source, long size) {}

  public RegistryRequest {
    headers = Map.copyOf(headers);
  }

  /** Starts something. */
  public static RegistryRequest post(String rest) {
    return new RegistryRequest("POST", rest, Map.of(), Optional.empty());
  }

  /** Puts something there. */
  public static RegistryRequest put(String rest, String mediaType, Body body) {
    return new RegistryRequest("PUT", rest, Map.of("Content-Type", mediaType), Optional.of(body));
  }

  /** Asks for something. */
  public static RegistryRequest get(String rest, Map<String, String> headers) {
    return new RegistryRequest("GET", rest, headers, Optional.empty());
  }

  /** Asks about something without having it sent. */
  public static RegistryRequest head(String rest, Map<String, String> headers) {
    return new RegistryRequest("HEAD", rest, headers, Optional.empty());
  }
}
