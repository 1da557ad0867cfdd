package io.oscstudio.app.fields;

import io.oscstudio.app.kit.Language;
import io.oscstudio.app.kit.Ui;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.FlowPane;

/** Fields ready to be put on a page. */
public final class Controls {
  private final Ui ui;

  /** Makes fields whose texts follow the language. */
  public Controls(Ui ui) {
    this.ui = ui;
  }

  /** A line of text. */
  public FieldFrame line(Field<String> field) {
    TextField control = new TextField();
    control.setId(id(field));
    follow(control, field);
    return new FieldFrame(ui, field, control);
  }

  /** A line of text that says how much of its room is used. */
  public FieldFrame line(Field<String> field, int most) {
    TextField control = new TextField();
    control.setId(id(field));
    follow(control, field);
    ObservableValue<String> counter =
        Bindings.createStringBinding(
            () -> control.getText().codePointCount(0, control.getText().length()) + " / " + most,
            control.textProperty());
    return new FieldFrame(ui, field, control, Optional.of(counter));
  }

  /** Several lines of text. */
  public FieldFrame area(Field<String> field, int rows) {
    TextArea control = new TextArea();
    control.setId(id(field));
    control.setWrapText(true);
    control.setPrefRowCount(rows);
    follow(control, field);
    return new FieldFrame(ui, field, control);
  }

  /** One of a few values; each has a text under the field's key. */
  public FieldFrame choice(Field<String> field, List<String> values) {
    ComboBox<String> control = new ComboBox<>();
    control.setId(id(field));
    control.getItems().setAll(values);
    control.setMaxWidth(Double.MAX_VALUE);
    control.setCellFactory(view -> choiceCell(field));
    control.setButtonCell(choiceCell(field));
    ui.language().localeProperty().subscribe(l -> control.setButtonCell(choiceCell(field)));
    field.valueProperty().subscribe(control::setValue);
    control.valueProperty().subscribe(v -> Optional.ofNullable(v).ifPresent(field::edit));
    return new FieldFrame(ui, field, control);
  }

  private ListCell<String> choiceCell(Field<String> field) {
    Language language = ui.language();
    return new ListCell<>() {
      @Override
      protected void updateItem(String item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null || item.isEmpty()) {
          setText(empty || item == null ? "" : language.text(field.key() + ".ghost"));
          return;
        }
        String key = field.key() + ".value." + item;
        setText(language.texts().has(key) ? language.text(key) : item);
      }
    };
  }

  /** Any of a few values, each with a check box. */
  public FieldFrame checks(Field<List<String>> field, List<String> values) {
    return new FieldFrame(ui, field, checkBoxes(field, values));
  }

  private Node checkBoxes(Field<List<String>> field, List<String> values) {
    FlowPane boxes = new FlowPane(16, 8);
    boxes.getStyleClass().add("checks");
    for (String value : values) {
      CheckBox box = new CheckBox();
      box.setMnemonicParsing(false);
      String key = field.key() + ".value." + value;
      box.setId(id(field) + "-" + value);
      if (ui.language().texts().has(key)) {
        box.textProperty().bind(ui.language().bind(key));
      } else {
        box.setText(value);
      }
      field.valueProperty().subscribe(now -> box.setSelected(now.contains(value)));
      box.setOnAction(e -> field.edit(with(field.get(), value, box.isSelected(), values)));
      boxes.getChildren().add(box);
    }
    return boxes;
  }

  /** Known values come in their usual order, unknown ones stay behind them. */
  private static List<String> with(
      List<String> now, String value, boolean wanted, List<String> order) {
    List<String> after = new ArrayList<>();
    for (String known : order) {
      if (known.equals(value) ? wanted : now.contains(known)) {
        after.add(known);
      }
    }
    now.stream().filter(v -> !order.contains(v)).forEach(after::add);
    return after;
  }

  /** Values as chips, chosen from suggestions or typed. */
  public FieldFrame tags(Field<List<String>> field, List<String> suggestions) {
    return new FieldFrame(ui, field, new TagInput(ui, field, suggestions));
  }

  /** Rows of two texts, such as name and address. */
  public FieldFrame pairs(Field<List<Pair>> field) {
    return new FieldFrame(ui, field, new PairRows(ui, field));
  }

  private void follow(TextInputControl control, Field<String> field) {
    control.promptTextProperty().bind(ui.language().bind(field.key() + ".ghost"));
    field
        .valueProperty()
        .subscribe(now -> {
          if (!control.getText().equals(now)) {
            int caret = control.getCaretPosition();
            control.setText(now);
            control.positionCaret(Math.min(caret, now.length()));
          }
        });
    control.textProperty().subscribe((old, now) -> Optional.ofNullable(now).ifPresent(field::edit));
    control
        .focusedProperty()
        .subscribe(focused -> {
          if (!focused && !control.getText().equals(field.get())) {
            control.setText(field.get());
          }
        });
  }

  /** The id of a field's control: the last part of its key. */
  public static String id(Field<?> field) {
    return "field-" + field.key().substring(field.key().lastIndexOf('.') + 1);
  }
}
