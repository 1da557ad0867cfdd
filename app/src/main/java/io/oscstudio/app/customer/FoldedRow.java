package io.oscstudio.app.customer;

import io.oscstudio.app.kit.Icons;
import io.oscstudio.core.console.customer.FormField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** A field with more below it, which is laid out when it is first unfolded. */
abstract class FoldedRow extends FieldRow {
  final VBox body = new VBox(12);
  private final ToggleButton fold = new ToggleButton();
  private boolean built;

  FoldedRow(CustomerModel model, FormField field) {
    super(model, field);
    fold.setId(id(field));
    fold.setText(field.label());
    fold.getStyleClass().addAll("console-fold");
    fold.setAccessibleText(field.label());
    body.getStyleClass().add("console-body");
    HBox head = head(fold);
    head.getChildren().set(0, fold);
    getChildren().setAll(head, below(fold), body);
  }

  /**
   * Unfolds it as a person left it, else when something is filled in below, or when it is wanted
   * and somebody cared for it.
   */
  FoldedRow started(boolean open) {
    fold.selectedProperty().subscribe(this::unfold);
    fold.setOnAction(e -> model.unfold(field.path(), fold.isSelected()));
    fold.setSelected(
        model
            .unfolded(field.path())
            .orElseGet(() ->
                open && (field.required() || field.described())
                    || model.stateProperty().get().size(field.path()) > 0));
    super.refresh();
    return this;
  }

  private void unfold(boolean wanted) {
    boolean open = wanted && !isNull();
    fold.setGraphic(Icons.of(open ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT));
    body.setVisible(open);
    body.setManaged(open);
    if (open && !built) {
      built = true;
      build();
    }
  }

  /** Lays out what is below. */
  abstract void build();

  /** Unfolds it, unless a person folded it. */
  void open() {
    fold.setSelected(model.unfolded(field.path()).orElse(true));
  }

  @Override
  void refresh() {
    super.refresh();
    if (body.isVisible() == isNull()) {
      unfold(fold.isSelected());
    }
    if (built) {
      refreshBody();
    }
  }

  /** Shows what is filled in below. */
  abstract void refreshBody();
}
