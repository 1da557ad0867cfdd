package io.oscstudio.app.pages.service;

import io.oscstudio.app.kit.Icons;
import io.oscstudio.core.console.Coverage;
import javafx.scene.Node;
import org.kordamp.ikonli.feather.Feather;

/** The icon and the word of what becomes of a field. */
final class CoverageMark {
  private CoverageMark() {}

  static Node icon(Coverage coverage) {
    return switch (coverage) {
      case STYLED -> Icons.of(Feather.CHECK_CIRCLE, 14, "accent-icon");
      case PLAIN -> Icons.of(Feather.CIRCLE, 14, "muted-icon");
      case HIDDEN -> Icons.of(Feather.EYE_OFF, 14, "muted-icon");
      case NOT_SHOWN -> Icons.of(Feather.MINUS, 14, "muted-icon");
      case NO_SUCH_FIELD -> Icons.of(Feather.ALERT_TRIANGLE, 14, "severity-warning");
      case UNCHECKED -> Icons.of(Feather.HELP_CIRCLE, 14, "muted-icon");
    };
  }

  static String key(Coverage coverage) {
    return switch (coverage) {
      case STYLED -> "service.coverage.styled";
      case PLAIN -> "service.coverage.plain";
      case HIDDEN -> "service.coverage.hidden";
      case NOT_SHOWN -> "service.coverage.not-shown";
      case NO_SUCH_FIELD -> "service.coverage.no-such-field";
      case UNCHECKED -> "service.coverage.unchecked";
    };
  }
}
