package io.oscstudio.app.guide;

import io.oscstudio.app.kit.DialogService;
import io.oscstudio.app.kit.Ui;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * A text in Markdown, scrolling. It loads no pictures; links to the web open in the browser. Way
 * in: {@code Markdown.parse} on a job, then {@link #show}.
 */
public final class MarkdownView {
  private final Links links;
  private final Ui ui;
  private final ScrollPane scroll = Ui.scrolling(new VBox());
  private Map<String, Node> anchors = Map.of();
  private Optional<Node> sought = Optional.empty();

  /** A preview of a text. */
  public MarkdownView(DialogService dialogs, Ui ui) {
    this(new Links(dialogs, Optional.empty()), ui);
  }

  /** A page whose links to topics go to {@code topics}. */
  MarkdownView(DialogService dialogs, Ui ui, Consumer<String> topics) {
    this(new Links(dialogs, Optional.of(topics)), ui);
  }

  private MarkdownView(Links links, Ui ui) {
    this.links = links;
    this.ui = ui;
    scroll.getStyleClass().add("markdown-scroll");
    scroll.setFocusTraversable(true);
    scroll.viewportBoundsProperty().subscribe((old, now) -> seekSoon());
    // From here on the person decides what is in sight.
    scroll.addEventFilter(ScrollEvent.SCROLL, e -> sought = Optional.empty());
    scroll.addEventFilter(MouseEvent.MOUSE_PRESSED, e -> sought = Optional.empty());
    scroll.addEventFilter(KeyEvent.KEY_PRESSED, e -> sought = Optional.empty());
  }

  /** The view's root; it can have the focus, so that the keyboard scrolls it. */
  public Region node() {
    return scroll;
  }

  /** Shows {@code text} from its beginning. */
  public void show(Markdown text) {
    Blocks blocks = new Blocks(links);
    VBox column = blocks.of(text);
    if (text.cut() || blocks.cut()) {
      Label rest = ui.paragraph("guide.cut", "secondary");
      column.getChildren().add(rest);
    }
    anchors = blocks.anchors();
    sought = Optional.empty();
    column.heightProperty().subscribe((old, now) -> seekSoon());
    scroll.setContent(column);
    scroll.setVvalue(0);
  }

  /**
   * Brings a heading to the top, as far as there is text below it.
   *
   * @param anchor a name of its place; of a name that is not there, the longest beginning that is:
   *     {@code provider} for {@code provider.phone}
   * @return whether there was one
   */
  public boolean scrollTo(String anchor) {
    String name = anchor;
    while (!anchors.containsKey(name) && name.contains(".")) {
      name = name.substring(0, name.lastIndexOf('.'));
    }
    Optional<Node> target = Optional.ofNullable(anchors.get(name));
    sought = target;
    seekSoon();
    return target.isPresent();
  }

  /** The heights of new text are known after the next layout only, and change with its width. */
  private void seekSoon() {
    Platform.runLater(() -> sought.ifPresent(this::bringUp));
  }

  private void bringUp(Node node) {
    if (scroll.getScene() == null || !(scroll.getContent() instanceof Region column)) {
      return;
    }
    scroll.applyCss();
    scroll.layout();
    Bounds place = column.sceneToLocal(node.localToScene(node.getLayoutBounds()));
    double room = column.getHeight() - scroll.getViewportBounds().getHeight();
    scroll.setVvalue(room <= 0 ? 0 : Math.min(1, Math.max(0, place.getMinY() - 8) / room));
  }
}
