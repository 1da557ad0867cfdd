package io.oscstudio.app.pages.lifecycle;

import io.oscstudio.app.fields.ListRows;
import io.oscstudio.app.kit.Icons;
import io.oscstudio.app.kit.Ui;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** A line that unfolds what belongs to it. What is inside is made when it is first unfolded. */
final class Fold extends VBox implements ListRows.Titled {
  private final Ui ui;
  private final Supplier<Node> inside;
  private final Button arrow;
  private final HBox head;
  private boolean open;

  /**
   * A folded line.
   *
   * @param name what a screen reader says of the line
   * @param line what the line shows
   * @param inside makes what belongs to it
   */
  Fold(Ui ui, ObservableValue<String> name, Node line, Supplier<Node> inside) {
    super(8);
    this.ui = ui;
    this.inside = inside;
    this.arrow = ui.iconButton("lifecycle.unfold", Feather.CHEVRON_RIGHT, this::toggle, "tiny");
    arrow.accessibleTextProperty().unbind();
    arrow.accessibleTextProperty().bind(name);
    this.head = new HBox(8, arrow, line);
    HBox.setHgrow(line, Priority.ALWAYS);
    head.getStyleClass().add("fold-line");
    line.setOnMouseClicked(e -> toggle());
    getStyleClass().add("fold");
    getChildren().setAll(head);
  }

  /** Gives the arrow an id. */
  Fold named(String id) {
    arrow.setId(id);
    return this;
  }

  /** Unfolds it. */
  Fold unfold() {
    if (!open) {
      toggle();
    }
    return this;
  }

  @Override
  public void take(Node actions) {
    head.getChildren().add(actions);
  }

  private void toggle() {
    open = !open;
    arrow.setGraphic(Icons.of(open ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT));
    arrow
        .getTooltip()
        .textProperty()
        .bind(ui.language().bind(open ? "lifecycle.fold" : "lifecycle.unfold"));
    if (open && getChildren().size() == 1) {
      getChildren().add(inside.get());
    } else if (getChildren().size() > 1) {
      Node body = getChildren().getLast();
      body.setVisible(open);
      body.setManaged(open);
    }
  }
}
