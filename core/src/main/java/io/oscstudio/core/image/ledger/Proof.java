package io.oscstudio.core.image.ledger;

/** Whether rendering confirmed an image and where its address can be replaced. */
public enum Proof {
  /** Nothing was rendered: the row rests on reading files alone. */
  NOT_PROVED
}
