package io.oscstudio.app.pages.lifecycle;

import io.oscstudio.app.fields.Controls;
import io.oscstudio.app.fields.FieldFrame;
import io.oscstudio.app.fields.FieldModel;
import io.oscstudio.app.fields.TextEntry;
import io.oscstudio.app.kit.Ui;
import java.util.Optional;
import javafx.scene.control.ComboBox;

/** Draws the choice of a service account out of those with permissions, or any other. */
final class AccountField {
  private final Ui ui;
  private final DeploymentModel model;
  private final ComboBox<String> control = new ComboBox<>();
  private boolean filling;

  AccountField(Ui ui, DeploymentModel model) {
    this.ui = ui;
    this.model = model;
  }

  FieldFrame build() {
    FieldModel field = model.account();
    control.setId(Controls.id(field));
    control.setEditable(true);
    control.setMaxWidth(Double.MAX_VALUE);
    control.setOnShowing(e -> fill());
    // a box without a value would empty its editor when it is shown first
    field.valueProperty().subscribe(now -> control.setValue(now.text()));
    TextEntry entry = TextEntry.of(control.getEditor(), this::entered);
    field.valueProperty().subscribe(now -> entry.show(now.text()));
    control
        .getSelectionModel()
        .selectedItemProperty()
        .subscribe((old, now) -> Optional.ofNullable(now).ifPresent(this::chosen));
    return new FieldFrame(ui, field, control);
  }

  /** Other items may take the selection away for a moment; that is nobody's wish. */
  private void fill() {
    filling = true;
    control.getItems().setAll(model.accounts().getValue());
    control.setValue(model.account().value().text());
    filling = false;
  }

  private void entered(String text) {
    if (!filling) {
      model.account().setText(text);
    }
  }

  private void chosen(String account) {
    if (!filling) {
      model.account().choose(account);
    }
  }
}
