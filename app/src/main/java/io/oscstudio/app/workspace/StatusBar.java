package io.oscstudio.app.workspace;

import io.oscstudio.app.kit.Icons;
import io.oscstudio.app.kit.Kit;
import io.oscstudio.app.kit.Ui;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import org.fxmisc.richtext.GenericStyledArea;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** What the window's status bar has for the workspace, each shown only while that is shown. */
public final class StatusBar {
  private final WorkspaceModel model;
  private final Kit kit;
  private final List<Tool> tools;
  private Subscription following = Subscription.EMPTY;

  /** Parts for the workspace of {@code model}. */
  public StatusBar(WorkspaceModel model, Kit kit, List<Tool> tools) {
    this.model = model;
    this.kit = kit;
    this.tools = List.copyOf(tools);
  }

  /** The buttons that show and fold the tree and the tools beside and below the tabs. */
  public Node panes() {
    List<Node> buttons = new ArrayList<>();
    ToggleButton tree = toggle("pane-tree", Feather.FOLDER, "workspace.tree");
    tree.selectedProperty().bindBidirectional(model.panes().treeProperty());
    buttons.add(tree);
    for (Tool tool : tools) {
      switch (tool.place()) {
        case BELOW -> buttons.add(tool(tool, model.panes().below()));
        case BESIDE -> buttons.add(tool(tool, model.panes().beside()));
        case TAB -> {
          // has its own button in the bar of tabs
        }
      }
    }
    HBox row = Ui.row(2);
    row.getChildren().setAll(buttons);
    return Ui.shownWhen(row, model.shownProperty());
  }

  private ToggleButton tool(Tool tool, ObjectProperty<Optional<String>> shown) {
    ToggleButton button = toggle("status-" + tool.id(), tool.icon(), tool.textKey());
    shown.subscribe(now -> button.setSelected(now.filter(tool.id()::equals).isPresent()));
    button.setOnAction(
        e -> shown.set(button.isSelected() ? Optional.of(tool.id()) : Optional.empty()));
    return button;
  }

  private ToggleButton toggle(String id, Feather icon, String key) {
    ToggleButton button = new ToggleButton();
    button.setId(id);
    button.getStyleClass().addAll("filter", "status-toggle");
    button.setGraphic(Icons.of(icon, 14));
    button.accessibleTextProperty().bind(kit.language().bind(key));
    button.setTooltip(Ui.tooltip(kit.language().bind(key)));
    return button;
  }

  /** A meter that opens what takes the room when it is clicked. */
  public Node meter(Node meter) {
    Button button = new Button();
    button.setId("size-meter");
    // a bar would keep the clicks to itself
    meter.setMouseTransparent(true);
    button.setGraphic(meter);
    button.getStyleClass().addAll("flat", "status-button");
    button.accessibleTextProperty().bind(kit.language().bind("workspace.size.open"));
    button.setTooltip(Ui.tooltip(kit.language().bind("workspace.size.open")));
    button.setOnAction(e -> {
      model.show(true);
      model.openTool(PanesModel.SIZE);
    });
    button.setMinWidth(Region.USE_PREF_SIZE);
    return button;
  }

  /** Line and column of the caret in the text that has the focus, as people count. */
  public Node place() {
    Label place = new Label();
    place.setId("caret-place");
    place.setMinWidth(Region.USE_PREF_SIZE);
    place
        .sceneProperty()
        .flatMap(Scene::focusOwnerProperty)
        .subscribe(owner -> follow(place, owner));
    return place;
  }

  private void follow(Label place, @Nullable Node owner) {
    following.unsubscribe();
    following = Subscription.EMPTY;
    if (owner instanceof GenericStyledArea<?, ?, ?> area) {
      ObservableValue<String> text =
          kit.language()
              .compute(
                  () ->
                      kit.language()
                          .text(
                              "workspace.place",
                              String.valueOf(area.getCurrentParagraph() + 1),
                              String.valueOf(area.getCaretColumn() + 1)),
                  area.currentParagraphProperty(),
                  area.caretColumnProperty());
      following = text.subscribe(place::setText);
    } else {
      place.setText("");
    }
  }
}
