package io.oscstudio.app.fields;

import io.oscstudio.app.kit.Kit;
import io.oscstudio.app.kit.Ui;
import io.oscstudio.core.schema.SchemaField;
import io.oscstudio.core.schema.Shape;
import io.oscstudio.core.yaml.YamlPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;

/** Fields ready to be put on a page, each with the control that fits what it holds. */
public final class Controls {
  private final Kit kit;
  private final Ui ui;
  private final FieldScope scope;
  private final FieldTexts words;
  private final TextControls texts;

  /** Makes fields of {@code scope}, whose texts follow the language. */
  public Controls(Kit kit, FieldScope scope) {
    this.kit = kit;
    this.ui = kit.ui();
    this.scope = scope;
    this.words = new FieldTexts(ui.language());
    this.texts = new TextControls(kit, words);
  }

  /** Small nodes in the same language. */
  public Ui ui() {
    return ui;
  }

  /** Where the fields live. */
  public FieldScope scope() {
    return scope;
  }

  /** Controls for a part that comes and goes as a whole. */
  public Controls inner() {
    return new Controls(kit, scope.inner());
  }

  /** A field at a place, in the control that fits its shape. */
  public Node of(SchemaField schema, FieldPath path) {
    return of(scope.field(schema, path));
  }

  /** A field in the control that fits its shape. */
  public Node of(FieldModel field) {
    return switch (field.schema().shape()) {
      case Shape.Text text when text.lines() > 1 -> area(field);
      case Shape.Text text when text.suggestions().size() > 1 ->
          suggested(field, text.suggestions());
      case Shape.Text text -> line(field);
      case Shape.Number number -> line(field);
      case Shape.Switch yes -> toggle(field);
      case Shape.Choice choice -> choice(field);
      case Shape.Items(SchemaField item, boolean unique)
          when item.shape() instanceof Shape.Choice(List<String> values, String options) ->
          checks(field, values);
      case Shape.Items(SchemaField item, boolean unique)
          when item.shape() instanceof Shape.Text text ->
          tags(field, text.suggestions());
      case Shape.Items items -> list(field);
      case Shape.Entries entries -> map(field);
      case Shape.Group group -> group(field);
      case Shape.Free free -> free(field);
    };
  }

  /** A line of text; it says how much of its room is used where that is limited. */
  public FieldFrame line(FieldModel field) {
    return texts.line(field);
  }

  /** Several lines of text; Markdown can be looked at as it will be read. */
  public FieldFrame area(FieldModel field) {
    return texts.area(field);
  }

  /** A line of text with the values it probably is one of. */
  public FieldFrame suggested(FieldModel field, List<String> values) {
    return texts.suggested(field, values);
  }

  /** One of a few values; the first entry takes the field away, so that its default counts. */
  public FieldFrame choice(FieldModel field) {
    ComboBox<String> control = new ComboBox<>();
    control.setId(id(field));
    if (field.schema().shape() instanceof Shape.Choice choice) {
      if (!field.schema().required()) {
        control.getItems().add("");
      }
      control.getItems().addAll(choice.values());
    }
    control.setMaxWidth(Double.MAX_VALUE);
    control.setCellFactory(view -> choiceCell(field));
    ui.language().follow(control, () -> control.setButtonCell(choiceCell(field)));
    field.valueProperty().subscribe(now -> control.setValue(now.text()));
    control
        .valueProperty()
        .subscribe((old, now) -> Optional.ofNullable(now).ifPresent(field::choose));
    return new FieldFrame(ui, field, control);
  }

