package io.oscstudio.app.fields;

import io.oscstudio.app.kit.Icons;
import io.oscstudio.app.kit.Language;
import io.oscstudio.app.kit.Ui;
import io.oscstudio.core.base.Finding;
import io.oscstudio.core.base.Severity;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
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
    getStyleClass().add("field");
    slot.getStyleClass().add("field-slot");
    getChildren().setAll(head(aside), control, slot);
    control.disableProperty().bind(field.readOnlyProperty());
    control.accessibleTextProperty().bind(ui.language().bind(field.schema().title()));
    setMaxWidth(Double.MAX_VALUE);
    setMinWidth(0);
    HBox.setHgrow(this, Priority.ALWAYS);
    field.findingProperty().subscribe(this::fillSlot);
    field.noteProperty().subscribe(note -> fillSlot(field.findingProperty().get()));
  }

  /** What the frame holds. */
  public FieldModel field() {
    return field;
  }

  /** Puts the focus into the control. */
  public void focus() {
    firstFocusable(control).ifPresent(Node::requestFocus);
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
    Label label = ui.label(field.schema().title(), "field-label");
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
    Button show = ui.iconButton("fields.show-in-yaml", Feather.CODE, field::showInText, "tiny");
    show.setFocusTraversable(false);
    show.visibleProperty().bind(hoverProperty().or(focusWithinProperty()));
    head.getChildren().addAll(mark, Ui.spacer(), show);
    aside.ifPresent(text -> head.getChildren().add(Ui.label(text, "secondary", "counter")));
    head.getStyleClass().add("field-head");
    return head;
  }

  private void fillSlot(Optional<Finding> finding) {
    Language language = ui.language();
    control.pseudoClassStateChanged(
        INVALID, finding.filter(f -> f.severity() == Severity.ERROR).isPresent());
    Label text =
        finding
            .map(f -> Ui.label(language.compute(() -> language.text(f)), "field-message"))
            .orElseGet(() -> Ui.label(language.compute(this::help), "field-help"));
    text.setTooltip(Ui.tooltip(text.textProperty()));
    text.setMinWidth(0);
    slot.getChildren().clear();
    finding.ifPresent(f -> {
      text.getStyleClass().add(f.severity().name().toLowerCase(Locale.ROOT));
      slot.getChildren()
          .add(
              Icons.of(
                  f.severity() == Severity.INFO ? Feather.INFO : Feather.ALERT_CIRCLE,
                  13,
                  "severity-" + f.severity().name().toLowerCase(Locale.ROOT)));
    });
    slot.getChildren().add(text);
  }

  private String help() {
    String key = field.schema().help();
    return field
        .noteProperty()
        .get()
        .map(ui.language()::text)
        .orElseGet(() -> key.isEmpty() ? "" : ui.language().text(key));
  }
}
