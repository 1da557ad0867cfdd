package io.oscstudio.core.image;

import io.oscstudio.core.base.ImageReference;
import io.oscstudio.core.base.Job;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where images come from: a container engine on this machine, or the registry itself. Safe for use
 * from several threads.
 */
public interface ImageEngine extends AutoCloseable {
  /** A short name for people and reports: {@code docker}, {@code registry}. */
  String name();

  /**
   * What an image is made of, without fetching it.
   *
   * @return empty where only the fetching tells
   * @throws io.oscstudio.core.base.StudioException when there is no such image, none for this
   *     platform, or the registry cannot be reached
   */
  default Optional<ImageContent> content(ImageReference reference, Platform platform, Job job) {
    return Optional.empty();
  }

  /**
   * What fetching so many bytes takes of the disk besides the tars; empty where nothing is kept.
   */
  default Optional<DiskNeed> keeping(long bytes) {
    return Optional.empty();
  }

  /** What a registry said last of how much it gives; empty where it says nothing. */
  default Optional<FetchPlan.Allowance> allowance(String registry) {
    return Optional.empty();
  }

  /**
   * Brings one image for one architecture.
   *
   * @param scratch an existing folder for temporary files, on the disk the result will lie on
   * @param job gets the bytes done and is asked for cancelling; a cancelled call returns in
   *     milliseconds and leaves nothing in {@code scratch}
   * @return the parts, to be closed before the engine. Layers may still be on their way. That they
   *     are of the platform asked for is the engine's word only; {@link TarWriter} reads it out of
   *     the image
   * @throws io.oscstudio.core.base.StudioException when there is no such image, none for this
   *     platform, or the engine or registry cannot be reached
   */
  ImageParts fetch(ImageReference reference, Platform platform, Path scratch, FetchJob job);

  /** Ends connections. Never throws. */
  @Override
  void close();
}
