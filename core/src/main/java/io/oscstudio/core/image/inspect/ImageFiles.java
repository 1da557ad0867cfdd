package io.oscstudio.core.image.inspect;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.base.Digest;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.registry.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Where an image's parts lie in a tar.
 *
 * @param names the references that the tar gives it; an OCI layout may give the tag alone
 * @param digests of its manifest and the indexes that lead to it; none in a docker-archive, which
 *     does not tell them
 * @param config path of its configuration
 * @param layers paths of its layers, the lowest first
 */
public record ImageFiles(
    List<String> names, List<Digest> digests, String config, List<String> layers) {
  private static final String MANIFEST = "manifest.json";
  private static final String INDEX = "index.json";
  private static final int INDEX_DEPTH = 4;
  private static final int MOST_MANIFESTS = 200;

  /** An engine mounts 127 layers at most. */
  private static final int MOST_LAYERS = 2_000;

  /**
   * The images of an OCI layout, else those of a docker-archive. A current engine's save is both,
   * and only the layout names every platform.
   *
   * @throws StudioException when there is no image, or a part of one is missing
   */
  public static List<ImageFiles> in(FileTree tree) {
    List<ImageFiles> images = new ArrayList<>();
    if (tree.contains(INDEX)) {
      new Layout(tree, images).index(INDEX, List.of(), List.of(), 0);
    }
    if (images.isEmpty() && tree.contains(MANIFEST)) {
      for (JsonNode item : Json.parse(tree.bytes(MANIFEST, Json.LARGEST_DOCUMENT), tree.name())) {
        images.add(
            new ImageFiles(
                texts(item.path("RepoTags")),
                List.of(),
                item.path("Config").asString(""),
                texts(item.path("Layers"))));
      }
    }
    if (images.isEmpty()) {
      throw new StudioException(Message.of("image.inspect-no-image", tree.name()));
    }
    int layers = images.stream().mapToInt(image -> image.layers().size()).sum();
    if (layers > MOST_LAYERS) {
      throw new StudioException(
          Message.of("image.inspect-layers", tree.name(), layers, MOST_LAYERS));
    }
    for (ImageFiles image : images) {
      require(tree, image.config());
      image.layers().forEach(layer -> require(tree, layer));
    }
    return images;
  }

  private static void require(FileTree tree, String path) {
    if (!tree.contains(path)) {
      throw new StudioException(Message.of("image.inspect-part", tree.name(), path));
    }
  }

  private static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(item -> texts.add(item.asString("")));
    return texts;
  }

  /** An OCI image layout: indexes of manifests, each a blob. */
  private static final class Layout {
    private final FileTree tree;
    private final List<ImageFiles> images;
    private int manifests;

    Layout(FileTree tree, List<ImageFiles> images) {
      this.tree = tree;
      this.images = images;
    }

    void index(String path, List<String> names, List<Digest> digests, int depth) {
      JsonNode index = Json.object(tree.bytes(path, Json.LARGEST_DOCUMENT), tree.name());
      for (JsonNode item : index.path("manifests")) {
        if (++manifests > MOST_MANIFESTS || depth > INDEX_DEPTH) {
          throw new StudioException(
              Message.of("image.inspect-too-many", tree.name(), manifests, MOST_MANIFESTS));
        }
        boolean attestation = item.path("platform").path("os").asString("").equals("unknown");
        Optional<Digest> digest = digest(item);
        if (!attestation && digest.isPresent() && tree.contains(path(digest.get()))) {
          List<Digest> known = new ArrayList<>(digests);
          known.add(digest.get());
          manifest(path(digest.get()), names(item, names), known, depth);
        }
      }
    }

    private void manifest(String path, List<String> names, List<Digest> digests, int depth) {
      JsonNode manifest = Json.object(tree.bytes(path, Json.LARGEST_DOCUMENT), tree.name());
      if (manifest.has("manifests")) {
        index(path, names, digests, depth + 1);
        return;
      }
      List<String> layers = new ArrayList<>();
      manifest.path("layers").forEach(layer -> layers.add(blob(layer).orElse("")));
      String config = blob(manifest.path("config")).orElse("");
      images.add(new ImageFiles(names, digests, config, layers));
    }

    private static List<String> names(JsonNode item, List<String> outer) {
      JsonNode annotations = item.path("annotations");
      String name =
          annotations
              .path("io.containerd.image.name")
              .asString(annotations.path("org.opencontainers.image.ref.name").asString(""));
      return name.isEmpty() ? outer : List.of(name);
    }

    private static Optional<String> blob(JsonNode descriptor) {
      return digest(descriptor).map(Layout::path);
    }

    private static Optional<Digest> digest(JsonNode descriptor) {
      return Digest.parse(descriptor.path("digest").asString(""));
    }

    private static String path(Digest blob) {
      return "blobs/sha256/" + blob.hex();
    }
  }
}
