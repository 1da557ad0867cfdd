package io.oscstudio.app.shipping;

import io.oscstudio.app.kit.Kit;
import io.oscstudio.app.kit.Ui;
import io.oscstudio.core.base.Readings;
import java.util.Locale;
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
    Label text =
        Ui.label(
            kit.language()
                .compute(
                    () ->
                        size.get() < 0
                            ? kit.language().text("shipping.meter.unknown")
                            : kit.language().text("shipping.meter", megabytes(size.get())),
                    size));
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

  /** Bytes as megabytes with two digits, never rounded down to nothing. */
  static String megabytes(long bytes) {
    double value = Math.max(bytes, bytes > 0 ? 10_000 : 0) / 1_000_000.0;
    return String.format(Locale.ROOT, "%.2f", value);
  }
}
