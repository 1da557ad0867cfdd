package io.oscstudio.app.customer;

import io.oscstudio.app.kit.Icons;
import io.oscstudio.app.kit.Ui;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.console.customer.CrProblem;
import io.oscstudio.core.console.customer.FormField;
import io.oscstudio.core.yaml.YamlPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** A field of the console's form: label above, control, and help or what is wrong below. */
abstract class FieldRow extends VBox {
  private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");

  final CustomerModel model;
  final Ui ui;
  final FormField field;
  private final ObjectProperty<Optional<Message>> problem =
      new SimpleObjectProperty<>(Optional.empty());
  private final Label words = new Label();
  private final Node sign = Icons.of(Feather.ALERT_CIRCLE, 13, "severity-error");
  private final HBox slot = Ui.row(6, sign, words);
  private final CheckBox nothing = new CheckBox();
  private Optional<Message> unreadable = Optional.empty();
  private Optional<Object> before = Optional.empty();

  FieldRow(CustomerModel model, FormField field) {
    super(4);
    this.model = model;
    this.ui = new Ui(model.language());
    this.field = field;
    getStyleClass().add("field");
    setMinWidth(0);
    slot.getStyleClass().add("console-slot");
    words.textProperty().bind(model.language().compute(this::said, problem));
    words.setMinWidth(0);
    words.setTooltip(Ui.tooltip(words.textProperty()));
    HBox.setHgrow(words, Priority.ALWAYS);
    problem.subscribe(this::fillSlot);
  }

  /** The row of a field. */
  static FieldRow of(CustomerModel model, FormField field, boolean open) {
    return switch (field.input()) {
      case GROUP -> new GroupRow(model, field).started(open);
      case LIST -> new ListRow(model, field).started(open);
      case MAP -> new MapRow(model, field).started(open);
      default -> new ValueRow(model, field);
    };
  }

  /** What its control is called in tests and by those who look for it. */
  static String id(FormField field) {
    return "customer-" + field.path();
  }

  /** Label, and whether the field is needed. */
  HBox head(Node control) {
    Label label = new Label(field.label());
    label.getStyleClass().add("field-label");
    label.setLabelFor(control);
    label.setMinWidth(0);
    HBox head = Ui.row(6, label);
    if (field.required()) {
      Label required = ui.label("customer.required", "secondary");
      required.setMinWidth(Region.USE_PREF_SIZE);
      head.getChildren().add(required);
    }
    if (field.isNullable()) {
      head.getChildren().add(nothing(control));
    }
    head.getStyleClass().add("field-head");
    return head;
  }

  private CheckBox nothing(Node control) {
    nothing.setId(id(field) + "-null");
    nothing.textProperty().bind(model.language().bind("customer.null"));
    nothing.accessibleTextProperty().bind(model.language().bind("customer.null.of", field.label()));
    nothing.setMinWidth(Region.USE_PREF_SIZE);
    nothing.setOnAction(e -> setNull(nothing.isSelected()));
    nothing.selectedProperty().subscribe(control::setDisable);
    return nothing;
  }

  /** Sets the value to null; and back to what it was, or to nothing. */
  private void setNull(boolean on) {
    if (on) {
      before = model.stateProperty().get().value(field.path());
      model.put(field.path(), null);
    } else if (before.isPresent()) {
      model.put(field.path(), before.get());
    } else if (field.path().steps().getLast() instanceof YamlPath.Index) {
      model.add(field);
    } else {
      model.remove(field.path());
    }
  }

  /** Whether its value is null. */
  boolean isNull() {
    return nothing.isSelected();
  }

  /** Lines for help, limits and what is wrong, which go with the control; then rules. */
  Node below(Node control) {
    control.accessibleHelpProperty().bind(words.textProperty());
    return field.rules().isEmpty() ? slot : new VBox(4, slot, new RuleLines(ui, field.rules()));
  }

  /** Says that what is typed has no meaning yet; nothing when it has. */
  void tell(Optional<Message> wrong) {
    unreadable = wrong;
    refresh();
  }

  /** Whether what is typed has no meaning yet. */
  boolean isUnreadable() {
    return unreadable.isPresent();
  }

  /** Shows what is filled in now, and what is wrong with it. */
  void refresh() {
    boolean shown = model.isShown(field);
    setVisible(shown);
    setManaged(shown);
    nothing.setSelected(model.stateProperty().get().isNull(field.path()));
    problem.set(unreadable.or(() -> problems().findFirst().map(CrProblem::why)));
  }

  /** What is wrong with the value itself; what is only missing counts once somebody was there. */
  private Stream<CrProblem> problems() {
    return model.outcomeProperty().get().problems().stream()
        .filter(p -> p.path().equals(field.path()))
        .filter(p -> p.kind() != CrProblem.Kind.MISSING || model.isTouched(field.path()));
  }

  private void fillSlot(Optional<Message> now) {
    boolean wrong = now.isPresent();
    pseudoClassStateChanged(INVALID, wrong);
    words.getStyleClass().removeAll("field-message", "error", "field-help");
    words.getStyleClass().addAll(wrong ? List.of("field-message", "error") : List.of("field-help"));
    words.setWrapText(wrong);
    sign.setVisible(wrong);
    sign.setManaged(wrong);
    slot.setVisible(wrong || !help().isEmpty());
    slot.setManaged(slot.isVisible());
  }

  private String said() {
    return problem.get().map(model.language()::text).orElseGet(this::help);
  }

  /** What the field is for, and what its value must be, in one line. */
  private String help() {
    List<String> words = new ArrayList<>();
    String said = field.help().replaceAll("\\s+", " ").strip();
    if (!said.isEmpty()) {
      words.add(said);
    }
    field.limits().forEach(limit -> words.add(model.language().text(limit)));
    return String.join(" · ", words);
  }
}
