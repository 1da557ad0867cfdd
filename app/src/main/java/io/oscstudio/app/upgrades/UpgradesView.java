package io.oscstudio.app.upgrades;

import io.oscstudio.app.kit.Guide;
import io.oscstudio.app.kit.Kit;
import io.oscstudio.app.kit.RememberedSplit;
import io.oscstudio.app.kit.Ui;
import java.io.File;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Builds the screen of upgrades: known versions, their graph, the answer for two of them. */
public final class UpgradesView {
  private final UpgradesModel model;
  private final Kit kit;
  private final Ui ui;
  private final BooleanProperty typing = new SimpleBooleanProperty();

  /** Shows {@code model}. */
  public UpgradesView(UpgradesModel model, Kit kit) {
    this.model = model;
    this.kit = kit;
    this.ui = kit.ui();
  }

  /**
   * The screen.
   *
   * @param title what stands above it
   */
  public Region build(Node title) {
    GraphPane graph = new GraphPane(model, kit);
    VersionList list = new VersionList(model, kit);
    Region left = new VBox(8, list.build(), new PlacesPane(model.places(), kit).build());
    VBox.setVgrow(((VBox) left).getChildren().getFirst(), Priority.ALWAYS);
    left.getStyleClass().add("upgrade-versions");
    left.setMinWidth(160);
    ScrollPane answers =
        Ui.scrolling(
            new VBox(
                24, new RoutePane(model, kit).build(), new GuardPane(model.guard(), kit).build()));
    ((Region) answers.getContent()).getStyleClass().add("upgrade-answers");
    answers.setMinWidth(240);
    SplitPane split = new SplitPane(left, graph.build(), answers);
    split.getStyleClass().add("page-split");
    RememberedSplit.on(split, "upgrades", kit.settings(), 0.22, 0.64);
    VBox.setVgrow(split, Priority.ALWAYS);
    VBox page = new VBox(8, title, actions(), new TypedPane(model, kit, typing).build(), split);
    page.setId("upgrades");
    page.getStyleClass().addAll("page", "upgrades");
    page.setMinSize(0, 0);
    page.addEventHandler(DragEvent.DRAG_OVER, this::over);
    page.addEventHandler(DragEvent.DRAG_DROPPED, this::dropped);
    return Guide.topic(page, "lifecycle#upgrades");
  }

  private Node actions() {
    Button folder =
        ui.button("upgrades.add-folder", Feather.FOLDER_PLUS, model.places()::chooseFolder);
    folder.setId("upgrades-add-folder");
    Button archive =
        ui.button("upgrades.add-package", Feather.PACKAGE, model.places()::choosePackage);
    archive.setId("upgrades-add-package");
    Button type = ui.button("upgrades.type", Feather.EDIT_3, () -> typing.set(!typing.get()));
    type.setId("upgrades-type");
    FlowPane actions = new FlowPane(8, 8, folder, archive, type);
    actions.setMinHeight(Region.USE_PREF_SIZE);
    return actions;
  }

  /** Packages dropped here are further versions; anywhere else in the window they are opened. */
  private void over(DragEvent e) {
    if (e.getDragboard().hasFiles()) {
      e.acceptTransferModes(TransferMode.COPY);
      e.consume();
    }
  }

  private void dropped(DragEvent e) {
    if (e.getDragboard().hasFiles()) {
      e.getDragboard().getFiles().stream().map(File::toPath).forEach(model.places()::add);
      e.setDropCompleted(true);
      e.consume();
    }
  }
}
