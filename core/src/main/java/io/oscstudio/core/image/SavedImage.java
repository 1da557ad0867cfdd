package io.oscstudio.core.image;

import io.oscstudio.core.base.Digest;
import io.oscstudio.core.base.ImageReference;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.registry.Json;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * The image of one platform inside what an engine saved: a classic docker-archive or an OCI layout,
 * which may hold several platforms though its {@code manifest.json} names one.
 */
final class SavedImage implements ImageParts {
  private static final int INDEX_DEPTH = 4;
  private static final int MOST_MANIFESTS = 200;

  private final TarSpool spool;
  private final byte[] config;
  private final List<String> layers;
  private final Runnable afterwards;

  private SavedImage(TarSpool spool, byte[] config, List<String> layers, Runnable afterwards) {
    this.spool = spool;
    this.config = config;
    this.layers = List.copyOf(layers);
    this.afterwards = afterwards;
  }

  /** The same image, in place of this one, that does something when it is closed. */
  SavedImage whenClosed(Runnable then) {
    return new SavedImage(spool, config, layers, then);
  }

  /**
   * Picks the image of a platform. The spool belongs to the result from then on, and is closed when
   * there is none.
   *
   * @throws StudioException naming the platforms that are there when the one asked for is not
   */
  static SavedImage pick(TarSpool spool, ImageReference reference, Platform platform) {
    try {
      return new Picker(spool, reference.familiar(), platform).pick();
    } catch (IOException e) {
      spool.close();
      throw new StudioException(
          Message.of("image.save-unreadable", reference.familiar(), String.valueOf(e.getMessage())),
          e);
    } catch (StudioException e) {
      spool.close();
      throw e;
    }
  }

  @Override
  public byte[] config() {
    return config.clone();
  }

  @Override
  public int layers() {
    return layers.size();
  }

  @Override
  public long layerBytes(int index) {
    return spool.size(layers.get(index));
  }

  @Override
  public InputStream openLayer(int index) throws IOException {
    return spool.open(layers.get(index));
  }

  @Override
  public void release(int index) {
    spool.release(layers.get(index));
  }

  @Override
  public void close() {
    spool.close();
    afterwards.run();
  }

  /** The search, with what it met on its way. */
  private static final class Picker {
    private final TarSpool spool;
    private final String image;
    private final Platform platform;
    private final List<String> found = new ArrayList<>();
    private int manifests;

    Picker(TarSpool spool, String image, Platform platform) {
      this.spool = spool;
      this.image = image;
      this.platform = platform;
    }

    SavedImage pick() throws IOException {
      Optional<SavedImage> picked = fromManifest();
      if (picked.isEmpty() && spool.has("index.json")) {
        picked = fromIndex(Json.object(read("index.json"), image), 0);
      }
      return picked.orElseThrow(this::nothing);
    }

    private StudioException nothing() {
      if (found.isEmpty()) {
        return new StudioException(Message.of("image.save-without-image", image));
      }
      return new StudioException(
          Message.of(
              "image.wrong-architecture", image, platform.docker(), String.join(", ", found)));
    }

    private Optional<SavedImage> fromManifest() throws IOException {
      if (!spool.has("manifest.json")) {
        return Optional.empty();
      }
      for (JsonNode item : Json.parse(read("manifest.json"), image)) {
        List<String> layers = new ArrayList<>();
        item.path("Layers").forEach(l -> layers.add(l.asString("")));
        Optional<SavedImage> fitting = take(item.path("Config").asString(""), layers);
        if (fitting.isPresent()) {
          return fitting;
        }
      }
      return Optional.empty();
    }

    private Optional<SavedImage> fromIndex(JsonNode index, int depth) throws IOException {
      for (JsonNode descriptor : index.path("manifests")) {
        Optional<String> blob = blob(descriptor);
        if (blob.isEmpty() || depth >= INDEX_DEPTH || ++manifests > MOST_MANIFESTS) {
          continue;
        }
        JsonNode document = Json.object(readChecked(blob.get()), image);
        Optional<SavedImage> fitting =
            document.path("manifests").isArray()
                ? fromIndex(document, depth + 1)
                : fromOci(document);
        if (fitting.isPresent()) {
          return fitting;
        }
      }
      return Optional.empty();
    }

    private Optional<SavedImage> fromOci(JsonNode manifest) throws IOException {
      Optional<String> config = blob(manifest.path("config"));
      List<String> layers = new ArrayList<>();
      for (JsonNode layer : manifest.path("layers")) {
        Optional<String> blob = blob(layer);
        if (blob.isEmpty()) {
          return Optional.empty();
        }
        layers.add(blob.get());
      }
      return config.isEmpty() ? Optional.empty() : take(config.get(), layers);
    }

    /** The blob's entry, if the engine put it into the tar: of other platforms it leaves it out. */
    private Optional<String> blob(JsonNode descriptor) {
      return Digest.parse(descriptor.path("digest").asString(""))
          .map(d -> "blobs/sha256/" + d.hex())
          .filter(spool::has);
    }

    private Optional<SavedImage> take(String configEntry, List<String> layers) throws IOException {
      if (!spool.has(configEntry)) {
        throw new StudioException(Message.of("image.save-incomplete", image, configEntry));
      }
      byte[] json = readChecked(configEntry);
      JsonNode rootfs = Json.object(json, image).path("rootfs").path("diff_ids");
      if (!rootfs.isArray()) {
        return Optional.empty(); // an attestation beside the image, not an image
      }
      ImageConfig config = ImageConfig.parse(json, image);
      if (!config.fits(platform)) {
        if (!found.contains(config.platform())) {
          found.add(config.platform());
        }
        return Optional.empty();
      }
      for (String layer : layers) {
        if (!spool.has(layer)) {
          throw new StudioException(Message.of("image.save-incomplete", image, layer));
        }
      }
      return Optional.of(new SavedImage(spool, json, layers, () -> {}));
    }

    private byte[] readChecked(String entry) throws IOException {
      byte[] bytes = read(entry);
      String name = entry.substring(entry.lastIndexOf('/') + 1).replace(".json", "");
      Digest digest = Digest.of(bytes);
      if (!digest.hex().equals(name)) {
        throw new StudioException(
            Message.of("registry.blob-digest", image, entry, digest.toString()));
      }
      return bytes;
    }

    private byte[] read(String entry) throws IOException {
      try (InputStream in = spool.open(entry)) {
        byte[] bytes = in.readNBytes(Json.LARGEST_DOCUMENT + 1);
        if (bytes.length > Json.LARGEST_DOCUMENT) {
          throw new StudioException(
              Message.of("registry.document-too-large", image, entry, Json.LARGEST_DOCUMENT));
        }
        return bytes;
      }
    }
  }
}
