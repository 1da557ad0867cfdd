package io.oscstudio.app.images;

import io.oscstudio.core.base.Message;
import java.util.Optional;

/**
 * One image for one architecture.
 *
 * @param state how it stands
 * @param bytes of the saved file, negative while unknown
 * @param progress 0 to 1, negative while unknown
 * @param problem why it failed
 */
public record ImageCell(State state, long bytes, double progress, Optional<Message> problem) {
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
  static final ImageCell UNWANTED = new ImageCell(State.UNWANTED, -1, -1, Optional.empty());

  /** Not saved yet. */
  static final ImageCell NEEDED = new ImageCell(State.NEEDED, -1, -1, Optional.empty());

  /** In the queue. */
  static final ImageCell WAITING = new ImageCell(State.WAITING, -1, -1, Optional.empty());

  /** On its way. */
  static ImageCell fetching(double progress) {
    return new ImageCell(State.FETCHING, -1, progress, Optional.empty());
  }

  /** There. */
  static ImageCell saved(long bytes) {
    return new ImageCell(State.SAVED, bytes, 1, Optional.empty());
  }

  /** Could not be had. */
  static ImageCell failed(Message why) {
    return new ImageCell(State.FAILED, -1, -1, Optional.of(why));
  }
}
