package io.oscstudio.core.image;

import io.oscstudio.core.base.ImageReference;
import io.oscstudio.core.base.Message;
import java.util.List;

/** What became of one image for one platform. */
public sealed interface FetchOutcome {
  /** The tars there are. */
  static List<SavedTar> saved(List<FetchOutcome> outcomes) {
    return outcomes.stream()
        .filter(Saved.class::isInstance)
        .map(outcome -> ((Saved) outcome).tar())
        .toList();
  }

  /** The image asked for. */
  ImageReference reference();

  /** The platform asked for. */
  Platform platform();

  /**
   * There is a tar.
   *
   * @param reused whether it lay there already, whole and right, so that nothing was fetched
   */
  record Saved(SavedTar tar, boolean reused) implements FetchOutcome {
    @Override
    public ImageReference reference() {
      return tar.reference();
    }

    @Override
    public Platform platform() {
      return tar.platform();
    }
  }

  /**
   * There is no tar.
   *
   * @param why what went wrong and what to do
   */
  record Failed(ImageReference reference, Platform platform, Message why) implements FetchOutcome {}
}
