package io.oscstudio.core.image;

import io.oscstudio.core.base.Digest;
import java.util.List;

/**
 * What an image for a platform is made of, known before it is fetched.
 *
 * @param parts what has to come over the network, each once
 */
public record ImageContent(List<Part> parts) {
  /**
   * A configuration or a layer.
   *
   * @param bytes as it lies in the registry
   * @param there how many of them lie on this machine already
   * @param tarBytes what it takes in a tar, estimated where that cannot be known
   */
  public record Part(Digest digest, long bytes, long there, long tarBytes) {}

  public ImageContent {
    parts = List.copyOf(parts);
  }

  /** Bytes of all parts. */
  public long bytes() {
    return parts.stream().mapToLong(Part::bytes).sum();
  }
}
