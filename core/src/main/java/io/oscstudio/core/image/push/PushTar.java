package io.oscstudio.core.image.push;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.base.Digest;
import io.oscstudio.core.base.ImageReference;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.image.Platform;
import io.oscstudio.core.registry.Json;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import tools.jackson.databind.JsonNode;

/**
 * A saved image: one tar of {@code docker save}'s form with one image of one platform, its layers
 * uncompressed. Its digests are read from it; whether they are right the registry sees.
 *
 * @param path in the tree
 * @param reference the image as the tar names it
 * @param config the configuration's bytes
 * @param layers the lowest first
 */
record PushTar(
    FileTree tree,
    String path,
    ImageReference reference,
    Platform platform,
    byte[] config,
    List<Layer> layers) {
  private static final int MOST_ENTRIES = 2_000;

  /**
   * A layer.
   *
   * @param entry its name in the tar
   * @param digest of its uncompressed bytes
   */
  record Layer(String entry, Digest digest, long size) {}

  /**
   * Reads what a tar says of itself.
   *
   * @throws StudioException when it is no tar of one image
   */
  static PushTar read(FileTree tree, String path) {
    Map<String, byte[]> documents = new HashMap<>();
    Map<String, Long> sizes = new HashMap<>();
    try (TarArchiveInputStream tar = open(tree, path)) {
      for (TarArchiveEntry e = tar.getNextEntry(); e != null; e = tar.getNextEntry()) {
        if (sizes.put(e.getName(), e.getSize()) != null || sizes.size() > MOST_ENTRIES) {
          throw noImage(path);
        }
        if (e.getName().endsWith(".json") && e.getSize() <= Json.LARGEST_DOCUMENT) {
          documents.put(e.getName(), tar.readNBytes(Json.LARGEST_DOCUMENT));
        }
      }
    } catch (IOException e) {
      throw new StudioException(Message.of("push.no-image", path), e);
    }
    return of(tree, path, documents, sizes);
  }

  private static PushTar of(
      FileTree tree, String path, Map<String, byte[]> documents, Map<String, Long> sizes) {
    JsonNode image = Json.parse(documents.getOrDefault("manifest.json", new byte[0]), path).path(0);
    byte[] config = documents.get(image.path("Config").asString(""));
    ImageReference reference =
        ImageReference.parse(image.path("RepoTags").path(0).asString(""))
            .orElseThrow(() -> noImage(path));
    if (config == null) {
      throw noImage(path);
    }
    JsonNode json = Json.object(config, path);
    List<Layer> layers = new ArrayList<>();
    JsonNode ids = json.path("rootfs").path("diff_ids");
    for (JsonNode id : ids) {
      String entry = image.path("Layers").path(layers.size()).asString("");
      Digest digest = Digest.parse(id.asString("")).orElseThrow(() -> noImage(path));
      Long size = sizes.get(entry);
      if (size == null) {
        throw noImage(path);
      }
      layers.add(new Layer(entry, digest, size));
    }
    Platform platform =
        Platform.parse("linux/" + json.path("architecture").asString(""))
            .orElseThrow(() -> noImage(path));
    return new PushTar(tree, path, reference, platform, config, layers);
  }

  private static StudioException noImage(String path) {
    return new StudioException(Message.of("push.no-image", path));
  }

  /** A layer's bytes; may be opened again and again. */
  InputStream open(Layer layer) throws IOException {
    TarArchiveInputStream tar = open(tree, path);
    for (TarArchiveEntry e = tar.getNextEntry(); e != null; e = tar.getNextEntry()) {
      if (e.getName().equals(layer.entry())) {
        return tar;
      }
    }
    tar.close();
    throw new IOException(layer.entry());
  }

  private static TarArchiveInputStream open(FileTree tree, String path) {
    return new TarArchiveInputStream(new BufferedInputStream(tree.open(path), 1 << 17));
  }

  /**
   * The image's name after its push: the tar's own name without tag and architecture, by which
   * images of equal short names were told apart when they were saved.
   */
  String imageName() {
    String file = path.substring(path.lastIndexOf('/') + 1);
    String end = "-" + reference.tagOrLatest() + "-" + platform.osc() + ".tar";
    return file.endsWith(end) && file.length() > end.length()
        ? file.substring(0, file.length() - end.length()).toLowerCase(Locale.ROOT)
        : reference.lastName();
  }

  long bytes() {
    return layers.stream().mapToLong(Layer::size).sum() + config.length;
  }
}
