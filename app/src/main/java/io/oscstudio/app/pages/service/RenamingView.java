package io.oscstudio.app.pages.service;

import io.oscstudio.app.actions.Actions;
import io.oscstudio.app.kit.Guide;
import io.oscstudio.app.kit.Kit;
import io.oscstudio.app.kit.Ui;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Asks for the new path of a descriptor, and shows every place that would take it. */
public final class RenamingView {
  private static final double WIDTH = 820;
  private static final double LIST_HEIGHT = 320;

  private final RenamingModel model;
  private final Kit kit;
  private final TextField path = new TextField();

  /** Shows {@code model}. */
  public RenamingView(RenamingModel model, Kit kit) {
    this.model = model;
    this.kit = kit;
  }

  /** Builds the question. */
  public Region build() {
    Ui ui = kit.ui();
    path.setId("rename-path");
    path.getStyleClass().add("mono");
    Actions.keepsOwnUndo(path);
    path.accessibleTextProperty().bind(kit.language().bind("service.rename.to"));
    path.textProperty().bindBidirectional(model.toProperty());
    path.selectAll();
    path.setOnAction(e -> model.apply());
    ListView<RenameRow> list = list();
    path.addEventFilter(
        KeyEvent.KEY_PRESSED,
        e -> {
          if (e.getCode() == KeyCode.DOWN) {
            list.requestFocus();
            list.getSelectionModel().selectFirst();
            e.consume();
          }
        });
    Button apply = ui.button("service.rename.apply", Feather.CHECK, model::apply, "accent");
    apply.setId("rename-apply");
    apply.disableProperty().bind(model.applicableProperty().not());
    Button cancel = ui.button("service.rename.cancel", model::cancel, "flat");
    VBox.setVgrow(list, Priority.ALWAYS);
    VBox pane =
        Ui.column(
            12,
            Ui.label(kit.language().bind("service.rename.title", model.from()), "section-title"),
            path,
            standing(),
            list,
            new FlowPane(8, 8, apply, cancel));
    pane.setId("renaming");
    pane.getStyleClass().add("conflicts");
    pane.setMaxSize(WIDTH, Region.USE_PREF_SIZE); // small until there are places to show
    return Guide.topic(pane, "descriptors");
  }

  /** What gets the focus first. */
  public Node first() {
    return path;
  }

  private Label standing() {
    Label standing =
        Ui.label(
            kit.language()
                .compute(
                    () -> model.standingProperty().get().map(kit.language()::text).orElse(""),
                    model.standingProperty()),
            "secondary");
    standing.setId("rename-standing");
    standing.setWrapText(true);
    standing.setMinHeight(36);
    return standing;
  }

  private ListView<RenameRow> list() {
    ListView<RenameRow> list = new ListView<>();
    list.setId("rename-places");
    list.getStyleClass().add("plain-list");
    list.accessibleTextProperty().bind(kit.language().bind("service.rename.places"));
    list.setCellFactory(view -> new RenameCell(kit.language()));
    kit.language().follow(list, list::refresh);
    list.setMinHeight(0);
    list.setPrefHeight(LIST_HEIGHT);
    Ui.whileShown(list, () -> model.rowsProperty().subscribe(now -> list.getItems().setAll(now)));
    Ui.shownWhen(list, model.rowsProperty().map(now -> !now.isEmpty()));
    list.addEventFilter(
        KeyEvent.KEY_PRESSED,
        e -> {
          if (e.getCode() == KeyCode.SPACE) {
            Optional.ofNullable(list.getSelectionModel().getSelectedItem())
                .ifPresent(row -> row.chosenProperty().set(!row.chosenProperty().get()));
            e.consume();
          }
        });
    return list;
  }
}
