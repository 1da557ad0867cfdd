package io.oscstudio.app.pages.service;

import io.oscstudio.app.kit.Language;
import io.oscstudio.app.kit.Ui;
import java.util.Optional;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A place that can take a new path: whether it does, what it is, what it says and would say. */
final class RenameCell extends ListCell<RenameRow> {
  private final Language language;
  private final CheckBox chosen = new CheckBox();
  private final Label kind = new Label();
  private final Label place = new Label();
  private final Label before = new Label();
  private final Label after = new Label();
  private final HBox row;
  private Optional<RenameRow> shown = Optional.empty();

  RenameCell(Language language) {
    this.language = language;
    chosen.setFocusTraversable(false);
    kind.setMinWidth(USE_PREF_SIZE);
    place.getStyleClass().addAll("secondary", "mono");
    place.setMinWidth(0);
    before.getStyleClass().addAll("mono", "muted");
    after.getStyleClass().add("mono");
    VBox texts = new VBox(2, Ui.row(8, kind, place), before, after);
    texts.setMinWidth(0);
    HBox.setHgrow(texts, Priority.ALWAYS);
    row = Ui.row(10, chosen, texts);
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(RenameRow item, boolean empty) {
    super.updateItem(item, empty);
    shown.ifPresent(old -> chosen.selectedProperty().unbindBidirectional(old.chosenProperty()));
    shown = empty ? Optional.empty() : Optional.ofNullable(item);
    setGraphic(shown.isPresent() ? row : null);
    shown.ifPresent(now -> {
      chosen.selectedProperty().bindBidirectional(now.chosenProperty());
      kind.setText(language.text(now.kindKey()));
      place.setText(now.place());
      before.setText("- " + now.before());
      after.setText("+ " + now.after());
      setAccessibleText(
          kind.getText() + ", " + now.place() + ", " + now.before() + " → " + now.after());
    });
  }
}
