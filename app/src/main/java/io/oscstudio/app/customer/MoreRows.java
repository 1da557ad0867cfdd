package io.oscstudio.app.customer;

import io.oscstudio.app.kit.Icons;
import io.oscstudio.app.kit.Ui;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.control.Button;
import org.kordamp.ikonli.feather.Feather;

/** Of very many rows the first ones, and a button that says how many more there are. */
final class MoreRows {
  /** So many rows are shown at first, and with every push of the button so many more. */
  static final int STEP = 100;

  private final IntegerProperty left = new SimpleIntegerProperty();
  private final Button button = new Button();
  private int most = STEP;

  MoreRows(Ui ui, String id, Runnable grown) {
    button.setId(id);
    button.getStyleClass().add("small");
    button.setGraphic(Icons.of(Feather.CHEVRON_DOWN));
    button.setOnAction(e -> {
      most += STEP;
      grown.run();
    });
    button
        .textProperty()
        .bind(
            ui.language()
                .compute(
                    () ->
                        ui.language()
                            .text("customer.rows.more", Math.min(STEP, left.get()), left.get()),
                    left));
    Ui.shownWhen(button, left.greaterThan(0));
  }

  Button button() {
    return button;
  }

  /** How many of so many rows are shown. */
  int of(int all) {
    int shown = Math.min(all, most);
    left.set(all - shown);
    return shown;
  }

  /** A row that is added to rows that are all shown is shown too. */
  void added(int all) {
    if (all == most) {
      most++;
    }
  }
}
