package io.oscstudio.core.image;

import io.oscstudio.core.base.ImageReference;
import io.oscstudio.core.base.Job;
import java.nio.file.Path;

/**
 * Where images come from: a container engine on this machine, or the registry itself. Safe for use
 * from several threads.
 */
public interface ImageEngine extends AutoCloseable {
  /** A short name for people and reports: {@code docker}, {@code registry}. */
  String name();

  /**
   * Brings one image for one architecture.
   *
   * @param scratch an existing folder for temporary files, on the disk the result will lie on
   * @param job gets the bytes done and is asked for cancelling; a cancelled call returns in
   *     milliseconds and leaves nothing in {@code scratch} but what makes the next try shorter
   * @return the parts, which no longer need the engine and are to be closed. That they are of the
   *     platform asked for is the engine's word only; {@link TarWriter} reads it out of the image
   * @throws io.oscstudio.core.base.StudioException when there is no such image, none for this
   *     platform, or the engine or registry cannot be reached
   */
  ImageParts fetch(ImageReference reference, Platform platform, Path scratch, Job job);

  /** Ends connections. Never throws. */
  @Override
  void close();
}
