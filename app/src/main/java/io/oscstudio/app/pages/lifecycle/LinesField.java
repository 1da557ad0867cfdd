package io.oscstudio.app.pages.lifecycle;

import io.oscstudio.app.fields.Controls;
import io.oscstudio.app.fields.FieldFrame;
import io.oscstudio.app.fields.FieldModel;
import io.oscstudio.app.fields.TextEntry;
import io.oscstudio.app.kit.Ui;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.TextArea;

/** Draws a list of texts whose order and repetition count, one a line. */
final class LinesField {
  private static final int ROWS = 6;

  private final Ui ui;
  private final FieldModel field;

  LinesField(Ui ui, FieldModel field) {
    this.ui = ui;
    this.field = field;
  }

  /** The lines; a text that has lines of its own, such as a script, is left to the YAML. */
  Node build() {
    if (field.value().texts().stream().anyMatch(text -> text.contains("\n"))) {
      return new FieldFrame(
          ui, field, ui.button("fields.only-in-yaml", field::showInText, "link-button"));
    }
    TextArea control = new TextArea();
    control.setId(Controls.id(field));
    control.getStyleClass().add("mono");
    control.setPrefRowCount(Math.clamp(field.value().texts().size() + 1, 2, ROWS));
    TextEntry entry = TextEntry.of(control, text -> field.typeTexts(lines(text)));
    field
        .valueProperty()
        .subscribe(now -> {
          if (!now.texts().equals(lines(control.getText()))) {
            entry.show(String.join("\n", now.texts()));
          }
        });
    return new FieldFrame(ui, field, control);
  }

  /** The lines of a text; empty ones at its end are still being written. */
  static List<String> lines(String text) {
    List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
    while (!lines.isEmpty() && lines.getLast().isEmpty()) {
      lines.removeLast();
    }
    return lines;
  }
}
