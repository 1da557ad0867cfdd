package io.oscstudio.app.fields;

import io.oscstudio.app.kit.Ui;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Rows of two texts with add and remove. */
final class PairRows extends VBox {
  private final Ui ui;
  private final Field<List<Pair>> field;
  private final VBox rows = new VBox(8);

  PairRows(Ui ui, Field<List<Pair>> field) {
    super(8);
    this.ui = ui;
    this.field = field;
    Button add =
        ui.button(field.key() + ".add", Feather.PLUS, this::add, "flat", "small", "add-row");
    add.setId(Controls.id(field) + "-add");
    getChildren().setAll(rows, add);
    field.valueProperty().subscribe(this::show);
  }

  private void show(List<Pair> pairs) {
    while (rows.getChildren().size() > pairs.size()) {
      rows.getChildren().removeLast();
    }
    for (int i = 0; i < pairs.size(); i++) {
      if (i == rows.getChildren().size()) {
        rows.getChildren().add(row(i));
      }
      HBox row = (HBox) rows.getChildren().get(i);
      set((TextField) row.getChildren().get(0), pairs.get(i).first());
      set((TextField) row.getChildren().get(1), pairs.get(i).second());
    }
  }

  private static void set(TextField control, String text) {
    if (!control.getText().equals(text)) {
      control.setText(text);
    }
  }

  private Node row(int index) {
    TextField first = text("first", index, value -> p -> new Pair(value, p.second()));
    TextField second = text("second", index, value -> p -> new Pair(p.first(), value));
    Button remove =
        ui.iconButton("window.field.remove", Feather.X, () -> remove(index), "row-remove");
    HBox row = Ui.row(8, first, second, remove);
    HBox.setHgrow(first, Priority.ALWAYS);
    HBox.setHgrow(second, Priority.ALWAYS);
    return row;
  }

  /** What a typed text does to its pair. */
  @FunctionalInterface
  private interface Change {
    UnaryOperator<Pair> of(String text);
  }

  private TextField text(String part, int index, Change change) {
    TextField control = new TextField();
    control.setId(Controls.id(field) + "-" + part + "-" + index);
    control.promptTextProperty().bind(ui.language().bind(field.key() + "." + part));
    control.accessibleTextProperty().bind(ui.language().bind(field.key() + "." + part));
    control.setPrefColumnCount(10);
    control
        .textProperty()
        .subscribe((old, now) -> {
          List<Pair> pairs = new ArrayList<>(field.get());
          if (index < pairs.size()) {
            pairs.set(index, change.of(now).apply(pairs.get(index)));
            field.edit(List.copyOf(pairs));
          }
        });
    return control;
  }

  private void add() {
    List<Pair> pairs = new ArrayList<>(field.get());
    pairs.add(Pair.EMPTY);
    field.edit(List.copyOf(pairs));
    if (rows.getChildren().size() == pairs.size()) {
      ((HBox) rows.getChildren().getLast()).getChildren().getFirst().requestFocus();
    }
  }

  private void remove(int index) {
    List<Pair> pairs = new ArrayList<>(field.get());
    if (index < pairs.size()) {
      pairs.remove(index);
      field.edit(List.copyOf(pairs));
    }
  }
}
