package io.oscstudio.app.images;

import io.oscstudio.app.kit.Icons;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The mark of an image's standing; the word for it is said beside. */
final class ImageMark {
  private ImageMark() {}

  static FontIcon of(Standing standing) {
    return switch (standing) {
      case PROVED -> Icons.of(Feather.CHECK_CIRCLE, "success-icon");
      case PARTLY -> Icons.of(Feather.ALERT_TRIANGLE, "severity-warning");
      case HARD_CODED -> Icons.of(Feather.LOCK, "severity-warning");
      case OPEN -> Icons.of(Feather.ALERT_CIRCLE, "severity-warning");
      case READ -> Icons.of(Feather.CIRCLE, "muted-icon");
      case SUSPECTED -> Icons.of(Feather.HELP_CIRCLE, "accent-icon");
      case DISMISSED -> Icons.of(Feather.MINUS_CIRCLE, "muted-icon");
    };
  }
}
