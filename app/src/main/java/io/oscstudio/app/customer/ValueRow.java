package io.oscstudio.app.customer;

import io.oscstudio.app.fields.TextEntry;
import io.oscstudio.app.kit.Ui;
import io.oscstudio.core.console.customer.FormField;
import io.oscstudio.core.yaml.YamlPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/** A field with a value of its own: a text, a number, a switch, a choice, or a piece of YAML. */
final class ValueRow extends FieldRow {
  private final List<Runnable> showing = new ArrayList<>();
  private boolean refreshing;

  ValueRow(CustomerModel model, FormField field) {
    super(model, field);
    Node control = control();
    getChildren().setAll(head(control), control, below(control));
    refresh();
  }

  @Override
  void refresh() {
    super.refresh();
    refreshing = true;
    showing.forEach(Runnable::run);
    refreshing = false;
  }

  private Node control() {
    return switch (field.input()) {
      case SWITCH -> toggle();
      case CHOICE -> choice(false);
      case KUBERNETES_OBJECT -> choice(true);
      case PASSWORD -> password();
      case POD_COUNT -> count();
      case RESOURCES -> resources();
      case YAML -> yaml();
      default -> named(line(new TextField(), field.path(), text -> model.type(field, text)));
    };
  }

  private <C extends Control> C named(C control) {
    control.setId(id(field));
    control.setAccessibleText(field.label());
    control.setMaxWidth(Double.MAX_VALUE);
    return control;
  }

  /** A control whose text follows the value at a path. */
  private <C extends TextInputControl> C line(C text, YamlPath path, Consumer<String> onTyped) {
    TextEntry entry = TextEntry.of(text, onTyped);
    showing.add(() -> entry.show(shown(path)));
    if (path.equals(field.path())) {
      field
          .standard()
          .map(FormField::show)
          .ifPresent(standard ->
              text.promptTextProperty().bind(model.language().bind("customer.default", standard)));
    }
    return text;
  }

  private String shown(YamlPath path) {
    return model.stateProperty().get().value(path).map(FormField::show).orElse("");
  }

  private Node toggle() {
    CheckBox box = named(new CheckBox());
    showing.add(() -> {
      Optional<Object> value = model.stateProperty().get().value(field.path());
      box.setSelected(Boolean.TRUE.equals(value.or(field::standard).orElse(false)));
    });
    box.setOnAction(e -> model.type(field, String.valueOf(box.isSelected())));
    return box;
  }

  /**
   * A drop-down list.
   *
   * @param open whether the cluster has the values, so that any can be typed
   */
  private Node choice(boolean open) {
    ComboBox<String> box = named(new ComboBox<>());
    if (!open) {
      if (!field.required()) {
        box.getItems().add("");
      }
      box.getItems().addAll(field.options());
    } else {
      box.setEditable(true);
      String kind = field.options().stream().findFirst().orElse("");
      box.promptTextProperty().bind(model.language().bind("customer.objects", kind));
      TextEntry entry = TextEntry.of(box.getEditor(), text -> model.type(field, text));
      showing.add(() -> entry.show(shown(field.path())));
      return box;
    }
    field
        .standard()
        .map(FormField::show)
        .ifPresent(
            s -> box.promptTextProperty().bind(model.language().bind("customer.default", s)));
    showing.add(() -> {
      String now = shown(field.path());
      box.setValue(now.isEmpty() ? null : now);
    });
    box.setOnAction(e -> {
      if (!refreshing) {
        model.type(field, Optional.ofNullable(box.getValue()).orElse(""));
      }
    });
    return box;
  }

  private Node password() {
    TextField open = new TextField();
    PasswordField masked = named(new PasswordField());
    line(masked, field.path(), text -> model.type(field, text));
    line(open, field.path(), text -> model.type(field, text));
    open.setAccessibleText(field.label());
    ToggleButton reveal = new ToggleButton();
    reveal.textProperty().bind(model.language().bind("customer.reveal"));
    reveal.getStyleClass().add("filter");
    Ui.shownWhen(open, reveal.selectedProperty());
    Ui.shownWhen(masked, reveal.selectedProperty().not());
    StackPane both = new StackPane(masked, open);
    HBox.setHgrow(both, Priority.ALWAYS);
    return Ui.row(4, both, reveal);
  }

  private Node count() {
    TextField number = named(line(new TextField(), field.path(), text -> model.type(field, text)));
    number.setPrefColumnCount(5);
    number.setMaxWidth(96);
    Button fewer = ui.iconButton("customer.fewer", Feather.MINUS, () -> step(-1));
    Button more = ui.iconButton("customer.more-pods", Feather.PLUS, () -> step(1));
    return Ui.row(4, fewer, number, more);
  }

  private void step(int by) {
    String now = shown(field.path());
    String known = now.isEmpty() ? field.standard().map(FormField::show).orElse("0") : now;
    if (known.matches("\\d{1,9}")) {
      model.type(field, String.valueOf(Math.max(0, Long.parseLong(known) + by)));
    }
  }

  private Node resources() {
    GridPane grid = new GridPane(12, 4);
    int column = 0;
    for (String side : List.of("requests", "limits")) {
      for (String unit : List.of("cpu", "memory")) {
        YamlPath path = field.path().key(side).key(unit);
        TextField text =
            line(
                new TextField(),
                path,
                typed -> {
                  if (typed.isEmpty()) {
                    model.remove(path);
                  } else {
                    model.put(path, typed);
                  }
                });
        String key = "customer.resources." + side + "." + unit;
        text.setId(id(field) + "." + side + "." + unit);
        text.accessibleTextProperty().bind(model.language().bind(key));
        text.setPrefColumnCount(8);
        GridPane.setHgrow(text, Priority.ALWAYS);
        grid.add(ui.label(key, "secondary"), column % 2, column / 2 * 2);
        grid.add(text, column % 2, column / 2 * 2 + 1);
        column++;
      }
    }
    return grid;
  }

  private Node yaml() {
    TextArea text = named(new TextArea());
    text.getStyleClass().add("mono");
    text.setPrefRowCount(4);
    text.promptTextProperty().bind(model.language().bind("customer.yaml"));
    TextEntry entry =
        TextEntry.of(
            text,
            typed ->
                model.typeYaml(
                    field,
                    typed,
                    wrong -> {
                      tell(wrong);
                      text.pseudoClassStateChanged(
                          PseudoClass.getPseudoClass("invalid"), wrong.isPresent());
                    }));
    showing.add(() -> {
      if (!text.isFocused() && !isUnreadable()) {
        entry.show(shown(field.path()));
      }
    });
    return text;
  }
}
