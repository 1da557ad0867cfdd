package io.oscstudio.app.workspace;

import io.oscstudio.app.kit.Icons;
import io.oscstudio.app.kit.Kit;
import io.oscstudio.app.kit.Ui;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Tools that take turns in one place: a row of their names, the one that is shown below it. */
final class SidePane {
  private final WorkspaceSession session;
  private final Kit kit;
  private final List<Tool> tools;
  private final ObjectProperty<Optional<String>> shown;
  private final Map<String, Region> nodes = new HashMap<>();
  private final StackPane content = new StackPane();

  /**
   * Shows one of {@code tools}.
   *
   * @param shown the id of the tool that is shown; empty while the place is folded
   */
  SidePane(WorkspaceSession session, List<Tool> tools, ObjectProperty<Optional<String>> shown) {
    this.session = session;
    this.kit = session.kit();
    this.tools = tools;
    this.shown = shown;
  }

  Region build() {
    content.setMinSize(0, 0);
    VBox.setVgrow(content, Priority.ALWAYS);
    VBox pane = new VBox(head(), content);
    pane.getStyleClass().add("side-pane");
    pane.setMinSize(0, 0);
    Ui.whileShown(
        pane, () -> shown.subscribe(now -> now.flatMap(this::tool).ifPresent(this::show)));
    return pane;
  }

  /** The buttons that show and fold the tools, for a bar of the window. */
  List<Node> toggles() {
    return tools.stream().map(tool -> (Node) toggle(tool)).toList();
  }

  private ToggleButton toggle(Tool tool) {
    ToggleButton button = new ToggleButton();
    button.setId("pane-" + tool.id());
    button.getStyleClass().addAll("filter", "pane-toggle");
    button.setGraphic(Icons.of(tool.icon(), 14));
    button.textProperty().bind(kit.language().bind(tool.textKey()));
    button.setMinWidth(Region.USE_PREF_SIZE);
    Ui.whileShown(
        button,
        () ->
            shown.subscribe(now -> button.setSelected(now.filter(tool.id()::equals).isPresent())));
    button.setOnAction(
        e -> shown.set(button.isSelected() ? Optional.of(tool.id()) : Optional.empty()));
    return button;
  }

  private Node head() {
    HBox head = Ui.row(2);
    head.getChildren().addAll(toggles());
    head.getChildren()
        .addAll(
            Ui.spacer(),
            kit.ui()
                .iconButton(
                    "workspace.fold",
                    Feather.CHEVRON_DOWN,
                    () -> shown.set(Optional.empty()),
                    "tiny"));
    head.getStyleClass().add("side-head");
    return head;
  }

  private Optional<Tool> tool(String id) {
    return tools.stream().filter(t -> t.id().equals(id)).findFirst();
  }

  private void show(Tool tool) {
    Region node = nodes.computeIfAbsent(tool.id(), id -> tool.build().apply(session));
    content.getChildren().setAll(node);
  }
}
