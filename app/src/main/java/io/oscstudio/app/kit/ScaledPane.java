package io.oscstudio.app.kit;

import java.util.Optional;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.scene.layout.Region;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/**
 * Draws its content larger or smaller and lays it out in what room that leaves: at 200 % a window
 * of 1280 pixels is laid out as one of 640. Where the window is so small that less than the least
 * size would be left, the content is drawn less large.
 */
public final class ScaledPane extends Region {
  /** The least width the content is laid out in, in pixels of the design. */
  public static final double LEAST_WIDTH = 640;

  /** The least height the content is laid out in, in pixels of the design. */
  public static final double LEAST_HEIGHT = 360;

  private final Region content;
  private final double leastWidth;
  private final double leastHeight;
  private final ReadOnlyDoubleWrapper factor = new ReadOnlyDoubleWrapper(1);
  private final javafx.scene.transform.Scale transform = new javafx.scene.transform.Scale(1, 1);
  private double wanted = 1;

  private ScaledPane(Region content, double leastWidth, double leastHeight) {
    this.content = content;
    this.leastWidth = leastWidth;
    this.leastHeight = leastHeight;
    content.getTransforms().add(transform);
    getChildren().add(content);
  }

  /** The content of a whole window, drawn as large as {@code scale} says. */
  public static ScaledPane ofWindow(Region content, ObservableValue<Scale> scale) {
    ScaledPane pane = new ScaledPane(content, LEAST_WIDTH, LEAST_HEIGHT);
    scale.subscribe(now -> pane.draw(now.factor()));
    return pane;
  }

  /** The content of a dialog, drawn as large as the window it belongs to. */
  static ScaledPane ofDialog(Region content, Window owner) {
    ScaledPane pane = new ScaledPane(content, 0, 0);
    pane.draw(factorOf(owner));
    return pane;
  }

  /** How large {@code window}, or the window it was opened from, is drawn; 1 when nothing says. */
  static double factorOf(@Nullable Window window) {
    @Nullable Window at = window;
    while (at instanceof PopupWindow popup) {
      at = popup.getOwnerWindow();
    }
    return Optional.ofNullable(at)
        .map(Window::getScene)
        .map(scene -> scene.getRoot() instanceof ScaledPane pane ? pane.factor.get() : 1.0)
        .orElse(1.0);
  }

  /** How large the content is drawn now. */
  public ReadOnlyDoubleProperty factorProperty() {
    return factor.getReadOnlyProperty();
  }

  private void draw(double factorNow) {
    wanted = factorNow;
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    double now = wanted;
    if (leastWidth > 0 && getWidth() > 0 && getHeight() > 0) {
      double possible = Math.min(getWidth() / leastWidth, getHeight() / leastHeight);
      now = Math.min(wanted, Math.max(1, possible));
    }
    factor.set(now);
    transform.setX(now);
    transform.setY(now);
    content.resizeRelocate(0, 0, getWidth() / now, getHeight() / now);
  }

  @Override
  public @Nullable Orientation getContentBias() {
    return content.getContentBias();
  }

  @Override
  protected double computePrefWidth(double height) {
    return content.prefWidth(height < 0 ? height : height / wanted) * wanted;
  }

  @Override
  protected double computePrefHeight(double width) {
    return content.prefHeight(width < 0 ? width : width / wanted) * wanted;
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected double computeMinHeight(double width) {
    return 0;
  }
}
