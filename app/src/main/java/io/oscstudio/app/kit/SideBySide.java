package io.oscstudio.app.kit;

import javafx.geometry.Orientation;
import javafx.scene.layout.Region;

/** Two parts beside one another where there is room, else one below the other. */
public final class SideBySide extends Region {
  private final double breakAt;
  private final double gap;
  private final double below;
  private final double share;
  private final Region left;
  private final Region right;
  private boolean centred;

  /**
   * Holds two parts.
   *
   * @param breakAt the width from which on they stand beside one another
   * @param gap between them when beside one another
   * @param below between them when one is below the other
   * @param share of the width for the right part; 0 for as much as it prefers
   */
  public SideBySide(
      double breakAt, double gap, double below, double share, Region left, Region right) {
    this.breakAt = breakAt;
    this.gap = gap;
    this.below = below;
    this.share = share;
    this.left = left;
    this.right = right;
    getChildren().setAll(left, right);
  }

  /** Beside one another, the lower part stands in the middle of the higher. */
  public SideBySide centred() {
    centred = true;
    return this;
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  private double inner(double width) {
    return width - getInsets().getLeft() - getInsets().getRight();
  }

  private double rightWidth(double inner) {
    return snapSizeX(share > 0 ? (inner - gap) * share : right.prefWidth(-1));
  }

  @Override
  protected double computeMinWidth(double height) {
    return getInsets().getLeft() + getInsets().getRight();
  }

  @Override
  protected double computePrefWidth(double height) {
    return breakAt;
  }

  @Override
  protected double computeMinHeight(double width) {
    return getInsets().getTop() + getInsets().getBottom();
  }

  @Override
  protected double computePrefHeight(double width) {
    double inner = inner(width < 0 ? breakAt : width);
    double sides = getInsets().getTop() + getInsets().getBottom();
    if (inner < breakAt) {
      return sides + left.prefHeight(inner) + below + right.prefHeight(inner);
    }
    double rightWidth = rightWidth(inner);
    return sides
        + Math.max(left.prefHeight(inner - gap - rightWidth), right.prefHeight(rightWidth));
  }

  @Override
  protected void layoutChildren() {
    double x = snappedLeftInset();
    double y = snappedTopInset();
    double inner = inner(getWidth());
    if (inner < breakAt) {
      double above = snapSizeY(left.prefHeight(inner));
      left.resizeRelocate(x, y, inner, above);
      right.resizeRelocate(x, y + above + below, inner, right.prefHeight(inner));
      return;
    }
    double rightWidth = rightWidth(inner);
    double leftWidth = inner - gap - rightWidth;
    place(left, x, y, leftWidth);
    place(right, x + leftWidth + gap, y, rightWidth);
  }

  private void place(Region part, double x, double y, double width) {
    double height = snapSizeY(part.prefHeight(width));
    double room = getHeight() - snappedTopInset() - snappedBottomInset() - height;
    part.resizeRelocate(x, centred ? y + snapPositionY(room / 2) : y, width, height);
  }
}
