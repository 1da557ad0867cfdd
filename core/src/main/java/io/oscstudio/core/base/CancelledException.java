package io.oscstudio.core.base;

/** The work ended because the person asked for it; nothing it had not finished is left behind. */
public final class CancelledException extends StudioException {
  private static final long serialVersionUID = 1;

  /** The usual way in is {@link Job#checkCancelled()}. */
  public CancelledException() {
    super(Message.of("base.cancelled"));
  }
}
