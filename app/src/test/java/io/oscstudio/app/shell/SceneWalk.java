package io.oscstudio.app.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.text.Text;

/** What a screen reader, the Tab key and the eye find in a scene. Used on the window's thread. */
final class SceneWalk {
  private static final PseudoClass FOCUSED = PseudoClass.getPseudoClass("focused");
  private static final PseudoClass FOCUS_VISIBLE = PseudoClass.getPseudoClass("focus-visible");
  private static final PseudoClass FOCUS_WITHIN = PseudoClass.getPseudoClass("focus-within");
  private static final int MARGIN = 4;

  /** Fewer changed pixels than these are no ring. */
  private static final int LEAST_PIXELS = 24;

  private SceneWalk() {}

  /** What the keyboard can reach: shown, enabled, and not kept out. */
  static List<Node> focusable(Node root) {
    List<Node> found = new ArrayList<>();
    walk(
        root,
        node -> {
          if (node.isFocusTraversable() && !node.isDisabled() && !leftToArrows(node)) {
            found.add(node);
          }
        });
    return found;
  }

  /**
   * Of radio buttons and toggles of a group, Tab reaches the one that is chosen; arrows go to the
   * others.
   */
  private static boolean leftToArrows(Node node) {
    return node instanceof ToggleButton toggle
        && !toggle.isSelected()
        && toggle.getToggleGroup() != null
        && toggle.getToggleGroup().getSelectedToggle() != null;
  }

  /** Whether a screen reader can say what {@code control} is and what it is for. */
  static boolean hasRoleAndName(Node control, Node root) {
    return control.getAccessibleRole() != null
        && control.getAccessibleRole() != AccessibleRole.NODE
        && (isSaid(control.getAccessibleText())
            || control instanceof Labeled labeled && isSaid(labeled.getText())
            || labelOf(control, root).isPresent());
  }

  /** All that can be read or heard. */
  static List<String> texts(Node root) {
    List<String> texts = new ArrayList<>();
    walk(
        root,
        node -> {
          Optional.ofNullable(node.getAccessibleText()).ifPresent(texts::add);
          switch (node) {
            case Text text -> texts.add(text.getText());
            case Labeled labeled -> Optional.ofNullable(labeled.getText()).ifPresent(texts::add);
            default -> {}
          }
          if (node instanceof Control control && control.getTooltip() != null) {
            texts.add(control.getTooltip().getText());
          }
        });
    return texts;
  }

  /**
   * Whether the look of what has the focus, and its margin, tells that it has, without moving it.
   */
  static boolean focusIsSeen(Node focused) {
    Rectangle2D place = place(focused);
    int[] with = pixels(focused, place);
    List<Node> around = new ArrayList<>();
    for (Node at = focused; at != null; at = at.getParent()) {
      if (at.getPseudoClassStates().contains(FOCUS_WITHIN)) {
        around.add(at);
      }
    }
    boolean ring = focused.getPseudoClassStates().contains(FOCUS_VISIBLE);
    show(focused, around, false, ring);
    int[] without = pixels(focused, place);
    boolean stayed = place.equals(place(focused));
    show(focused, around, true, ring);
    int changed = 0;
    for (int i = 0; i < with.length; i++) {
      changed += with[i] == without[i] ? 0 : 1;
    }
    return stayed && changed >= LEAST_PIXELS;
  }

  private static void show(Node focused, List<Node> around, boolean on, boolean ring) {
    focused.pseudoClassStateChanged(FOCUSED, on);
    focused.pseudoClassStateChanged(FOCUS_VISIBLE, on && ring);
    around.forEach(node -> node.pseudoClassStateChanged(FOCUS_WITHIN, on));
    focused.getScene().getRoot().applyCss();
    focused.getScene().getRoot().layout();
  }

  private static Rectangle2D place(Node node) {
    Parent root = node.getScene().getRoot();
    Bounds place = root.sceneToLocal(node.localToScene(node.getLayoutBounds()));
    return new Rectangle2D(
        Math.floor(place.getMinX()) - MARGIN,
        Math.floor(place.getMinY()) - MARGIN,
        Math.ceil(place.getWidth()) + 2 * MARGIN,
        Math.ceil(place.getHeight()) + 2 * MARGIN);
  }

  private static int[] pixels(Node node, Rectangle2D place) {
    Parent root = node.getScene().getRoot();
    SnapshotParameters parameters = new SnapshotParameters();
    parameters.setViewport(place);
    WritableImage image = root.snapshot(parameters, null);
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    int[] pixels = new int[width * height];
    PixelReader reader = image.getPixelReader();
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = reader.getArgb(i % width, i / width);
    }
    return pixels;
  }

  private static Optional<Label> labelOf(Node control, Node root) {
    List<Label> labels = new ArrayList<>();
    walk(
        root,
        node -> {
          if (node instanceof Label label && control.equals(label.getLabelFor())) {
            labels.add(label);
          }
        });
    return labels.stream().filter(label -> isSaid(label.getText())).findFirst();
  }

  private static boolean isSaid(String text) {
    return text != null && !text.isBlank();
  }

  private static void walk(Node node, Consumer<Node> visit) {
    if (!node.isVisible()) {
      return;
    }
    visit.accept(node);
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> walk(child, visit));
    }
  }
}
