package io.oscstudio.core.image;

import io.oscstudio.core.base.Digest;
import io.oscstudio.core.base.ImageReference;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.registry.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What an image's configuration says about itself.
 *
 * @param variant the CPU variant, empty when none is named
 * @param diffIds digests of the uncompressed layers, the lowest first
 */
public record ImageConfig(String os, String architecture, String variant, List<Digest> diffIds) {
  public ImageConfig {
    diffIds = List.copyOf(diffIds);
  }

  /**
   * Reads a configuration.
   *
   * @param image whose it is, for the error
   * @throws StudioException when it is no image configuration
   */
  public static ImageConfig parse(byte[] json, String image) {
    JsonNode root = Json.object(json, image);
    JsonNode rootfs = root.path("rootfs").path("diff_ids");
    if (!rootfs.isArray()) {
      throw new StudioException(Message.of("image.config-invalid", image, "rootfs.diff_ids"));
    }
    List<Digest> diffIds = new ArrayList<>();
    for (JsonNode id : rootfs) {
      Optional<Digest> digest = Digest.parse(id.asString(""));
      diffIds.add(
          digest.orElseThrow(() ->
              new StudioException(Message.of("image.config-invalid", image, "rootfs.diff_ids"))));
    }
    return new ImageConfig(
        root.path("os").asString(""),
        root.path("architecture").asString(""),
        root.path("variant").asString(""),
        diffIds);
  }

  /** Whether it is made for a platform. */
  public boolean fits(Platform platform) {
    return platform.fits(os, architecture, variant);
  }

  /**
   * Sees that the image is for a platform.
   *
   * @throws StudioException naming both when it is for another
   */
  void require(Platform platform, ImageReference reference) {
    if (!fits(platform)) {
      throw new StudioException(
          Message.of(
              "image.wrong-architecture", reference.familiar(), platform.docker(), platform()));
    }
  }

  /**
   * Sees that so many layers are those of the image.
   *
   * @throws StudioException when the configuration names fewer or more
   */
  void requireLayers(int count, ImageReference reference) {
    if (diffIds.size() != count) {
      throw new StudioException(
          Message.of("image.layer-count", reference.familiar(), diffIds.size(), count));
    }
  }

  /** {@code linux/arm64/v8}, as engines write it. */
  public String platform() {
    return os + "/" + architecture + (variant.isEmpty() ? "" : "/" + variant);
  }
}
