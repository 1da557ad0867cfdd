package io.oscstudio.core.image.inspect;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.archive.FileTrees;
import io.oscstudio.core.base.Digest;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Limits;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.image.ImageConfig;
import io.oscstudio.core.registry.Json;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Looks into the tar of an image, be it ours, or what {@code docker save}, podman or skopeo wrote:
 * a docker-archive, or an OCI layout. Every layer is read to its end, so that its digest can be
 * compared with the one that the configuration names.
 */
public final class ImageInspector {
  private static final int MOST_IMAGES = 16;

  private final Limits limits;
  private final int files;

  /**
   * An inspector.
   *
   * @param limits bounds on the tar's entries and on a layer's bytes
   * @param files how many of an image's largest files are named
   */
  public ImageInspector(Limits limits, int files) {
    this.limits = limits;
    this.files = files;
  }

  /**
   * Reads a tar.
   *
   * @param job gets the bytes of layers read and their sum
   * @return its images, at most 16; one in a tar made for OSC
   * @throws StudioException when it is no image tar, or is damaged or out of bounds
   */
  public List<InspectedImage> inspect(Path tar, Job job) {
    try (FileTree tree = FileTrees.open(tar, limits)) {
      List<ImageFiles> images = ImageFiles.in(tree);
      if (images.size() > MOST_IMAGES) {
        throw new StudioException(
            Message.of("image.inspect-too-many", tree.name(), images.size(), MOST_IMAGES));
      }
      long total =
          images.stream()
              .flatMap(image -> image.layers().stream())
              .mapToLong(layer -> tree.find(layer).map(FileTree.Entry::size).orElse(0L))
              .sum();
      LayerWalk walk = new LayerWalk(tree, limits, total, job);
      List<InspectedImage> inspected = new ArrayList<>();
      for (ImageFiles image : images) {
        inspected.add(inspect(tree, image, walk));
      }
      return inspected;
    } catch (IOException e) {
      throw new StudioException(
          Message.of("image.inspect-damaged", tar.toString(), String.valueOf(e.getMessage())), e);
    }
  }

  private InspectedImage inspect(FileTree tree, ImageFiles image, LayerWalk walk)
      throws IOException {
    byte[] json = tree.bytes(image.config(), Json.LARGEST_DOCUMENT);
    ImageConfig config = ImageConfig.parse(json, tree.name());
    if (config.diffIds().size() != image.layers().size()) {
      throw new StudioException(
          Message.of(
              "image.layer-count", tree.name(), config.diffIds().size(), image.layers().size()));
    }
    LargestFiles largest = new LargestFiles(files);
    List<InspectedLayer> layers = new ArrayList<>();
    for (int i = 0; i < image.layers().size(); i++) {
      layers.add(walk.layer(image.layers().get(i), config.diffIds().get(i), i, largest));
    }
    JsonNode root = Json.object(json, tree.name());
    return new InspectedImage(
        image.names(),
        Digest.of(json),
        config.platform(),
        root.path("created").asString(""),
        root.path("author").asString(""),
        ConfigTexts.settings(root.path("config")),
        ConfigTexts.labels(root.path("config")),
        ConfigTexts.history(root.path("history")),
        layers,
        largest.found());
  }
}
