package io.oscstudio.app.images;

import io.oscstudio.core.base.Message;
import io.oscstudio.core.image.FetchPhase;
import io.oscstudio.core.image.FetchProgress;
import java.nio.file.Path;
import java.util.Optional;

/**
 * One image for one architecture.
 *
 * @param state how it stands
 * @param bytes of the saved file, or done with while it is on its way
 * @param total bytes in all, 0 while unknown
 * @param progress 0 to 1
 * @param phase what is done for it while it is on its way
 * @param file where it is saved
 * @param problem why it failed
 */
public record ImageCell(
    State state,
    long bytes,
    long total,
    double progress,
    FetchPhase phase,
    Optional<Path> file,
    Optional<Message> problem) {
  /** How an image for an architecture stands. */
  public enum State {
    /** The package does not name this architecture. */
    UNWANTED,
    NEEDED,
    WAITING,
    FETCHING,
    SAVED,
    FAILED
  }

  /** Not asked for. */
  static final ImageCell UNWANTED = still(State.UNWANTED);

  /** Not saved yet. */
  static final ImageCell NEEDED = still(State.NEEDED);

  /** In the queue. */
  static final ImageCell WAITING = still(State.WAITING);

  private static ImageCell still(State state) {
    return new ImageCell(state, 0, 0, 0, FetchPhase.WAITING, Optional.empty(), Optional.empty());
  }

  /** As it stands in a run; empty once the run is done with it, which its outcome tells. */
  static Optional<ImageCell> of(FetchProgress.Row row) {
    return switch (row.phase()) {
      case SAVED, FAILED -> Optional.empty();
      case WAITING -> Optional.of(WAITING);
      default ->
          Optional.of(
              new ImageCell(
                  State.FETCHING,
                  row.done(),
                  row.total(),
                  row.fraction(),
                  row.phase(),
                  Optional.empty(),
                  Optional.empty()));
    };
  }

  /** There. */
  static ImageCell saved(ImageDesk.Tar tar) {
    return new ImageCell(
        State.SAVED,
        tar.bytes(),
        tar.bytes(),
        1,
        FetchPhase.SAVED,
        Optional.of(tar.file()),
        Optional.empty());
  }

  /** Could not be had. */
  static ImageCell failed(Message why) {
    return new ImageCell(
        State.FAILED, 0, 0, 0, FetchPhase.FAILED, Optional.empty(), Optional.of(why));
  }

  /** Whether it says more of a saved image than that it is looked at again. */
  boolean replacesSaved() {
    return switch (phase) {
      case WAITING, CHECKING, ASKING -> false;
      default -> true;
    };
  }
}
