package io.oscstudio.app.outline;

import io.oscstudio.app.kit.Icons;
import io.oscstudio.app.kit.Language;
import io.oscstudio.app.kit.Ui;
import io.oscstudio.app.outline.OutlineEntry.Kind;
import javafx.scene.control.Label;
import javafx.scene.control.TreeCell;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/** A line of the outline: what it is, what it is called, where it stands among others. */
final class OutlineCell extends TreeCell<OutlineEntry> {
  private final Language language;
  private final Label name = new Label();
  private final Label detail = new Label();
  private final HBox row = Ui.row(6);

  OutlineCell(OutlineModel model, Language language) {
    this.language = language;
    name.setMinWidth(0);
    detail.setMinWidth(USE_PREF_SIZE);
    detail.getStyleClass().add("secondary");
    setPrefWidth(0);
    setOnMouseClicked(e -> {
      if (e.getButton() == MouseButton.PRIMARY && getItem() != null && !onArrow(e)) {
        model.open(getItem());
      }
    });
  }

  private boolean onArrow(MouseEvent e) {
    return getDisclosureNode() != null
        && getDisclosureNode().isVisible()
        && getDisclosureNode().getBoundsInParent().contains(e.getX(), e.getY());
  }

  @Override
  protected void updateItem(OutlineEntry entry, boolean empty) {
    super.updateItem(entry, empty);
    if (empty || entry == null) {
      setGraphic(null);
      setAccessibleText("");
      return;
    }
    boolean unnamed = entry.name().isEmpty();
    boolean document = entry.kind() == Kind.DOCUMENT;
    String number = document ? language.text("outline.document", entry.detail()) : entry.detail();
    name.setText(unnamed ? number.isEmpty() ? "\"\"" : number : entry.name());
    detail.setText(unnamed ? "" : number);
    row.getChildren().setAll(Icons.of(icon(entry.kind()), 14, "muted-icon"), name, detail);
    setGraphic(row);
    setAccessibleText(unnamed ? name.getText() : entry.name() + " " + number);
  }

  private static Feather icon(Kind kind) {
    return switch (kind) {
      case DOCUMENT -> Feather.FILE_TEXT;
      case KEY -> Feather.CODE;
      case ITEM -> Feather.MINUS;
      case HEADING -> Feather.HASH;
      case DEFINITION -> Feather.BOX;
    };
  }
}
