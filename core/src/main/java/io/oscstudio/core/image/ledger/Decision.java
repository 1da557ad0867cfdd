package io.oscstudio.core.image.ledger;

/** What a person decided about an image. */
public enum Decision {
  /** A suspected image is needed. */
  ACCEPTED,
  /** It is not needed, whatever names it. */
  DISMISSED,
  /** It is needed although nothing names it. */
  ADDED
}
