package io.oscstudio.app.customer;

import io.oscstudio.app.kit.Ui;
import io.oscstudio.core.console.customer.FormField;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** A field with rows to add and remove. */
final class ListRow extends FoldedRow {
  private final List<FieldRow> rows = new ArrayList<>();
  private final VBox items = new VBox(8);
  private final MoreRows more;
  private int built = -1;

  ListRow(CustomerModel model, FormField field) {
    super(model, field);
    more = new MoreRows(ui, id(field) + "-more", this::refreshBody);
  }

  @Override
  void build() {
    Button add = ui.button("customer.add", Feather.PLUS, this::add, "small");
    add.setId(id(field) + "-add");
    items.setFillWidth(true);
    body.getChildren().setAll(items, more.button(), add);
    refreshBody();
  }

  private void add() {
    int size = size();
    more.added(size);
    model.layout().item(field, size, row -> row.ifPresent(model::add));
  }

  private int size() {
    return model.stateProperty().get().size(field.path());
  }

  @Override
  void refreshBody() {
    int size = more.of(size());
    if (size != built) {
      built = size;
      model.layout().items(field, size, all -> show(all, size));
    }
    rows.forEach(FieldRow::refresh);
  }

  private void show(List<FormField> all, int size) {
    if (size == built) {
      rows.clear();
      items.getChildren().clear();
      all.forEach(this::show);
    }
  }

  private void show(FormField row) {
    FieldRow made = FieldRow.of(model, row, true);
    if (made instanceof FoldedRow folded) {
      folded.open();
    }
    rows.add(made);
    Button remove = ui.iconButton("customer.remove", Feather.TRASH_2, () -> remove(row), "tiny");
    HBox line = Ui.row(8, made, remove);
    line.setAlignment(Pos.TOP_LEFT);
    HBox.setHgrow(made, Priority.ALWAYS);
    items.getChildren().add(line);
  }

  /** Rows move up: what is drawn of them is made anew. */
  private void remove(FormField row) {
    built = -1;
    model.remove(row.path());
  }
}
