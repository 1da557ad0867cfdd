package io.oscstudio.core.image.push;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.archive.TarStream;
import io.oscstudio.core.base.Digest;
import io.oscstudio.core.base.ImageReference;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.image.Platform;
import io.oscstudio.core.registry.Json;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import tools.jackson.databind.JsonNode;

/**
 * A saved image: one tar of {@code docker save}'s form with one image of one platform, its layers
 * plain or gzipped. Whether the digests of plain layers are right the registry sees.
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
  private static final byte[] GZIP = {0x1f, (byte) 0x8b};

  /**
   * A layer.
   *
   * @param entry its name in the tar
   * @param digest of its bytes as they lie there
   * @param gzipped whether they are compressed
   */
  record Layer(String entry, Digest digest, long size, boolean gzipped) {}

  /**
   * Reads what a tar says of itself.
   *
   * @throws StudioException when it is no tar of one image
   */
  static PushTar read(FileTree tree, String path) {
    Map<String, byte[]> documents = new HashMap<>();
    Map<String, Long> sizes = new HashMap<>();
    Map<String, Digest> gzipped = new HashMap<>();
    try (TarStream tar = new TarStream(tree.open(path))) {
      for (Optional<TarArchiveEntry> next = tar.next(); next.isPresent(); next = tar.next()) {
        TarArchiveEntry e = next.get();
        if (sizes.put(e.getName(), e.getSize()) != null || sizes.size() > MOST_ENTRIES) {
          throw noImage(path);
        }
        if (e.getName().endsWith(".json") && e.getSize() <= Json.LARGEST_DOCUMENT) {
          documents.put(e.getName(), tar.body().readNBytes(Json.LARGEST_DOCUMENT));
        } else {
          digestIfGzipped(tar.body()).ifPresent(digest -> gzipped.put(e.getName(), digest));
        }
      }
    } catch (IOException e) {
      throw new StudioException(Message.of("push.no-image", path), e);
    }
    return of(tree, path, documents, sizes, gzipped);
  }

  /** A gzipped layer's own digest stands nowhere in the tar. */
  private static Optional<Digest> digestIfGzipped(InputStream layer) throws IOException {
    byte[] magic = layer.readNBytes(GZIP.length);
    return Arrays.equals(magic, GZIP)
        ? Optional.of(Digest.of(new SequenceInputStream(new ByteArrayInputStream(magic), layer)))
        : Optional.empty();
  }

  private static PushTar of(
      FileTree tree,
      String path,
      Map<String, byte[]> documents,
      Map<String, Long> sizes,
      Map<String, Digest> gzipped) {
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
      Digest diffId = Digest.parse(id.asString("")).orElseThrow(() -> noImage(path));
      Long size = sizes.get(entry);
      if (size == null) {
        throw noImage(path);
      }
      Digest digest = gzipped.getOrDefault(entry, diffId);
      layers.add(new Layer(entry, digest, size, gzipped.containsKey(entry)));
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
    TarStream tar = new TarStream(tree.open(path));
    for (Optional<TarArchiveEntry> e = tar.next(); e.isPresent(); e = tar.next()) {
      if (e.get().getName().equals(layer.entry())) {
        return new FilterInputStream(tar.body()) {
          @Override
          public void close() throws IOException {
            tar.close();
          }
        };
      }
    }
    tar.close();
    throw new IOException(layer.entry());
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
