package io.oscstudio.app.kit;

import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * One thing over the window's content, such as the command palette. The focus stays in it until Esc
 * or a click beside it closes it; then the focus is where it was before.
 */
public final class Overlay {
  private final StackPane layer = new StackPane();
  private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
  private Optional<Node> focusBefore = Optional.empty();
  private Optional<Node> first = Optional.empty();
  private Runnable closing = () -> {};
  private Subscription keeping = Subscription.EMPTY;

  /** Shows nothing. */
  public Overlay() {
    layer.getStyleClass().add("overlay-layer");
    layer.setId("overlay");
    layer.visibleProperty().bind(open);
    layer.managedProperty().bind(open);
    layer.addEventHandler(
        KeyEvent.KEY_PRESSED,
        e -> {
          if (e.getCode() == KeyCode.ESCAPE) {
            close();
            e.consume();
          }
        });
    layer.addEventHandler(
        MouseEvent.MOUSE_PRESSED,
        e -> {
          if (layer.equals(e.getTarget())) {
            close();
          }
          e.consume();
        });
  }

  /** What lies over the window's content. */
  public Region node() {
    return layer;
  }

  /** Whether something is shown. */
  public ReadOnlyBooleanProperty openProperty() {
    return open.getReadOnlyProperty();
  }

  /** What had the focus before something was shown. */
  public Optional<Node> focusBefore() {
    return focusBefore;
  }

  /**
   * Shows {@code content}, in place of what is shown.
   *
   * @param focus what in it gets the focus
   */
  public void show(Region content, Pos where, Node focus) {
    Scene scene = layer.getScene();
    if (!open.get()) {
      focusBefore = Optional.ofNullable(scene.getFocusOwner());
    }
    keeping.unsubscribe();
    first = Optional.of(focus);
    content.getStyleClass().add("overlay-card");
    StackPane.setAlignment(content, where);
    layer.getChildren().setAll(content);
    open.set(true);
    layer.applyCss();
    layer.layout();
    focus.requestFocus();
    keeping = scene.focusOwnerProperty().subscribe(this::keepIn);
  }

  /** Does something when what is shown now is closed. */
  public void onClose(Runnable action) {
    closing = action;
  }

  /** Shows nothing again, and answers whether it showed something. */
  public boolean close() {
    boolean was = open.get();
    if (was) {
      keeping.unsubscribe();
      closing.run();
      closing = () -> {};
      open.set(false);
      layer.getChildren().clear();
      focusBefore.filter(node -> node.getScene() != null).ifPresent(Node::requestFocus);
      focusBefore = Optional.empty();
      first = Optional.empty();
    }
    return was;
  }

  /** Tab goes round in it, as what is behind must not get the focus. */
  private void keepIn(@Nullable Node owner) {
    if (owner == null) {
      return;
    }
    for (@Nullable Node at = owner; at != null; at = at.getParent()) {
      if (at.equals(layer)) {
        return;
      }
    }
    first.ifPresent(Node::requestFocus);
  }
}
