package io.oscstudio.app.fields;

import io.oscstudio.app.kit.Icons;
import io.oscstudio.app.kit.Language;
import io.oscstudio.app.kit.Ui;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/** Chips and a place to type the next one; suggestions open with the down key or on focus. */
final class TagInput extends FlowPane {
  private final Ui ui;
  private final FieldModel field;
  private final TagWords words;
  private final TextField input = new TextField();
  private final ContextMenu menu = new ContextMenu();

  TagInput(Ui ui, FieldModel field, TagWords words) {
    super(6, 4);
    this.ui = ui;
    this.field = field;
    this.words = words;
    getStyleClass().add("tag-input");
    input.setId(Controls.id(field));
    input.getStyleClass().add("tag-text");
    input.promptTextProperty().bind(ui.language().bind("fields.add-text"));
    input.accessibleTextProperty().bind(ui.language().bind(field.schema().title()));
    input.setPrefColumnCount(12);
    input.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    input.textProperty().subscribe((old, now) -> suggest(now));
    input.setOnMouseClicked(e -> suggest(input.getText()));
    input
        .focusedProperty()
        .subscribe(focused -> {
          pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("focus-inside"), focused);
          if (!focused) {
            enter(input.getText());
          }
        });
    setOnMouseClicked(e -> input.requestFocus());
    field.valueProperty().subscribe(now -> show(now.texts()));
  }

  private void show(List<String> values) {
    getChildren().setAll(values.stream().map(this::chip).toList());
    getChildren().add(input);
  }

  private Node chip(String value) {
    Label text = new Label();
    Language language = ui.language();
    text.textProperty().bind(language.compute(() -> words.shown(value)));
    Button remove = new Button();
    remove.setGraphic(Icons.of(Feather.X, 12));
    remove.getStyleClass().add("chip-remove");
    remove.setFocusTraversable(false);
    remove.accessibleTextProperty().bind(language.bind("fields.remove.named", words.shown(value)));
    remove.setOnAction(e -> remove(value));
    HBox chip = Ui.row(4, text, remove);
    chip.getStyleClass().add("chip");
    return chip;
  }

  private void onKey(KeyEvent e) {
    if (e.getCode() == KeyCode.ENTER || e.getCode() == KeyCode.COMMA) {
      if (!input.getText().isBlank()) {
        enter(input.getText());
        e.consume();
      }
    } else if (e.getCode() == KeyCode.BACK_SPACE && input.getText().isEmpty()) {
      if (!field.value().texts().isEmpty()) {
        remove(field.value().texts().getLast());
        e.consume();
      }
    } else if (e.getCode() == KeyCode.DOWN && !menu.isShowing()) {
      suggest(input.getText());
      e.consume();
    }
  }

  private void suggest(String typed) {
    String sought = typed.strip().toLowerCase(Locale.ROOT);
    List<MenuItem> items = new ArrayList<>();
    for (String value : words.suggestions()) {
      boolean fits =
          value.toLowerCase(Locale.ROOT).contains(sought)
              || words.shown(value).toLowerCase(Locale.ROOT).contains(sought);
      if (fits && !field.value().texts().contains(value)) {
        MenuItem item = new MenuItem(words.shown(value));
        item.setMnemonicParsing(false);
        item.setOnAction(e -> add(value));
        items.add(item);
      }
    }
    menu.getItems().setAll(items);
    if (items.isEmpty() || !input.isFocused()) {
      menu.hide();
    } else if (!menu.isShowing()) {
      menu.show(input, Side.BOTTOM, 0, 4);
    }
  }

  private void enter(String typed) {
    if (typed.isBlank()) {
      clear();
    } else {
      add(words.written(typed.strip()));
    }
  }

  private void clear() {
    menu.hide();
    if (!input.getText().isEmpty()) {
      input.clear();
      menu.hide();
    }
  }

  private void add(String value) {
    clear();
    if (!field.value().texts().contains(value)) {
      List<String> after = new ArrayList<>(field.value().texts());
      after.add(value);
      field.setTexts(List.copyOf(after));
      input.requestFocus();
    }
  }

  private void remove(String value) {
    field.setTexts(field.value().texts().stream().filter(v -> !v.equals(value)).toList());
  }
}
