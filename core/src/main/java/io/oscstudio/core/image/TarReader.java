package io.oscstudio.core.image;

import io.oscstudio.core.archive.TarStream;
import io.oscstudio.core.base.CancelledException;
import io.oscstudio.core.base.Digest;
import io.oscstudio.core.base.ImageReference;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.image.Layers.Packing;
import io.oscstudio.core.registry.Json;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads a tar of {@link TarWriter} again, to see that it is whole. */
final class TarReader {
  private TarReader() {}

  /**
   * Checks a tar byte by byte: name, architecture, digest of the configuration and of every layer.
   *
   * @param form how its layers are to lie in it
   * @return empty when there is no such file, or it is not this image's whole tar
   */
  static Optional<SavedTar> verify(
      Path file, ImageReference reference, Platform platform, TarForm form, Job job) {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try (InputStream bytes =
            new CountingInput(Files.newInputStream(file), 0, Files.size(file), new QuietJob(job));
        TarStream tar = new TarStream(bytes)) {
      return Optional.of(read(tar, file, reference, platform, form));
    } catch (CancelledException e) {
      throw e;
    } catch (IOException | StudioException | BadTar e) {
      return Optional.empty();
    }
  }

  private static SavedTar read(
      TarStream tar, Path file, ImageReference reference, Platform platform, TarForm form)
      throws IOException, BadTar {
    byte[] manifest = document(tar, "manifest.json");
    String config = Json.parse(manifest, "manifest.json").path(0).path("Config").asString("");
    byte[] json = document(tar, config);
    Digest id = Digest.of(json);
    ImageConfig image = ImageConfig.parse(json, reference.familiar());
    check(image.fits(platform));
    check(Arrays.equals(manifest, TarWriter.manifest(reference, id, image)));
    layers(tar, image.diffIds(), form);
    byte[] repositories = document(tar, "repositories");
    check(Arrays.equals(repositories, TarWriter.repositories(reference, image)));
    check(tar.next().isEmpty());
    return new SavedTar(file, reference, platform, id, Files.size(file));
  }

  private static void layers(TarStream tar, List<Digest> diffIds, TarForm form)
      throws IOException, BadTar {
    Set<Digest> seen = new HashSet<>();
    for (Digest diffId : diffIds) {
      if (seen.add(diffId)) {
        next(tar, diffId.hex() + "/layer.tar");
        Packing packing = form == TarForm.PLAIN ? Packing.PLAIN : Packing.GZIP;
        check(Digest.of(Layers.unpacked(tar.body(), packing)).equals(diffId));
      }
    }
  }

  private static byte[] document(TarStream tar, String name) throws IOException, BadTar {
    next(tar, name);
    byte[] bytes = tar.body().readNBytes(Json.LARGEST_DOCUMENT + 1);
    check(bytes.length <= Json.LARGEST_DOCUMENT);
    return bytes;
  }

  private static void next(TarStream tar, String name) throws IOException, BadTar {
    check(tar.next().filter(e -> e.isCheckSumOK() && e.getName().equals(name)).isPresent());
  }

  private static void check(boolean holds) throws BadTar {
    if (!holds) {
      throw new BadTar();
    }
  }

  /** Ends the reading of a tar that is not what it should be; told to nobody. */
  private static final class BadTar extends Exception {
    private static final long serialVersionUID = 1;
  }
}
