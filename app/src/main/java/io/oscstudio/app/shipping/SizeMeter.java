package io.oscstudio.app.shipping;

import io.oscstudio.app.kit.Kit;
import io.oscstudio.app.kit.Language;
import io.oscstudio.app.kit.Ui;
import io.oscstudio.core.base.Readings;
import io.oscstudio.core.pack.Sizes;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;

/** How much of the 4 MB the package takes. */
public final class SizeMeter {
  private final ReadOnlyLongProperty size;
  private final Kit kit;

  /** Follows {@code size}, in bytes, negative while unknown. */
  public SizeMeter(ReadOnlyLongProperty size, Kit kit) {
    this.size = size;
    this.kit = kit;
  }

  /** Its text and bar. */
  public Node build() {
    Label text = Ui.label(kit.language().compute(() -> text(kit.language(), size.get()), size));
    ProgressBar bar = new ProgressBar(0);
    bar.getStyleClass().addAll("slim", "size-meter");
    bar.setPrefWidth(96);
    bar.accessibleTextProperty().bind(text.textProperty());
    size.subscribe(now -> {
      long bytes = now.longValue();
      bar.setProgress(bytes < 0 ? 0 : Math.min(1, (double) bytes / Readings.PACKAGE_BYTES_LIMIT));
      bar.getStyleClass().removeAll("careful", "over");
      if (bytes > Readings.PACKAGE_BYTES_LIMIT) {
        bar.getStyleClass().add("over");
      } else if (bytes >= Readings.PACKAGE_BYTES_WARNING) {
        bar.getStyleClass().add("careful");
      }
    });
    return Ui.row(8, text, bar);
  }

  /** A size beside the limit, in the same units; negative while unknown. */
  public static String text(Language language, long bytes) {
    String size = bytes < 0 ? "–" : Sizes.fine(bytes);
    return language.text("shipping.meter", size, Sizes.fine(Readings.PACKAGE_BYTES_LIMIT));
  }
}
