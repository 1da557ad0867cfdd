package io.oscstudio.app.pages.service;

import io.oscstudio.app.kit.Language;
import io.oscstudio.app.kit.Ui;
import io.oscstudio.core.console.Coverage;
import io.oscstudio.core.console.FieldNode;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TreeCell;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** A line of the tree of fields: mark, name, what the console calls it, what becomes of it. */
final class FieldCell extends TreeCell<FieldLine> {
  private static final PseudoClass DROP_BEFORE = PseudoClass.getPseudoClass("drop-before");
  private static final PseudoClass DROP_AFTER = PseudoClass.getPseudoClass("drop-after");

  private final FieldsModel model;
  private final Language language;
  private final Label name = new Label();
  private final Label label = new Label();
  private final Label word = new Label();
  private final HBox row = Ui.row(6);

  /** What the row is laid out for: a field of a coverage, or a heading. */
  private Optional<Coverage> laid = Optional.empty();

  FieldCell(FieldsModel model, Language language) {
    this.model = model;
    this.language = language;
    label.getStyleClass().add("secondary");
    word.getStyleClass().add("secondary");
    name.setMinWidth(0);
    label.setMinWidth(0);
    label.setPrefWidth(0); // takes what the name and the word leave
    label.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(label, Priority.ALWAYS);
    word.setMinWidth(USE_PREF_SIZE);
    setPrefWidth(0);
    setGraphic(row); // stays: a new one for each change would be styled anew
    setOnDragDetected(this::drag);
    setOnDragOver(this::over);
    setOnDragExited(e -> mark(Optional.empty()));
    setOnDragDropped(this::drop);
  }

  @Override
  protected void updateItem(FieldLine line, boolean empty) {
    super.updateItem(line, empty);
    row.setVisible(!empty && line != null);
    if (!row.isVisible()) {
      setAccessibleText("");
      return;
    }
    switch (line) {
      case FieldLine.Field(FieldNode node) -> show(node);
      case FieldLine.Half half -> heading("service.fields." + half.part().key());
      case FieldLine.Strays _ -> heading("service.fields.strays");
      case FieldLine.Root _ -> heading("service.tab.fields");
    }
  }

  private void heading(String key) {
    name.setText(language.text(key));
    lay(Optional.empty());
    setAccessibleText(name.getText());
  }

  private void show(FieldNode node) {
    name.setText(node.name().isEmpty() ? language.text("service.fields.no-path") : node.name());
    label.setText(node.label().equals(node.name()) ? "" : node.label());
    String coverage = language.text(CoverageMark.key(node.coverage()));
    word.setText(node.coverage().isField() ? coverage : "");
    lay(Optional.of(node.coverage()));
    setAccessibleText(language.text("service.fields.line", node.path(), node.label(), coverage));
  }

  /** Lays out the parts of a field, or of a heading. */
  private void lay(Optional<Coverage> now) {
    if (!row.getChildren().isEmpty() && now.equals(laid)) {
      return;
    }
    laid = now;
    name.getStyleClass().setAll("label", now.isPresent() ? "mono" : "strong");
    now.ifPresentOrElse(
        coverage -> row.getChildren().setAll(CoverageMark.icon(coverage), name, label, word),
        () -> row.getChildren().setAll(name));
  }

  private Optional<FieldNode> field() {
    return getItem() instanceof FieldLine.Field(FieldNode node)
        ? Optional.of(node)
        : Optional.empty();
  }

  private void drag(MouseEvent e) {
    field()
        .filter(FieldNode::isOrdered)
        .ifPresent(node -> {
          ClipboardContent content = new ClipboardContent();
          content.putString(node.path());
          startDragAndDrop(TransferMode.MOVE).setContent(content);
          e.consume();
        });
  }

  private void over(DragEvent e) {
    if (dragged(e).isPresent() && movable(e)) {
      e.acceptTransferModes(TransferMode.MOVE);
      mark(Optional.of(isUpperHalf(e)));
      e.consume();
    }
  }

  private void drop(DragEvent e) {
    Optional<FieldNode> moved = dragged(e);
    Optional<FieldNode> here = field();
    if (moved.isPresent() && here.isPresent() && movable(e)) {
      if (isUpperHalf(e)) {
        model.moveBefore(moved.get(), here);
      } else {
        model.moveAfter(moved.get(), here.get());
      }
      e.setDropCompleted(true);
      e.consume();
    }
    mark(Optional.empty());
  }

  private boolean movable(DragEvent e) {
    return dragged(e)
        .filter(moved -> field().filter(here -> model.canMove(moved, here)).isPresent())
        .isPresent();
  }

  private static Optional<FieldNode> dragged(DragEvent e) {
    return e.getGestureSource() instanceof FieldCell cell ? cell.field() : Optional.empty();
  }

  private boolean isUpperHalf(DragEvent e) {
    return e.getY() < getHeight() / 2;
  }

  /** A line where the dragged field would go: before this one, after it, or none. */
  private void mark(Optional<Boolean> before) {
    pseudoClassStateChanged(DROP_BEFORE, before.orElse(false));
    pseudoClassStateChanged(DROP_AFTER, before.isPresent() && !before.get());
  }
}
