package io.oscstudio.app.images;

import java.util.Locale;

/** Which images the table shows. */
public enum ImageFilter {
  ALL,
  NEEDED,
  CONDITIONAL,
  SUSPECTED,
  HARD_CODED,
  DISMISSED;

  /** The end of its text key and of its control's id. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether an image is among them; what was dismissed is only shown when it is asked for. */
  boolean takes(ImageFacts image) {
    return switch (this) {
      case ALL -> !image.dismissed();
      case NEEDED -> image.needed();
      case CONDITIONAL -> image.condition().isPresent() && !image.undecided() && !image.dismissed();
      case SUSPECTED -> image.undecided();
      case HARD_CODED -> !image.hardCoded().isEmpty() && !image.dismissed();
      case DISMISSED -> image.dismissed();
    };
  }
}
