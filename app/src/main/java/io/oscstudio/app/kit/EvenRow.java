package io.oscstudio.app.kit;

import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/**
 * Nodes that share a row evenly, from the top; where that leaves each too little room they stand
 * below one another.
 */
public final class EvenRow extends Region {
  /** The least width a node is given beside another, in pixels of the design. */
  private static final double LEAST = 168;

  private static final double WANTED = 200;
  private static final double GAP = 16;
  private static final double GAP_BELOW = 12;

  /** A row of {@code nodes}. */
  public EvenRow(Node... nodes) {
    getChildren().setAll(nodes);
    setMinWidth(0);
    setMaxWidth(Double.MAX_VALUE);
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefWidth(double height) {
    int count = getManagedChildren().size();
    Insets edge = getInsets();
    return count * WANTED + gaps(count) + edge.getLeft() + edge.getRight();
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected double computePrefHeight(double width) {
    Insets edge = getInsets();
    double room = (width < 0 ? computePrefWidth(-1) : width) - edge.getLeft() - edge.getRight();
    List<Node> nodes = getManagedChildren();
    double each = each(room, nodes.size());
    var heights = nodes.stream().mapToDouble(node -> Math.ceil(node.prefHeight(each)));
    double content =
        stacked(room, nodes.size())
            ? heights.sum() + GAP_BELOW * Math.max(0, nodes.size() - 1)
            : heights.max().orElse(0);
    return edge.getTop() + content + edge.getBottom();
  }

  @Override
  protected void layoutChildren() {
    Insets edge = getInsets();
    double room = getWidth() - edge.getLeft() - edge.getRight();
    List<Node> nodes = getManagedChildren();
    double each = each(room, nodes.size());
    boolean below = stacked(room, nodes.size());
    double x = edge.getLeft();
    double y = edge.getTop();
    for (Node node : nodes) {
      double height = Math.ceil(node.prefHeight(each));
      node.resizeRelocate(snapPositionX(x), y, Math.floor(each), height);
      if (below) {
        y += height + GAP_BELOW;
      } else {
        x += each + GAP;
      }
    }
  }

  private static double each(double room, int count) {
    return stacked(room, count) ? room : (room - gaps(count)) / Math.max(1, count);
  }

  private static boolean stacked(double room, int count) {
    return count > 1 && (room - gaps(count)) / count < LEAST;
  }

  private static double gaps(int count) {
    return GAP * Math.max(0, count - 1);
  }
}
