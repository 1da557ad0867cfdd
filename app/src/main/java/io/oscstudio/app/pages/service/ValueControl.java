package io.oscstudio.app.pages.service;

import io.oscstudio.app.fields.FieldModel;
import io.oscstudio.app.fields.TextEntry;
import io.oscstudio.app.kit.Ui;
import io.oscstudio.core.schema.Shape;
import java.util.List;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.TextField;

/** The control of one value of a custom resource, by what its schema says. */
final class ValueControl {
  private ValueControl() {}

  static Control of(Ui ui, DefaultsModel.Row row) {
    FieldModel field = row.field();
    Control control =
        switch (field.schema().shape()) {
          case Shape.Switch _ -> toggle(field);
          case Shape.Choice(List<String> values, String _) -> choice(field, values);
          default -> line(field);
        };
    control.setId("default-" + row.path());
    control.setAccessibleText(row.title());
    control.setMaxWidth(Double.MAX_VALUE);
    control.disableProperty().bind(field.readOnlyProperty());
    return control;
  }

  private static Control toggle(FieldModel field) {
    CheckBox box = new CheckBox();
    field.valueProperty().subscribe(now -> box.setSelected(now.text().equals("true")));
    box.setOnAction(e -> field.setFlag(box.isSelected()));
    return box;
  }

  private static Control choice(FieldModel field, List<String> values) {
    ComboBox<String> box = new ComboBox<>();
    box.getItems().setAll(values);
    field.valueProperty().subscribe(now -> box.setValue(now.text()));
    box.setOnAction(e -> {
      if (box.getValue() != null) {
        field.choose(box.getValue());
      }
    });
    return box;
  }

  private static Control line(FieldModel field) {
    TextField text = new TextField();
    TextEntry entry = TextEntry.of(text, field::setText);
    field.valueProperty().subscribe(now -> entry.show(now.text()));
    text.focusedProperty()
        .subscribe((was, focused) -> {
          if (!focused) {
            field.document().endGroup();
          }
        });
    return text;
  }
}
