package io.oscstudio.app.images;

import java.util.Locale;

/** How sure it is that an image is needed, and whether its address can be replaced, as one mark. */
public enum Standing {
  /** Every use of it can be given another address. */
  PROVED,
  /** Some uses of it can. */
  PARTLY,
  /** Its address is written into what OSC does not touch. */
  HARD_CODED,
  /** Used, and nothing is known that replaces its address. */
  OPEN,
  /** Read from files; nothing is proved. */
  READ,
  /** It looks like an image. */
  SUSPECTED,
  /** A person said it is none, or not needed. */
  DISMISSED;

  /** Key of its word. */
  public String key() {
    return "images.standing." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
