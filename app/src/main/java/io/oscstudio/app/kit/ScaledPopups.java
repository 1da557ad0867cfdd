package io.oscstudio.app.kit;

import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.transform.Scale;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/**
 * Draws menus, lists of choices and tooltips as large as the window they come from. They are
 * windows of their own, so that the window's transform does not reach them.
 */
public final class ScaledPopups implements AutoCloseable {
  private static final String KEY = "io.oscstudio.popup.scale";

  private final Window window;
  private final ListChangeListener<Window> listener = this::follow;

  /** Follows the popups of {@code window} until closed. */
  public ScaledPopups(Window window) {
    this.window = window;
    Window.getWindows().addListener(listener);
  }

  @Override
  public void close() {
    Window.getWindows().removeListener(listener);
  }

  private void follow(ListChangeListener.Change<? extends Window> change) {
    while (change.next()) {
      for (Window added : change.getAddedSubList()) {
        if (added instanceof PopupWindow popup && belongs(popup)) {
          scale(popup);
        }
      }
    }
  }

  private boolean belongs(PopupWindow popup) {
    @Nullable Window at = popup;
    while (at instanceof PopupWindow inner) {
      at = inner.getOwnerWindow();
    }
    return window.equals(at);
  }

  private static void scale(PopupWindow popup) {
    double factor = ScaledPane.factorOf(popup);
    Optional.ofNullable(popup.getScene())
        .map(scene -> scene.getRoot())
        .map(Parent::getChildrenUnmodifiable)
        .stream()
        .flatMap(children -> children.stream())
        .forEach(node -> scale(node, factor));
  }

  private static void scale(Node node, double factor) {
    Scale transform;
    if (node.getProperties().get(KEY) instanceof Scale known) {
      transform = known;
    } else {
      transform = new Scale(1, 1);
      node.getProperties().put(KEY, transform);
      node.getTransforms().add(transform);
    }
    transform.setX(factor);
    transform.setY(factor);
  }
}
