package io.oscstudio.app.kit;

import io.oscstudio.core.base.Severity;
import javafx.scene.AccessibleRole;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Icons of the one pack, 16 pixels unless said otherwise. */
public final class Icons {
  private Icons() {}

  /** An icon of 16 pixels in the colour of its surroundings. */
  public static FontIcon of(Feather icon, String... styles) {
    return of(icon, 16, styles);
  }

  /** An icon of another size. */
  public static FontIcon of(Feather icon, int size, String... styles) {
    FontIcon node = FontIcon.of(icon, size);
    // the theme's own size would win otherwise
    node.setStyle(node.getStyle() + ";-fx-icon-size: " + size + "px;");
    node.getStyleClass().addAll(styles);
    node.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    return node;
  }

  /** The icon that goes with a severity's word. */
  public static FontIcon of(Severity severity) {
    return switch (severity) {
      case ERROR -> of(Feather.ALERT_CIRCLE, "severity-error");
      case WARNING -> of(Feather.ALERT_TRIANGLE, "severity-warning");
      case INFO -> of(Feather.INFO, "severity-info");
    };
  }

  /**
   * The icon of a kind of package: {@code chart}, {@code operator}, {@code package} or {@code
   * folder}.
   */
  public static Feather ofKind(String kind) {
    return switch (kind) {
      case "chart" -> Feather.ANCHOR;
      case "operator" -> Feather.HEXAGON;
      case RecentEntry.FOLDER -> Feather.FOLDER;
      default -> Feather.PACKAGE;
    };
  }
}
