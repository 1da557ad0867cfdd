package io.oscstudio.app.fields;

import io.oscstudio.app.kit.Ui;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/**
 * An item of a list that is high enough for a title line; what can be done with the item stands at
 * the end of that line, so that the fields below have the whole width.
 */
public final class Card extends VBox implements ListRows.Titled {
  private final HBox head;

  /** Rows below a title. */
  public Card(ObservableValue<String> title, Node... rows) {
    super(12);
    this.head = Ui.row(8, Ui.label(title, "strong"), Ui.spacer());
    head.getStyleClass().add("card-head");
    getStyleClass().add("card-body");
    getChildren().setAll(head);
    getChildren().addAll(rows);
  }

  @Override
  public void take(Node actions) {
    head.getChildren().add(actions);
  }
}
