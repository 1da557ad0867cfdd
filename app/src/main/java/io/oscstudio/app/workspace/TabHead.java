package io.oscstudio.app.workspace;

import io.oscstudio.app.fields.DocumentModel;
import io.oscstudio.app.kit.Icons;
import io.oscstudio.app.kit.Kit;
import io.oscstudio.app.kit.Ui;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/** The line above a file: where it lies, what it is for, and how it is shown. */
final class TabHead {
  private final WorkspaceSession session;
  private final Kit kit;
  private final HBox line = Ui.row(8);

  TabHead(WorkspaceSession session) {
    this.session = session;
    this.kit = session.kit();
    line.getStyleClass().add("tab-head");
  }

  HBox node() {
    return line;
  }

  /** Tells of the tab that is shown; a tool tells of itself. */
  void show(Optional<WorkspaceTab> tab) {
    Optional<String> file = tab.flatMap(WorkspaceTab::file);
    line.setVisible(file.isPresent());
    line.setManaged(file.isPresent());
    line.getChildren().clear();
    file.ifPresent(this::show);
  }

  private void show(String path) {
    FileRole role = FileRole.of(path);
    Label place = new Label(path.replace("/", "  ›  "));
    place.getStyleClass().addAll("secondary", "mono");
    place.setMinWidth(0);
    Label what = kit.ui().label(role.key(), "secondary");
    what.setTooltip(Ui.tooltip(kit.language().bind(role.key() + ".tip")));
    line.getChildren()
        .addAll(Icons.of(RoleIcons.of(role), 14, "muted-icon"), place, what, Ui.spacer());
    if (role.hasForm()) {
      line.getChildren()
          .add(new SidesSwitch(kit).build(session.workspace().panes().sides(role.form())));
    } else if (FileRole.isText(path)) {
      DocumentModel document = session.documents().of(path);
      line.getChildren().addAll(undo(document), redo(document));
    }
  }

  private Button undo(DocumentModel document) {
    Button undo = kit.ui().iconButton("fields.undo", Feather.CORNER_UP_LEFT, document::undo);
    undo.setId("text-undo");
    undo.disableProperty().bind(document.undoableProperty().not());
    return undo;
  }

  private Button redo(DocumentModel document) {
    Button redo = kit.ui().iconButton("fields.redo", Feather.CORNER_UP_RIGHT, document::redo);
    redo.setId("text-redo");
    redo.disableProperty().bind(document.redoableProperty().not());
    return redo;
  }
}
