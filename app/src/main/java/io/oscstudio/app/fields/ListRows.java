package io.oscstudio.app.fields;

import io.oscstudio.app.actions.StandardAction;
import io.oscstudio.app.kit.Ui;
import io.oscstudio.core.schema.SchemaField;
import io.oscstudio.core.schema.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/**
 * The items of a list, each drawn by its own form, with add, duplicate, remove and a new place in
 * the list by buttons or Alt with the up and down keys.
 */
public final class ListRows extends VBox {
  /** Draws an item. */
  @FunctionalInterface
  public interface Item {
    /** The node of the item at {@code path}; its fields come from {@code controls}. */
    Node draw(Controls controls, SchemaField item, FieldPath path);
  }

  /**
   * What is added to a list.
   *
   * @param action text key of the button that adds it
   * @param data makes its data
   */
  public record NewItem(String action, Supplier<Object> data) {}

  /** An item that has a line of its own for what can be done with it. */
  public interface Titled {
    /** Puts what can be done with the item at the end of its line. */
    void take(Node actions);
  }

  /** A row and what ends with it. */
  private record Row(Controls controls, HBox node, Button up, Button down) {}

  private final Controls controls;
  private final FieldModel field;
  private final SchemaField item;
  private final Item drawing;
  private final NewItem fresh;
  private final List<Row> rows = new ArrayList<>();
  private final VBox column = new VBox(8);

  ListRows(Controls controls, FieldModel field, Item drawing) {
    this(
        controls,
        field,
        drawing,
        new NewItem("fields.add", () -> FieldModel.emptyItem(itemOf(field))));
  }

  /**
   * The items of {@code field}.
   *
   * @param fresh what is added
   */
  ListRows(Controls controls, FieldModel field, Item drawing, NewItem fresh) {
    super(8);
    this.controls = controls;
    this.field = field;
    this.drawing = drawing;
    this.fresh = fresh;
    this.item = itemOf(field);
    getStyleClass().add("list-rows");
    Button add =
        controls.ui().button(fresh.action(), Feather.PLUS, this::add, "flat", "small", "add-row");
    add.setId(Controls.id(field) + "-add");
    add.accessibleTextProperty()
        .bind(
            controls
                .ui()
                .language()
                .compute(() -> {
                  var language = controls.ui().language();
                  return language.text("fields.add.named", language.text(field.schema().title()));
                }));
    getChildren().setAll(column, add);
    field.valueProperty().subscribe(now -> show(now.items().size()));
  }

  private static SchemaField itemOf(FieldModel field) {
    return field.schema().shape() instanceof Shape.Items items ? items.item() : field.schema();
  }

  /** Items drawn from their schema. */
  static Item generic() {
    return (controls, item, path) ->
        item.shape() instanceof Shape.Group group && group.fields().size() == 2
            ? pair(controls, group, path)
            : controls.of(item, path);
  }

  /** Two short fields need no labels of their own. */
  private static Node pair(Controls controls, Shape.Group group, FieldPath path) {
    return FormRows.beside(
        group.fields().stream()
            .map(f -> bare(controls.of(f, path.key(f.key()))))
            .toArray(Node[]::new));
  }

  private static Node bare(Node field) {
    return field instanceof FieldFrame frame ? frame.bare() : field;
  }

  private void show(int size) {
    while (rows.size() > size) {
      Row gone = rows.removeLast();
      gone.controls().scope().dispose();
      column.getChildren().remove(gone.node());
    }
    while (rows.size() < size) {
      Row row = row(rows.size());
      rows.add(row);
      column.getChildren().add(row.node());
    }
    for (int i = 0; i < size; i++) {
      Row row = rows.get(i);
      row.up().setDisable(i == 0);
      row.down().setDisable(i == size - 1);
    }
  }

  private Row row(int index) {
    Controls own = controls.inner();
    Node body = drawing.draw(own, item, field.path().index(index));
    HBox.setHgrow(body, Priority.ALWAYS);
    Ui ui = controls.ui();
    Button up =
        small("fields.move-up", Feather.ARROW_UP, () -> move(index, index - 1), index, "up");
    Button down =
        small("fields.move-down", Feather.ARROW_DOWN, () -> move(index, index + 1), index, "down");
    HBox actions =
        Ui.row(
            0,
            up,
            down,
            small(
                "fields.duplicate",
                Feather.COPY,
                () -> field.duplicateItem(index),
                index,
                "duplicate"),
            small(
                "fields.remove", Feather.TRASH_2, () -> field.removeItem(index), index, "remove"));
    actions.getStyleClass().add("row-actions");
    HBox row = new HBox(8, body);
    if (body instanceof Titled titled) {
      titled.take(actions);
    } else {
      row.getChildren().add(actions);
    }
    row.getStyleClass().add("item-row");
    row.addEventFilter(KeyEvent.KEY_PRESSED, e -> onKey(e, index));
    row.accessibleTextProperty().bind(ui.language().bind("fields.item", index + 1));
    return new Row(own, row, up, down);
  }

  private Button small(String key, Feather icon, Runnable action, int index, String part) {
    Button button = controls.ui().iconButton(key, icon, action, "tiny");
    button.setId(Controls.id(field) + "-" + index + "-" + part);
    return button;
  }

  private void onKey(KeyEvent e, int index) {
    if (StandardAction.MOVE_UP.matches(e)) {
      move(index, index - 1);
      e.consume();
    } else if (StandardAction.MOVE_DOWN.matches(e)) {
      move(index, index + 1);
      e.consume();
    }
  }

  private void move(int index, int target) {
    if (target >= 0 && target < rows.size()) {
      field.moveItem(index, target);
      FieldFrame.focusIn(rows.get(target).node());
    }
  }

  private void add() {
    field.insertItem(Integer.MAX_VALUE, fresh.data().get());
  }
}
