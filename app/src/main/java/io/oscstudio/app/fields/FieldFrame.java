package io.oscstudio.app.fields;

import io.oscstudio.app.kit.Guide;
import io.oscstudio.app.kit.Icons;
import io.oscstudio.app.kit.Language;
import io.oscstudio.app.kit.Ui;
import io.oscstudio.core.base.Finding;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.Severity;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/**
 * Label above, control, one line below that holds the help or, in its place, what was found. The
 * line is there from the start, so nothing moves when a finding comes.
 */
public final class FieldFrame extends VBox {
  private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");

  private final Ui ui;
  private final FieldModel field;
  private final Node control;
  private final HBox slot = Ui.row(6);
  private final ObservableValue<Optional<Message>> problem;
  private boolean bare;

  /** Frames {@code control} of {@code field}. */
  public FieldFrame(Ui ui, FieldModel field, Node control) {
    this(ui, field, control, Optional.empty());
  }

  /** With a text at the right end of the label's line, such as a counter. */
  public FieldFrame(
      Ui ui, FieldModel field, Node control, Optional<ObservableValue<String>> aside) {
    super(4);
    this.ui = ui;
    this.field = field;
    this.control = control;
    this.problem = field.problem();
    getStyleClass().add("field");
    slot.getStyleClass().add("field-slot");
    getChildren().setAll(head(aside), control, slot);
    control.disableProperty().bind(field.readOnlyProperty());
    control.accessibleTextProperty().bind(ui.language().bind(field.title()));
    setMaxWidth(Double.MAX_VALUE);
    setMinWidth(0);
    HBox.setHgrow(this, Priority.ALWAYS);
    FieldTopic.of(field).ifPresent(topic -> Guide.topic(this, topic));
    field.findingProperty().subscribe(this::fillSlot);
    field.noteProperty().subscribe(this::fillSlot);
    problem.subscribe(this::fillSlot);
    fillSlot();
  }

  /**
   * Leaves out label and help, for rows whose fields explain themselves: the label is the ghost
   * text then. A finding still gets its line.
   */
  public FieldFrame bare() {
    getChildren().removeFirst();
    slot.managedProperty().bind(slot.visibleProperty());
    if (control instanceof TextInputControl text) {
      text.promptTextProperty().bind(ui.language().bind(field.title()));
    }
    bare = true;
    fillSlot();
    return this;
  }

  /** What the frame holds. */
  public FieldModel field() {
    return field;
  }

  /** Puts the focus into the control. */
  public void focus() {
    focusIn(control);
  }

  /** Puts the focus into the first control in a node that takes it. */
  static void focusIn(Node node) {
    firstFocusable(node).ifPresent(Node::requestFocus);
  }

  /** The frame of a field in a form. */
  public static Optional<FieldFrame> find(Node form, FieldModel field) {
    if (form instanceof FieldFrame frame && frame.field().equals(field)) {
      return Optional.of(frame);
    }
    if (form instanceof Parent parent) {
      return parent.getChildrenUnmodifiable().stream()
          .map(child -> find(child, field))
          .flatMap(Optional::stream)
          .findFirst();
    }
    return Optional.empty();
  }

  /** The innermost frame around a node. */
  public static Optional<FieldFrame> around(Node node) {
    Optional<Node> at = Optional.of(node);
    while (at.isPresent()) {
      if (at.get() instanceof FieldFrame frame) {
        return Optional.of(frame);
      }
      at = at.map(Node::getParent);
    }
    return Optional.empty();
  }

  private static Optional<Node> firstFocusable(Node node) {
    if (node.isFocusTraversable()) {
      return Optional.of(node);
    }
    if (node instanceof Parent parent) {
      return parent.getChildrenUnmodifiable().stream()
          .map(FieldFrame::firstFocusable)
          .flatMap(Optional::stream)
          .findFirst();
    }
    return Optional.empty();
  }

  private HBox head(Optional<ObservableValue<String>> aside) {
    Label label = ui.label(field.title(), "field-label");
    label.setLabelFor(control);
    label.setMinWidth(Region.USE_PREF_SIZE);
    HBox head = Ui.row(6, label);
    if (field.schema().required()) {
      head.getChildren().add(ui.label("fields.required", "secondary"));
    }
    StackPane dot = new StackPane();
    dot.getStyleClass().add("changed-dot");
    Button reset = ui.button("fields.reset", field::reset, "link-button");
    reset.setFocusTraversable(false);
    HBox mark = Ui.shownWhen(Ui.row(4, dot, reset), field.changedProperty());
    head.getChildren().addAll(mark, Ui.spacer());
    if (FieldTopic.of(field).isPresent()) {
      head.getChildren().add(passing("fields.more", Feather.HELP_CIRCLE, () -> Guide.show(this)));
    }
    head.getChildren().add(passing("fields.show-in-yaml", Feather.CODE, field::showInText));
    aside.ifPresent(text -> head.getChildren().add(Ui.label(text, "secondary", "counter")));
    head.getStyleClass().add("field-head");
    return head;
  }

  /**
   * A button that is seen while the mouse or the focus is in the field, and always has its room.
   */
  private Button passing(String key, Feather icon, Runnable action) {
    Button button = ui.iconButton(key, icon, action, "tiny");
    button.setFocusTraversable(false);
    button.visibleProperty().bind(hoverProperty().or(focusWithinProperty()));
    return button;
  }

  /** What is wrong comes first, then what was found, then a note, then the help. */
  private void fillSlot() {
    Language language = ui.language();
    Optional<Severity> severity =
        problem
            .getValue()
            .map(p -> Severity.ERROR)
            .or(() -> field.findingProperty().get().map(Finding::severity));
    control.pseudoClassStateChanged(INVALID, severity.filter(s -> s == Severity.ERROR).isPresent());
    Label text =
        Ui.label(
            language.compute(this::message), severity.isPresent() ? "field-message" : "field-help");
    text.setTooltip(Ui.tooltip(text.textProperty()));
    text.setMinWidth(0);
    text.setWrapText(severity.isPresent());
    slot.getChildren().clear();
    severity.ifPresent(s -> {
      String name = s.name().toLowerCase(Locale.ROOT);
      text.getStyleClass().add(name);
      slot.getChildren()
          .add(
              Icons.of(
                  s == Severity.INFO ? Feather.INFO : Feather.ALERT_CIRCLE,
                  13,
                  "severity-" + name));
    });
    slot.getChildren().add(text);
    if (problem.getValue().isEmpty()) {
      field
          .findingProperty()
          .get()
          .filter(field.document().mender()::mends)
          .ifPresent(this::addMend);
    }
    slot.setVisible(!bare || severity.isPresent());
  }

  private void addMend(Finding finding) {
    Button mend =
        ui.button("fields.mend", () -> field.document().mender().mend(finding), "link-button");
    mend.setId("mend-" + Controls.id(field));
    slot.getChildren().add(mend);
  }

  private String message() {
    Language language = ui.language();
    return problem
        .getValue()
        .map(language::text)
        .or(() -> field.findingProperty().get().map(language::text))
        .or(() -> field.noteProperty().get().map(language::text))
        .orElseGet(this::help);
  }

  private String help() {
    String key = field.schema().help();
    return key.isEmpty() ? "" : ui.language().text(key);
  }
}
