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

  AccountField(Ui ui, DeploymentModel model) {
    this.ui = ui;
    this.model = model;
  }

  FieldFrame build() {
    FieldModel field = model.account();
    ComboBox<String> control = new ComboBox<>();
    control.setId(Controls.id(field));
    control.setEditable(true);
    control.setMaxWidth(Double.MAX_VALUE);
    control.setOnShowing(e -> control.getItems().setAll(model.accounts().getValue()));
    TextEntry entry = TextEntry.of(control.getEditor(), field::setText);
    field.valueProperty().subscribe(now -> entry.show(now.text()));
    control
        .getSelectionModel()
        .selectedItemProperty()
        .subscribe((old, now) -> Optional.ofNullable(now).ifPresent(field::choose));
    return new FieldFrame(ui, field, control);
  }
}
