package io.oscstudio.app.keeping;

import io.oscstudio.app.actions.Action;
import io.oscstudio.app.actions.Actions;
import io.oscstudio.app.actions.StandardAction;
import io.oscstudio.app.kit.Icons;
import io.oscstudio.app.kit.Kit;
import io.oscstudio.app.kit.Language;
import io.oscstudio.app.kit.Ui;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitMenuButton;
import org.kordamp.ikonli.feather.Feather;

/** Builds what saves the package in the window's bar. */
public final class KeepingView {
  private final KeepingModel model;
  private final Actions actions;
  private final Language language;

  /** Saves what {@code model} keeps. */
  public KeepingView(KeepingModel model, Kit kit) {
    this.model = model;
    this.actions = kit.actions();
    this.language = kit.language();
  }

  /** Save, with save as in its menu; in a narrow window it shows its icon only. */
  public Node buttons(ObservableValue<Boolean> narrow) {
    SplitMenuButton save = new SplitMenuButton();
    save.setId("save");
    save.setGraphic(Icons.of(Feather.SAVE));
    save.textProperty().bind(language.bind("project.save"));
    save.accessibleTextProperty().bind(language.bind("project.save.tip"));
    save.setTooltip(Ui.tooltip(language.bind("project.save.tip")));
    save.getStyleClass().add("save");
    save.disableProperty().bind(model.possibleProperty().not());
    save.setOnAction(e -> model.save());
    Ui.shortenedWhen(narrow, save);
    MenuItem as = new MenuItem();
    as.setId("save-as");
    as.textProperty().bind(language.bind("project.save.as"));
    StandardAction.SAVE_AS.mainKey().ifPresent(as::setAccelerator);
    as.setOnAction(e -> model.saveAs());
    save.getItems().add(as);
    actions.whileShown(
        save,
        Action.of(StandardAction.SAVE, model.possibleProperty(), model::save),
        Action.of(StandardAction.SAVE_AS, model.possibleProperty(), model::saveAs));
    return save;
  }
}
