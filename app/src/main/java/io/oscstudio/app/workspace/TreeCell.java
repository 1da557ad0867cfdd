package io.oscstudio.app.workspace;

import io.oscstudio.app.kit.Icons;
import io.oscstudio.app.kit.Language;
import io.oscstudio.app.kit.Ui;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.DragEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/** A line of the tree: icon, name, what it is for, whether it is saved, what was found in it. */
final class TreeCell extends javafx.scene.control.TreeCell<TreeEntry> {
  private static final PseudoClass DROP = PseudoClass.getPseudoClass("drop-into");

  private final WorkspaceModel model;
  private final TreeModel tree;
  private final Language language;
  private final Label name = new Label();
  private final Label role = new Label();
  private final StackPane dot = new StackPane();
  private final HBox row = Ui.row(6);
  private final ReadOnlyStringWrapper tip = new ReadOnlyStringWrapper("");
  private final Tooltip tooltip = Ui.tooltip(tip);
  private String said = "";

  TreeCell(WorkspaceModel model, Language language) {
    this.model = model;
    this.tree = model.tree();
    this.language = language;
    role.getStyleClass().add("secondary");
    dot.getStyleClass().add("changed-dot");
    name.setMinWidth(0);
    role.setMinWidth(0);
    role.setPrefWidth(0); // takes what the others leave
    role.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(role, Priority.ALWAYS);
    setPrefWidth(0);
    setOnMouseClicked(e -> {
      if (e.getButton() == MouseButton.PRIMARY && getItem() != null && !getItem().isFolder()) {
        model.open(getItem().path());
      }
    });
    setOnDragOver(this::over);
    setOnDragExited(e -> pseudoClassStateChanged(DROP, false));
    setOnDragDropped(this::drop);
  }

  @Override
  protected void updateItem(TreeEntry entry, boolean empty) {
    super.updateItem(entry, empty);
    if (empty || entry == null) {
      said = "";
      setGraphic(null);
      setTooltip(null);
      setAccessibleText("");
      return;
    }
    draw(entry);
  }

  /** Shows anew what is marked at the file, if it is marked otherwise now. */
  void mark() {
    if (!isEmpty() && getItem() != null && !said.equals(spoken(getItem()))) {
      draw(getItem());
    }
  }

  private void draw(TreeEntry entry) {
    said = spoken(entry);
    setAccessibleText(said);
    String what = entry.isFolder() ? "" : language.text(entry.role().key());
    name.setText(entry.name());
    role.setText(what);
    tip.set(entry.isFolder() ? entry.path() : language.text(entry.role().key() + ".tip"));
    setTooltip(tooltip);
    List<Node> nodes = new ArrayList<>();
    nodes.add(Icons.of(icon(entry), 14, "muted-icon"));
    nodes.add(name);
    nodes.add(role);
    if (isUnsaved(entry)) {
      nodes.add(dot);
    }
    tree.badgeOf(entry.path())
        .ifPresent(found -> {
          Label count = new Label(String.valueOf(found.count()));
          count.getStyleClass().add("secondary");
          count.setMinWidth(USE_PREF_SIZE);
          nodes.add(Ui.row(3, Icons.of(found.worst()), count));
        });
    row.getChildren().setAll(nodes);
    setGraphic(row);
  }

  private boolean isUnsaved(TreeEntry entry) {
    return tree.unsavedProperty().get().contains(entry.path());
  }

  private static Feather icon(TreeEntry entry) {
    return entry.isFolder() ? Feather.FOLDER : RoleIcons.of(entry.role());
  }

  /** All that is shown of an entry, in words. */
  private String spoken(TreeEntry entry) {
    List<String> parts = new ArrayList<>(List.of(entry.name()));
    if (!entry.isFolder()) {
      parts.add(language.text(entry.role().key()));
    }
    if (isUnsaved(entry)) {
      parts.add(language.text("project.unsaved"));
    }
    tree.badgeOf(entry.path())
        .ifPresent(b -> parts.add(language.text("workspace.tree.found", b.errors(), b.warnings())));
    return String.join(", ", parts);
  }

  private void over(DragEvent e) {
    if (e.getDragboard().hasFiles()) {
      e.acceptTransferModes(TransferMode.COPY);
      pseudoClassStateChanged(DROP, true);
      e.consume();
    }
  }

  private void drop(DragEvent e) {
    if (e.getDragboard().hasFiles()) {
      model.files().add(e.getDragboard().getFiles().stream().map(File::toPath).toList(), folder());
      e.setDropCompleted(true);
      e.consume();
    }
  }

  private String folder() {
    return Optional.ofNullable(getItem())
        .map(e -> e.isFolder() ? e.path() : TreeEntry.folderOf(e.path()))
        .orElse("");
  }
}
