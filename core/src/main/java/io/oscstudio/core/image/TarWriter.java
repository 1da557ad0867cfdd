package io.oscstudio.core.image;

import io.oscstudio.core.base.Digest;
import io.oscstudio.core.base.ImageReference;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Limits;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.registry.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;

/**
 * Writes image tars, the same bytes for the same image whichever engine supplied it (reading D9):
 * {@code manifest.json}, {@code <config digest>.json}, {@code <diff-id>/layer.tar} for each layer
 * uncompressed, {@code repositories}. Docker from 1.10 on, podman and skopeo load it. In the form
 * {@link TarForm#GZIPPED} the same entries hold layers packed with gzip.
 *
 * <p>The configuration's architecture and the layers' digests are checked while writing; on any
 * failure no file is left behind and an older one of that name stays as it was.
 */
public final class TarWriter {
  private final Limits limits;
  private final TarForm form;
  private final Executor executor;

  /** A writer of plain tars that refuses layers beyond {@code limits}. */
  public TarWriter(Limits limits) {
    this(limits, TarForm.PLAIN, Runnable::run);
  }

  /** A writer that unpacks layers in the threads of {@code executor}. */
  public TarWriter(Limits limits, TarForm form, Executor executor) {
    this.limits = limits;
    this.form = form;
    this.executor = executor;
  }

  /**
   * Writes one image.
   *
   * @param reference how the package names it; a tag goes into the tar, and for a reference with a
   *     digest only, the digest's first digits (reading D8)
   * @param target the tar to write or replace, in an existing folder
   * @param job gets the bytes of layers read and their sum
   * @throws StudioException when the image is for another platform, its layers do not have the
   *     digests its configuration names, or the disk refuses
   */
  public SavedTar write(
      ImageParts parts, ImageReference reference, Platform platform, Path target, Job job) {
    byte[] json = parts.config();
    ImageConfig config = ImageConfig.parse(json, reference.familiar());
    config.require(platform, reference);
    config.requireLayers(parts.layers(), reference);
    Digest id = Digest.of(json);
    Path part = part(target);
    try {
      try (TarFileOutput out = new TarFileOutput(part)) {
        long at = out.entry(0, "manifest.json", manifest(reference, id, config));
        at = out.entry(at, id.hex() + ".json", json);
        LayerWriter layers = new LayerWriter(parts, reference, form, out, limits);
        at = new LayerPlaces(parts, config, layers, out, job).write(at, executor);
        at = out.entry(at, "repositories", repositories(reference, config));
        out.finish(at);
      }
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      return new SavedTar(target, reference, platform, id, Files.size(target));
    } catch (IOException e) {
      throw new StudioException(
          Message.of("image.write-failed", target.toString(), String.valueOf(e.getMessage())), e);
    } finally {
      deleteQuietly(part);
    }
  }

  /** Where a tar is put together. */
  static Path part(Path target) {
    return target.resolveSibling(target.getFileName() + ".part");
  }

  /** The bytes of {@code manifest.json}. */
  static byte[] manifest(ImageReference reference, Digest id, ImageConfig config) {
    Map<String, Object> item = new LinkedHashMap<>();
    item.put("Config", id.hex() + ".json");
    item.put("RepoTags", List.of(repoTag(reference)));
    item.put("Layers", config.diffIds().stream().map(TarWriter::layerName).toList());
    return Json.write(List.of(item));
  }

  /** The bytes of {@code repositories}, which readers older than {@code manifest.json} know. */
  static byte[] repositories(ImageReference reference, ImageConfig config) {
    String repoTag = repoTag(reference);
    int colon = repoTag.lastIndexOf(':');
    if (config.diffIds().isEmpty()) {
      return Json.write(Map.of());
    }
    return Json.write(
        Map.of(
            repoTag.substring(0, colon),
            Map.of(repoTag.substring(colon + 1), config.diffIds().getLast().hex())));
  }

  /** The name a tar gives its image: repository and tag, never a digest (reading D8). */
  static String repoTag(ImageReference reference) {
    return reference.withTag(TarNames.tag(reference)).familiar();
  }

  /** The entry of a layer. */
  static String layerName(Digest diffId) {
    return diffId.hex() + "/layer.tar";
  }

  private static void deleteQuietly(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException ignored) {
      // What led here is the error to tell; the next write replaces the leftover.
    }
  }
}
