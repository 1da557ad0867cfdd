package io.oscstudio.core.image.push;

import io.oscstudio.core.base.Digest;
import io.oscstudio.core.base.ImageReference;
import io.oscstudio.core.image.Platform;
import java.util.List;

/**
 * An image that lies in the registry now.
 *
 * @param source how the package names it
 * @param target its address there
 * @param digest of its manifest, or of the index over those of several platforms
 * @param platforms the architectures it is there for
 * @param bytes what had to be sent of layers and configurations; 0 when all was there
 */
public record PushedImage(
    ImageReference source,
    ImageReference target,
    Digest digest,
    List<Platform> platforms,
    long bytes) {
  public PushedImage {
    platforms = List.copyOf(platforms);
  }
}
