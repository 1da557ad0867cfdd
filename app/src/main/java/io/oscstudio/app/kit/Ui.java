package io.oscstudio.app.kit;

import io.oscstudio.app.actions.Actions;
import io.oscstudio.core.base.Severity;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;

/** Small nodes whose texts follow the language. */
public final class Ui {
  private final Language language;

  /** Makes nodes in {@code language}. */
  public Ui(Language language) {
    this.language = language;
  }

  /**
   * Follows something that outlives a node only while the node is in a window, so that it does not
   * keep the node.
   *
   * @param follow begins, with how things stand at that moment
   */
  public static void whileShown(Node node, Supplier<Subscription> follow) {
    Subscription[] now = {Subscription.EMPTY};
    node.sceneProperty()
        .subscribe(scene -> {
          now[0].unsubscribe();
          now[0] = scene == null ? Subscription.EMPTY : follow.get();
        });
  }

  /** Lets a button show its icon only while its window is narrow. */
  public static void shortenedWhen(ObservableValue<Boolean> narrow, Labeled button) {
    whileShown(
        button,
        () ->
            narrow.subscribe(now ->
                button.setContentDisplay(now ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT)));
  }

  /** The language behind the nodes. */
  public Language language() {
    return language;
  }

  /**
   * Makes a field one that is searched with: Escape empties it, Down goes to what was found, and
   * undo is its own.
   *
   * @param key of what it says while it is empty
   * @param query what is searched for
   * @param onDown gives what was found the focus
   */
  public void search(
      TextField field, String id, String key, StringProperty query, Runnable onDown) {
    field.setId(id);
    Actions.keepsOwnUndo(field);
    field.promptTextProperty().bind(language.bind(key));
    field.accessibleTextProperty().bind(language.bind(key));
    field.textProperty().bindBidirectional(query);
    field.addEventFilter(
        KeyEvent.KEY_PRESSED,
        e -> {
          if (e.getCode() == KeyCode.ESCAPE && !field.getText().isEmpty()) {
            field.clear();
            e.consume();
          } else if (e.getCode() == KeyCode.DOWN) {
            onDown.run();
            e.consume();
          }
        });
  }

  /** A label. */
  public Label label(String key, String... styles) {
    return label(language.bind(key), styles);
  }

  /** A label with a text of its own. */
  public static Label label(ObservableValue<String> text, String... styles) {
    Label label = new Label();
    label.textProperty().bind(text);
    label.getStyleClass().addAll(styles);
    return label;
  }

  /** A label of several lines. */
  public Label paragraph(String key, String... styles) {
    Label label = label(key, styles);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  /** A button that names its action; an underscore in the text marks its mnemonic. */
  public Button button(String key, Runnable action, String... styles) {
    Button button = new Button();
    button.textProperty().bind(language.bind(key));
    button.setMnemonicParsing(true);
    button.getStyleClass().addAll(styles);
    button.setOnAction(e -> action.run());
    button.setMinWidth(Region.USE_PREF_SIZE);
    return button;
  }

  /** A button with an icon before its text. */
  public Button button(String key, Feather icon, Runnable action, String... styles) {
    Button button = button(key, action, styles);
    button.setGraphic(Icons.of(icon));
    return button;
  }

  /** A button that shows an icon only; its text is the tooltip and what a screen reader says. */
  public Button iconButton(String key, Feather icon, Runnable action, String... styles) {
    Button button = new Button();
    button.setGraphic(Icons.of(icon));
    button.getStyleClass().addAll("button-icon", "flat");
    button.getStyleClass().addAll(styles);
    button.accessibleTextProperty().bind(language.bind(key));
    button.setTooltip(tooltip(language.bind(key)));
    button.setOnAction(e -> action.run());
    return button;
  }

  /** A tooltip that comes soon. */
  public static Tooltip tooltip(ObservableValue<String> text) {
    Tooltip tooltip = new Tooltip();
    tooltip.textProperty().bind(text);
    tooltip.setShowDelay(Duration.millis(400));
    tooltip.setWrapText(true);
    tooltip.setMaxWidth(480);
    return tooltip;
  }

  /** A severity's icon and word. */
  public HBox severity(Severity severity) {
    Label word =
        label(
            switch (severity) {
              case ERROR -> "window.severity.error";
              case WARNING -> "window.severity.warning";
              case INFO -> "window.severity.info";
            },
            "severity-word");
    return row(6, Icons.of(severity), word);
  }

  /**
   * {@code content}, as wide as the pane, scrolling up and down. The focus goes to what is in it,
   * not to the pane.
   */
  public static ScrollPane scrolling(Node content) {
    ScrollPane pane = new ScrollPane(content);
    pane.setFitToWidth(true);
    pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    pane.getStyleClass().add("form-scroll");
    pane.setFocusTraversable(false);
    // JavaFX keeps the picture of what scrolls, which blurs it in a scaled window
    pane.skinProperty()
        .subscribe(skin ->
            Optional.ofNullable(pane.lookup(".viewport")).ifPresent(v -> v.setCache(false)));
    return pane;
  }

  /** What takes the room that is left in a row. */
  public static Region spacer() {
    Region spacer = new Region();
    HBox.setHgrow(spacer, Priority.ALWAYS);
    return spacer;
  }

  /** Nodes beside one another, centred on the line. */
  public static HBox row(double gap, Node... nodes) {
    HBox row = new HBox(gap, nodes);
    row.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
    return row;
  }

  /** Nodes below one another. */
  public static VBox column(double gap, Node... nodes) {
    return new VBox(gap, nodes);
  }

  /** Shows {@code node} only while {@code when} holds, taking no room otherwise. */
  public static <N extends Node> N shownWhen(N node, ObservableValue<Boolean> when) {
    node.visibleProperty().bind(when);
    node.managedProperty().bind(when);
    return node;
  }
}
