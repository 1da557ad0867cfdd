package io.oscstudio.app.upgrades;

import io.oscstudio.app.kit.Icons;
import io.oscstudio.app.kit.Kit;
import io.oscstudio.app.kit.RunningJob;
import io.oscstudio.app.kit.Ui;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.Severity;
import java.nio.file.Path;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Where versions come from, what is being read, and what was left out. */
final class PlacesPane {
  private static final double HIGHEST = 180;

  private final PlacesModel model;
  private final Kit kit;
  private final Ui ui;
  private final VBox rows = new VBox(4);

  PlacesPane(PlacesModel model, Kit kit) {
    this.model = model;
    this.kit = kit;
    this.ui = kit.ui();
  }

  Region build() {
    InvalidationListener fill = now -> fill();
    model.places().addListener(fill);
    model.notes().addListener(fill);
    model.jobProperty().subscribe(now -> fill());
    ScrollPane pane = Ui.scrolling(rows);
    pane.setMaxHeight(HIGHEST);
    pane.setMinHeight(Region.USE_PREF_SIZE);
    return pane;
  }

  private void fill() {
    rows.getChildren().clear();
    model.jobProperty().get().ifPresent(job -> rows.getChildren().add(running(job)));
    model.places().forEach(place -> rows.getChildren().add(place(place)));
    model.notes().forEach(note -> rows.getChildren().add(note(note)));
  }

  private Node running(RunningJob job) {
    Label what = Ui.label(kit.language().bind(job.whatProperty()), "secondary");
    what.setMinWidth(0);
    Button cancel = ui.iconButton("upgrades.cancel", Feather.X, model::cancel, "tiny");
    cancel.setId("upgrades-cancel");
    return Ui.row(6, Icons.of(Feather.LOADER, 14, "muted-icon"), what, Ui.spacer(), cancel);
  }

  private Node place(Path place) {
    Label name = new Label(PlacesModel.name(place));
    name.getStyleClass().add("secondary");
    name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    name.setMinWidth(0);
    name.setTooltip(Ui.tooltip(new ReadOnlyStringWrapper(place.toString())));
    Button remove = ui.iconButton("upgrades.remove", Feather.X, () -> model.remove(place), "tiny");
    remove.accessibleTextProperty().unbind();
    remove
        .accessibleTextProperty()
        .bind(kit.language().bind("upgrades.remove-named", PlacesModel.name(place)));
    return Ui.row(6, Icons.of(Feather.FOLDER, 14, "muted-icon"), name, Ui.spacer(), remove);
  }

  private Node note(Message note) {
    Label text = Ui.label(kit.language().compute(() -> kit.language().text(note)), "secondary");
    text.setWrapText(true);
    text.setMinHeight(Region.USE_PREF_SIZE);
    HBox row = new HBox(6, Icons.of(Severity.WARNING), text);
    row.setAlignment(Pos.TOP_LEFT);
    return row;
  }
}
