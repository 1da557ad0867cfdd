package io.oscstudio.app.kit;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;

/** Buttons beside one another, on more lines only where there is no room. */
public final class ButtonRow extends FlowPane {
  private static final double GAP = 8;

  public ButtonRow(List<Button> buttons) {
    super(GAP, GAP);
    getChildren().setAll(buttons);
    setAlignment(Pos.CENTER_LEFT);
  }

  /** All in one line, where a plain flow pane prefers a fixed length. */
  @Override
  protected double computePrefWidth(double height) {
    List<Node> shown = getManagedChildren();
    double width = shown.stream().mapToDouble(ButtonRow::width).sum();
    return snapSizeX(width + GAP * Math.max(0, shown.size() - 1));
  }

  private static double width(Node button) {
    return Math.ceil(button.prefWidth(-1));
  }
}
