package io.oscstudio.app.fields;

import io.oscstudio.app.kit.Ui;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The entries of a map with keys of the person's choice: a key and a text a row. */
final class MapRows extends VBox {
  private final Ui ui;
  private final FieldModel field;
  private final List<String> suggestedKeys;
  private final VBox column = new VBox(8);
  private Map<String, Row> rows = Map.of();

  /** An entry's row, and what shows its value. */
  private record Row(HBox node, TextField value, TextEntry entry) {
    /** Shows a value, unless a person is about to write another. */
    void show(String text) {
      if (!value.isFocused()) {
        entry.show(text);
      }
    }
  }

  MapRows(Ui ui, FieldModel field, List<String> suggestedKeys) {
    super(8);
    this.ui = ui;
    this.field = field;
    this.suggestedKeys = suggestedKeys;
    getStyleClass().add("map-rows");
    getChildren().setAll(column, newRow());
    field.valueProperty().subscribe(this::show);
  }

  private void show(FieldValue now) {
    List<String> keys = List.copyOf(now.entries().keySet());
    if (!keys.equals(List.copyOf(rows.keySet()))) {
      Map<String, Row> made = new LinkedHashMap<>();
      keys.forEach(key -> made.put(key, row(key)));
      rows = made;
      column.getChildren().setAll(made.values().stream().map(Row::node).toList());
    }
    rows.forEach((key, row) -> row.show(now.get(key).text()));
  }

  private Row row(String key) {
    TextField name = new TextField(key);
    name.getStyleClass().add("mono");
    name.accessibleTextProperty().bind(ui.language().bind("fields.key"));
    Runnable rename =
        () -> {
          String wanted = name.getText().strip();
          if (!wanted.isEmpty() && !wanted.equals(key) && !rows.containsKey(wanted)) {
            field.renameEntry(key, wanted);
          } else {
            name.setText(key);
          }
        };
    name.setOnAction(e -> rename.run());
    name.focusedProperty()
        .subscribe((was, focused) -> {
          if (!focused) {
            rename.run();
          }
        });
    TextField value = new TextField();
    value.getStyleClass().add("mono");
    value.accessibleTextProperty().bind(ui.language().bind("fields.value-of", key));
    TextEntry entry = TextEntry.of(value, text -> field.putEntry(key, text));
    Button remove =
        ui.iconButton("fields.remove", Feather.TRASH_2, () -> field.removeEntry(key), "tiny");
    return new Row(beside(name, value, remove), value, entry);
  }

  /** The row in which the next entry is typed. */
  private HBox newRow() {
    ComboBox<String> key = new ComboBox<>();
    key.setId(Controls.id(field) + "-new-key");
    key.setEditable(true);
    key.getItems().setAll(suggestedKeys);
    key.setMaxWidth(Double.MAX_VALUE);
    key.promptTextProperty().bind(ui.language().bind("fields.key"));
    key.accessibleTextProperty().bind(ui.language().bind("fields.key"));
    TextField value = new TextField();
    value.setId(Controls.id(field) + "-new-value");
    value.promptTextProperty().bind(ui.language().bind("fields.value"));
    value.accessibleTextProperty().bind(ui.language().bind("fields.value"));
    Runnable add =
        () -> {
          String wanted = Optional.ofNullable(key.getEditor().getText()).orElse("").strip();
          if (!wanted.isEmpty() && !rows.containsKey(wanted)) {
            String text = value.getText();
            key.getEditor().clear();
            value.clear();
            field.putEntry(wanted, text);
          }
        };
    value.setOnAction(e -> add.run());
    Button plus = ui.iconButton("fields.add", Feather.PLUS, add, "tiny");
    plus.setId(Controls.id(field) + "-add");
    return beside(key, value, plus);
  }

  private static HBox beside(javafx.scene.layout.Region key, TextField value, Button action) {
    HBox row = Ui.row(8, key, value, action);
    key.setPrefWidth(160);
    value.setPrefWidth(160);
    HBox.setHgrow(key, Priority.ALWAYS);
    HBox.setHgrow(value, Priority.ALWAYS);
    return row;
  }
}
