package io.oscstudio.app.customer;

import io.oscstudio.app.kit.Icons;
import io.oscstudio.app.kit.Language;
import io.oscstudio.app.kit.Ui;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.console.customer.CrProblem;
import io.oscstudio.core.console.customer.FormField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.Node;
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
  private final HBox slot = Ui.row(6);
  private Optional<Message> shownProblem = Optional.empty();

  FieldRow(CustomerModel model, FormField field) {
    super(4);
    this.model = model;
    this.ui = new Ui(model.language());
    this.field = field;
    getStyleClass().add("field");
    setMinWidth(0);
    slot.getStyleClass().add("console-slot");
    fillSlot();
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
    head.getStyleClass().add("field-head");
    return head;
  }

  /** The line for help, limits and what is wrong. */
  HBox slot() {
    return slot;
  }

  /** Shows what is filled in now, and what is wrong with it. */
  void refresh() {
    boolean shown = model.isShown(field);
    setVisible(shown);
    setManaged(shown);
    Optional<Message> problem = problems().findFirst().map(CrProblem::why);
    if (!problem.equals(shownProblem)) {
      shownProblem = problem;
      pseudoClassStateChanged(INVALID, problem.isPresent());
      fillSlot();
    }
  }

  /** What is wrong with the value itself; what is only missing counts once somebody was there. */
  private Stream<CrProblem> problems() {
    return model.outcomeProperty().get().problems().stream()
        .filter(p -> p.path().equals(field.path()))
        .filter(p -> p.kind() != CrProblem.Kind.MISSING || model.isTouched(field.path()));
  }

  private void fillSlot() {
    Language language = model.language();
    Label text = new Label();
    text.textProperty()
        .bind(language.compute(() -> shownProblem.map(language::text).orElseGet(this::help)));
    text.getStyleClass().addAll(shownProblem.isPresent() ? "field-message" : "field-help");
    text.setMinWidth(0);
    text.setWrapText(shownProblem.isPresent());
    text.setTooltip(Ui.tooltip(text.textProperty()));
    HBox.setHgrow(text, Priority.ALWAYS);
    slot.getChildren().clear();
    if (shownProblem.isPresent()) {
      text.getStyleClass().add("error");
      slot.getChildren().add(Icons.of(Feather.ALERT_CIRCLE, 13, "severity-error"));
    }
    slot.getChildren().add(text);
    slot.setVisible(shownProblem.isPresent() || !help().isEmpty());
    slot.setManaged(slot.isVisible());
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
