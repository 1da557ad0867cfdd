package io.oscstudio.core.image;

import io.oscstudio.core.base.CancelledException;
import io.oscstudio.core.base.ImageReference;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Limits;
import io.oscstudio.core.base.StudioException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * Turns a list of images into a folder of tars, one for each image and platform; for whoever only
 * wants the tars. {@link FetchRun} is for those who watch, pause, or want to know before.
 */
public final class ImageFetcher {
  private final ImageEngine engine;
  private final Limits limits;

  /** A fetcher that gets its images from {@code engine}, which stays open. */
  public ImageFetcher(ImageEngine engine, Limits limits) {
    this.engine = engine;
    this.limits = limits;
  }

  /**
   * Fetches all images for all platforms; see {@link FetchRun#run(Job)}.
   *
   * @param folder where the tars go; made if need be, and locked against a second run
   * @param job is told bytes
   * @return one outcome for each image and platform, in the order of the list
   * @throws CancelledException when cancelled; the tars finished by then stay
   * @throws StudioException when somebody else works in the folder or it cannot be written
   */
  public List<FetchOutcome> fetch(
      List<ImageReference> references, Set<Platform> platforms, Path folder, Job job) {
    return new FetchRun(engine, FetchRequest.of(references, platforms, folder), limits).run(job);
  }
}
