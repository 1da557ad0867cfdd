package io.oscstudio.app.shell;

import io.oscstudio.app.guide.GuideModel;
import io.oscstudio.app.guide.GuideView;
import io.oscstudio.app.kit.Guide;
import io.oscstudio.app.kit.Kit;
import io.oscstudio.app.kit.RememberedSplit;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/**
 * The screen with the guide at its right: beside it in a wide window, over it in a narrow one. F1
 * opens the guide for what has the focus, F6 goes into it and back, Esc closes it.
 */
final class GuideDock {
  private static final double DESIGNED = 0.7;
  private static final double OVERLAY_PART = 0.75;

  private final GuideModel model;
  private final GuideView view;
  private final Region guide;
  private final Node content;
  private final SplitPane split;
  private final StackPane root;
  private Optional<Node> focusBefore = Optional.empty();

  GuideDock(Node content, Kit kit) {
    this.content = content;
    this.model = new GuideModel(kit);
    this.view = new GuideView(model, kit);
    this.guide = view.build();
    this.split = new SplitPane(content);
    split.getStyleClass().add("page-split");
    SplitPane.setResizableWithParent(guide, false);
    RememberedSplit.on(split, "guide", kit.settings(), DESIGNED);
    split.setMinSize(0, 0);
    this.root = new StackPane(split);
    root.setMinSize(0, 0);
    StackPane.setAlignment(guide, Pos.CENTER_RIGHT);
    guide
        .maxWidthProperty()
        .bind(
            root.widthProperty()
                .map(w -> narrow() ? Math.min(400, w.doubleValue() * OVERLAY_PART) : 640));
    model.topicProperty().subscribe(t -> place());
    root.widthProperty().subscribe(w -> place());
    root.addEventHandler(
        Guide.SHOW,
        e -> {
          if (e.getTarget() instanceof Node node) {
            open(node);
          }
        });
  }

  Region node() {
    return root;
  }

  /** Opens the topic of what has the focus, or closes it when it is open already. */
  void toggle(@Nullable Node focused) {
    if (focused != null && inside(focused)) {
      close();
    } else {
      focusBefore = Optional.ofNullable(focused);
      model.toggle(topicOf(focused));
    }
  }

  /** Goes from the screen into the guide or back, while it is open. */
  void changeSides(@Nullable Node focused) {
    if (!model.open()) {
      return;
    }
    if (focused != null && inside(focused)) {
      focusBefore.ifPresent(Node::requestFocus);
    } else {
      focusBefore = Optional.ofNullable(focused);
      view.focus();
    }
  }

  /** Whether {@code e} closed the guide, in which the focus was. */
  boolean onKey(KeyEvent e, @Nullable Node focused) {
    if (e.getCode() == KeyCode.ESCAPE && model.open() && focused != null && inside(focused)) {
      close();
      return true;
    }
    return false;
  }

  /** Closes the guide; Esc does so where nothing else wanted it. */
  boolean close() {
    boolean wasOpen = model.open();
    model.close();
    return wasOpen;
  }

  private void open(Node node) {
    focusBefore = Optional.of(node);
    model.open(topicOf(node));
  }

  private String topicOf(@Nullable Node focused) {
    return Guide.topicOf(focused).or(() -> screenTopic()).orElse(Guide.OVERVIEW);
  }

  /** The screen is what the content holds; its topic is that of the page it shows. */
  private Optional<String> screenTopic() {
    return content instanceof StackPane pane && !pane.getChildren().isEmpty()
        ? Guide.topicOf(pane.getChildren().getFirst())
        : Optional.empty();
  }

  private boolean inside(Node node) {
    for (@Nullable Node at = node; at != null; at = at.getParent()) {
      if (at.equals(guide)) {
        return true;
      }
    }
    return false;
  }

  private boolean narrow() {
    return root.getWidth() < ShellView.NARROW;
  }

  private void place() {
    boolean beside = model.open() && !narrow();
    boolean over = model.open() && narrow();
    boolean hadFocus =
        guide.getScene() != null
            && Optional.ofNullable(guide.getScene().getFocusOwner())
                .map(this::inside)
                .orElse(false);
    if (!over) {
      root.getChildren().remove(guide);
    }
    if (!beside) {
      split.getItems().remove(guide);
    }
    if (beside && !split.getItems().contains(guide)) {
      split.getItems().add(guide);
    }
    if (over && !root.getChildren().contains(guide)) {
      root.getChildren().add(guide);
    }
    if (hadFocus) {
      if (model.open()) {
        view.focus();
      } else {
        focusBefore.ifPresent(Node::requestFocus);
      }
    }
  }
}