  private ListCell<String> choiceCell(FieldModel field) {
    return new ListCell<>() {
      @Override
      protected void updateItem(String item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
          setText("");
        } else {
          setText(item.isEmpty() ? words.unset(field) : words.name(field, item));
        }
      }
    };
  }

  /** Yes or no, side by side with its name. */
  public FieldFrame toggle(FieldModel field) {
    CheckBox box = new CheckBox();
    box.setId(id(field));
    box.textProperty().bind(ui.language().bind("fields.on"));
    field.valueProperty().subscribe(now -> box.setSelected(now.text().equals("true")));
    box.setOnAction(e -> field.setFlag(box.isSelected()));
    return new FieldFrame(ui, field, box);
  }

  /** Any of a few values, each with a check box; while none is written, the default is said. */
  public FieldFrame checks(FieldModel field, List<String> values) {
    FlowPane boxes = new FlowPane(16, 8);
    boxes.getStyleClass().add("checks");
    for (String value : values) {
      CheckBox box = new CheckBox();
      box.setMnemonicParsing(false);
      box.setId(id(field) + "-" + value);
      box.textProperty().bind(ui.language().compute(() -> words.name(field, value)));
      field.valueProperty().subscribe(now -> box.setSelected(now.texts().contains(value)));
      box.setOnAction(e -> field.setTexts(with(field, value, box.isSelected(), values)));
      boxes.getChildren().add(box);
    }
    if (!field.schema().usual().isEmpty()) {
      boxes
          .getChildren()
          .add(
              Ui.shownWhen(
                  Ui.label(ui.language().compute(() -> words.unset(field)), "ghost"),
                  field.valueProperty().map(FieldValue::isNothing)));
    }
    return new FieldFrame(ui, field, boxes);
  }

  /** Known values come in their usual order, unknown ones stay behind them. */
  private static List<String> with(
      FieldModel field, String value, boolean wanted, List<String> order) {
    List<String> now = field.value().texts();
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
  public FieldFrame tags(FieldModel field, List<String> suggestions) {
    return tags(
        field,
        new TagWords() {
          @Override
          public List<String> suggestions() {
            return suggestions;
          }

          @Override
          public String shown(String value) {
            return words.name(field, value);
          }
        });
  }

  /** Values as chips in words of the page. */
  public FieldFrame tags(FieldModel field, TagWords own) {
    return new FieldFrame(ui, field, new TagInput(ui, field, own));
  }

  /** A list of maps, each with a form of its own. */
  public FieldFrame list(FieldModel field) {
    return new FieldFrame(ui, field, new ListRows(this, field, ListRows.generic()));
  }

  /** A list whose items are drawn by the page. */
  public FieldFrame list(FieldModel field, ListRows.Item item) {
    return new FieldFrame(ui, field, new ListRows(this, field, item));
  }

  /**
   * A list whose items are drawn by the page.
   *
   * @param fresh what is added
   */
  public FieldFrame list(FieldModel field, ListRows.Item item, ListRows.NewItem fresh) {
    return new FieldFrame(ui, field, new ListRows(this, field, item, fresh));
  }

  /** Keys of the person's choice and what they hold. */
  public FieldFrame map(FieldModel field) {
    return new FieldFrame(ui, field, new MapRows(ui, field, List.of()));
  }

  /** As {@link #map(FieldModel)}, with keys the person probably wants. */
  public FieldFrame map(FieldModel field, List<String> suggestedKeys) {
    return new FieldFrame(ui, field, new MapRows(ui, field, suggestedKeys));
  }

  /** The fields of a map, two beside one another where they are short. */
  public Region group(FieldModel field) {
    return FormRows.of(this, field);
  }

  /** Fields that share a row evenly. */
  public static Region beside(Node... fields) {
    return FormRows.beside(fields);
  }

  /** A value that only its text shows. */
  public FieldFrame free(FieldModel field) {
    return new FieldFrame(
        ui, field, ui.button("fields.only-in-yaml", field::showInText, "link-button"));
  }

  /** The id of a field's control: {@code field-} and its place, steps joined by dashes. */
  public static String id(FieldModel field) {
    StringBuilder id = new StringBuilder("field");
    for (YamlPath.Step step : field.path().path().steps()) {
      id.append('-');
      switch (step) {
        case YamlPath.Key(String name) -> id.append(name);
        case YamlPath.Index(int number) -> id.append(number);
      }
    }
    return id.toString();
  }
}
