package io.oscstudio.core.image;

import io.oscstudio.core.base.CancelledException;
import io.oscstudio.core.base.ImageReference;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Limits;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.StudioException;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Turns a list of images into a folder of tars, one for each image and platform. */
public final class ImageFetcher {
  private static final long FETCH_SHARE = 850;

  private final ImageEngine engine;
  private final Limits limits;

  /** A fetcher that gets its images from {@code engine}, which stays open. */
  public ImageFetcher(ImageEngine engine, Limits limits) {
    this.engine = engine;
    this.limits = limits;
  }

  /**
   * Fetches all images for all platforms; see {@link #fetch(List, Set, Path, Job, Consumer)}.
   *
   * @return one outcome for each image and platform, in the order of the list
   */
  public List<FetchOutcome> fetch(
      List<ImageReference> references, Set<Platform> platforms, Path folder, Job job) {
    return fetch(references, platforms, folder, job, outcome -> {});
  }

  /**
   * Fetches all images for all platforms. One that fails does not end the run. A tar that lies
   * there already is read to its end and kept when it is whole and of this name and platform,
   * except for a reference with tag and digest, whose tar cannot tell which digest it came from.
   *
   * @param folder where the tars go; made if need be, and locked against a second run
   * @param job a thousand units for each image and platform
   * @param each told about each outcome as soon as it is known
   * @throws CancelledException when cancelled; the tars finished by then stay
   * @throws StudioException when somebody else works in the folder or it cannot be written
   */
  public List<FetchOutcome> fetch(
      List<ImageReference> references,
      Set<Platform> platforms,
      Path folder,
      Job job,
      Consumer<FetchOutcome> each) {
    if (platforms.isEmpty()) {
      return List.of();
    }
    List<ImageReference> images = references.stream().distinct().toList();
    TarNames names = TarNames.of(images);
    try {
      Files.createDirectories(folder);
      try (FolderLock lock = FolderLock.take(folder)) {
        removeLeftovers(folder);
        List<FetchOutcome> outcomes = new ArrayList<>();
        int count = images.size() * platforms.size();
        for (ImageReference image : images) {
          for (Platform platform : EnumSet.copyOf(platforms)) {
            StageJob part = StageJob.part(job, outcomes.size(), count);
            Path target = folder.resolve(names.name(image, platform));
            FetchOutcome outcome = one(image, platform, target, part);
            part.done();
            outcomes.add(outcome);
            each.accept(outcome);
          }
        }
        return outcomes;
      }
    } catch (IOException e) {
      throw new StudioException(
          Message.of("image.write-failed", folder.toString(), String.valueOf(e.getMessage())), e);
    }
  }

  private FetchOutcome one(ImageReference image, Platform platform, Path target, StageJob job) {
    job.checkCancelled();
    Optional<SavedTar> there = reusable(image, platform, target);
    if (there.isPresent()) {
      job.report(Message.of("image.kept", image.familiar(), platform.osc()));
      return new FetchOutcome.Saved(there.get(), true);
    }
    Path scratch = Optional.ofNullable(target.getParent()).orElse(Path.of(""));
    try (ImageParts parts = engine.fetch(image, platform, scratch, job.stage(0, FETCH_SHARE))) {
      Job writing =
          new ByteReport(
              job.stage(FETCH_SHARE, StageJob.SCALE), "image.write-progress", image, platform);
      SavedTar tar = new TarWriter(limits).write(parts, image, platform, target, writing);
      job.report(Message.of("image.saved", image.familiar(), platform.osc(), fileName(target)));
      return new FetchOutcome.Saved(tar, false);
    } catch (CancelledException e) {
      throw e;
    } catch (StudioException e) {
      job.checkCancelled();
      job.report(e.text());
      return new FetchOutcome.Failed(image, platform, e.text());
    }
  }

  private static Optional<SavedTar> reusable(ImageReference image, Platform platform, Path target) {
    boolean ambiguous = image.tag().isPresent() && image.digest().isPresent();
    return ambiguous ? Optional.empty() : TarReader.verify(target, image, platform);
  }

  private static String fileName(Path file) {
    return String.valueOf(file.getFileName());
  }

  /** Temporary files of a run that was killed; nobody else can own them while we hold the lock. */
  private static void removeLeftovers(Path folder) throws IOException {
    try (DirectoryStream<Path> files =
        Files.newDirectoryStream(folder, "{.image-*.spool,*.tar.part}")) {
      for (Path file : files) {
        Files.deleteIfExists(file);
      }
    }
  }
}
