package io.oscstudio.app.customer;

import io.oscstudio.app.kit.Ui;
import io.oscstudio.core.console.customer.FormField;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** A field with rows whose keys the customer chooses. */
final class MapRow extends FoldedRow {
  private final List<FieldRow> rows = new ArrayList<>();
  private final VBox items = new VBox(8);
  private final MoreRows more;
  private List<String> built = List.of();

  MapRow(CustomerModel model, FormField field) {
    super(model, field);
    more = new MoreRows(ui, id(field) + "-more", this::refreshBody);
  }

  @Override
  void build() {
    TextField key = new TextField();
    key.setId(id(field) + "-key");
    key.promptTextProperty().bind(model.language().bind("customer.key"));
    key.accessibleTextProperty().bind(model.language().bind("customer.key"));
    Button add = ui.button("customer.add", Feather.PLUS, () -> add(key), "small");
    key.setOnAction(e -> add(key));
    body.getChildren().setAll(items, more.button(), Ui.row(8, key, add));
    refreshBody();
  }

  private void add(TextField key) {
    String name = key.getText().strip();
    if (!name.isEmpty() && !keys().contains(name)) {
      key.clear();
      more.added(keys().size());
      model.layout().entries(field, List.of(name), all -> all.forEach(model::add));
    }
  }

  private List<String> keys() {
    return model.stateProperty().get().value(field.path()).orElse(null) instanceof Map<?, ?> map
        ? map.keySet().stream().map(String::valueOf).toList()
        : List.of();
  }

  @Override
  void refreshBody() {
    List<String> all = keys();
    List<String> keys = all.subList(0, more.of(all.size()));
    if (!keys.equals(built)) {
      built = keys;
      model.layout().entries(field, keys, made -> show(made, keys));
    }
    rows.forEach(FieldRow::refresh);
  }

  private void show(List<FormField> all, List<String> keys) {
    if (keys.equals(built)) {
      rows.clear();
      items.getChildren().clear();
      all.forEach(this::show);
    }
  }

  private void show(FormField row) {
    FieldRow made = FieldRow.of(model, row, true);
    rows.add(made);
    Button remove =
        ui.iconButton("customer.remove", Feather.TRASH_2, () -> model.remove(row.path()), "tiny");
    HBox line = Ui.row(8, made, remove);
    line.setAlignment(Pos.TOP_LEFT);
    HBox.setHgrow(made, Priority.ALWAYS);
    items.getChildren().add(line);
  }
}
