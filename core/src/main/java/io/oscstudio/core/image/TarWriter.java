package io.oscstudio.core.image;

import io.oscstudio.core.base.Digest;
import io.oscstudio.core.base.ImageReference;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Limits;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.registry.Json;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Writes image tars, the same bytes for the same image whichever engine supplied it (reading D9):
 * {@code manifest.json}, {@code <config digest>.json}, {@code <diff-id>/layer.tar} for each layer
 * uncompressed, {@code repositories}. Docker from 1.10 on, podman and skopeo load it.
 *
 * <p>The configuration's architecture and the layers' digests are checked while writing; on any
 * failure no file is left behind and an older one of that name stays as it was.
 */
public final class TarWriter {
  private static final int BUFFER = 128 * 1024;

  private final Limits limits;

  /** A writer that refuses layers beyond {@code limits}. */
  public TarWriter(Limits limits) {
    this.limits = limits;
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
    refuseOtherPlatform(config, reference, platform);
    if (config.diffIds().size() != parts.layers()) {
      throw new StudioException(
          Message.of(
              "image.layer-count", reference.familiar(), config.diffIds().size(), parts.layers()));
    }
    Digest id = Digest.of(json);
    Path part = target.resolveSibling(target.getFileName() + ".part");
    try {
      try (TarFileOutput out = new TarFileOutput(part)) {
        out.entry("manifest.json", manifest(reference, id, config));
        out.entry(id.hex() + ".json", json);
        writeLayers(parts, config, reference, out, job);
        out.entry("repositories", repositories(reference, config));
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

  private static void refuseOtherPlatform(
      ImageConfig config, ImageReference reference, Platform platform) {
    if (!config.fits(platform)) {
      throw new StudioException(
          Message.of(
              "image.wrong-architecture",
              reference.familiar(),
              platform.docker(),
              config.platform()));
    }
  }

  private void writeLayers(
      ImageParts parts, ImageConfig config, ImageReference reference, TarFileOutput out, Job job)
      throws IOException {
    long total = 0;
    for (int i = 0; i < parts.layers(); i++) {
      total += parts.layerBytes(i);
    }
    long done = 0;
    Set<Digest> written = new HashSet<>();
    for (int i = 0; i < parts.layers(); i++) {
      Digest diffId = config.diffIds().get(i);
      // A layer may occur twice in an image; one entry serves both.
      if (written.add(diffId)) {
        try (CountingInput raw = new CountingInput(parts.openLayer(i), done, total, job);
            InputStream plain = Layers.plain(raw, reference.familiar())) {
          out.begin(layerName(diffId));
          Digest found = copy(plain, out, reference);
          out.end();
          if (!found.equals(diffId)) {
            throw new StudioException(
                Message.of(
                    "image.layer-digest",
                    reference.familiar(),
                    diffId.toString(),
                    found.toString()));
          }
        }
      }
      done += parts.layerBytes(i);
      job.progress(done, total);
    }
  }

  private Digest copy(InputStream from, TarFileOutput to, ImageReference reference)
      throws IOException {
    MessageDigest hasher = Digest.hasher();
    byte[] buffer = new byte[BUFFER];
    long bytes = 0;
    for (int n = from.read(buffer); n >= 0; n = from.read(buffer)) {
      bytes += n;
      if (bytes > limits.entryBytes()) {
        throw new StudioException(
            Message.of("image.layer-too-large", reference.familiar(), limits.entryBytes()));
      }
      hasher.update(buffer, 0, n);
      to.write(buffer, n);
    }
    return Digest.finish(hasher);
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

  private static String layerName(Digest diffId) {
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
