package io.oscstudio.app.shell;

import io.oscstudio.app.actions.Action;
import io.oscstudio.app.actions.StandardAction;
import io.oscstudio.app.kit.Icons;
import io.oscstudio.app.kit.Kit;
import io.oscstudio.app.kit.Ui;
import io.oscstudio.app.workspace.WorkspaceModel;
import io.oscstudio.app.workspace.WorkspaceView;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/** Steps or workspace: the two faces of the package, and what changes between them. */
final class FaceSwitch {
  private final WorkspaceModel model;
  private final Kit kit;
  private Optional<Region> workspace = Optional.empty();

  FaceSwitch(WorkspaceModel model, Kit kit) {
    this.model = model;
    this.kit = kit;
  }

  /** Shows the face that is wanted in {@code content}; the workspace is built when it is first. */
  void fill(StackPane content, Region steps, WorkspaceView view) {
    model
        .shownProperty()
        .subscribe(now -> {
          if (now && workspace.isEmpty()) {
            workspace = Optional.of(view.build());
          }
          content.getChildren().setAll(now ? workspace.orElse(steps) : steps);
        });
  }

  /** The switch; in a narrow window it shows icons only. */
  Node buttons(ObservableValue<Boolean> narrow) {
    ToggleGroup group = new ToggleGroup();
    HBox row =
        Ui.row(
            0,
            button(group, false, "workspace.face.steps", Feather.LIST, narrow),
            button(group, true, "workspace.face.workspace", Feather.SIDEBAR, narrow));
    row.getStyleClass().add("segments");
    kit.actions()
        .whileShown(
            row,
            Action.of(StandardAction.OTHER_FACE, () -> model.show(!model.shownProperty().get())));
    row.disableProperty().bind(model.sessionProperty().map(Optional::isEmpty));
    return row;
  }

  private ToggleButton button(
      ToggleGroup group,
      boolean workspaceFace,
      String key,
      Feather icon,
      ObservableValue<Boolean> narrow) {
    ToggleButton button = new ToggleButton();
    button.setId(workspaceFace ? "face-workspace" : "face-steps");
    button.setToggleGroup(group);
    button.getStyleClass().add("filter");
    button.setGraphic(Icons.of(icon, 14));
    button.textProperty().bind(kit.language().bind(key));
    button.accessibleTextProperty().bind(kit.language().bind(key));
    button.setTooltip(Ui.tooltip(kit.language().bind(key + ".tip")));
    button.setMinWidth(Region.USE_PREF_SIZE);
    Ui.shortenedWhen(narrow, button);
    model.shownProperty().subscribe(now -> button.setSelected(now == workspaceFace));
    button.setOnAction(e -> {
      model.show(workspaceFace);
      button.setSelected(model.shownProperty().get() == workspaceFace);
    });
    return button;
  }
}
