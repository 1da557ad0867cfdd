package io.oscstudio.core.image;

/** What a run does for a row. */
public enum FetchPhase {
  /** Its turn has not come. */
  WAITING,
  /** A tar that lies there is read. */
  CHECKING,
  /** The registry or engine is asked what the image is made of. */
  ASKING,
  /** Bytes come over the network. */
  FETCHING,
  /** The engine gets ready to hand the image out, and says nothing. */
  PREPARING,
  /** The engine hands the image out. */
  SAVING,
  /** The tar is written. */
  WRITING,
  /** There is a tar. */
  SAVED,
  /** There is no tar. */
  FAILED;

  /** Whether nothing more happens. */
  public boolean isEnd() {
    return this == SAVED || this == FAILED;
  }
}
