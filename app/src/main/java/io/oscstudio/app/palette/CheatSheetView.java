package io.oscstudio.app.palette;

import io.oscstudio.app.actions.Scope;
import io.oscstudio.app.actions.StandardAction;
import io.oscstudio.app.kit.Kit;
import io.oscstudio.app.kit.Ui;
import java.util.Arrays;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Builds the sheet of all shortcuts, by where they are of use. */
public final class CheatSheetView {
  private static final double WIDTH = 920;
  private static final double HEIGHT = 660;

  private final Ui ui;
  private final Button close;

  /**
   * The sheet.
   *
   * @param onClose takes it away
   */
  public CheatSheetView(Kit kit, Runnable onClose) {
    this.ui = kit.ui();
    this.close = ui.iconButton("actions.close", Feather.X, onClose);
    close.setId("cheat-sheet-close");
  }

  /** What gets the focus. */
  public Node close() {
    return close;
  }

  /** What is on it of a scope: every action that has a key. */
  static List<StandardAction> of(Scope scope) {
    return Arrays.stream(StandardAction.values())
        .filter(action -> action.scope() == scope && !action.keys().isEmpty())
        .toList();
  }

  /** The sheet. */
  public Region build() {
    HBox columns =
        new HBox(
            40,
            Ui.column(20, section(Scope.WINDOW), section(Scope.EDITOR)),
            section(Scope.PACKAGE),
            Ui.column(20, section(Scope.WORKSPACE), section(Scope.LIST), section(Scope.GRAPH)));
    columns.getChildren().forEach(column -> HBox.setHgrow(column, Priority.ALWAYS));
    columns.getStyleClass().add("cheat-columns");
    ScrollPane scroll = Ui.scrolling(columns);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    HBox head = Ui.row(8, ui.label("actions.cheat-sheet", "section-title"), Ui.spacer(), close);
    head.getStyleClass().add("overlay-head");
    VBox sheet = new VBox(head, scroll);
    sheet.setId("cheat-sheet");
    sheet.setPrefSize(WIDTH, HEIGHT);
    sheet.setMaxSize(WIDTH, Region.USE_PREF_SIZE);
    return sheet;
  }

  private VBox section(Scope scope) {
    VBox section = new VBox(6, ui.label(scope.key(), "group-title"));
    of(scope).forEach(action -> section.getChildren().add(line(action)));
    return section;
  }

  private Node line(StandardAction action) {
    Label name = ui.label(action.key());
    name.setWrapText(true);
    name.setMinSize(0, Region.USE_PREF_SIZE);
    name.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(name, Priority.ALWAYS);
    HBox line = Ui.row(6, name);
    action.keys().stream()
        .map(KeyCombination::getDisplayText)
        .distinct()
        .limit(2)
        .forEach(text -> {
          Label key = new Label(text);
          key.getStyleClass().add("key-cap");
          key.setMinWidth(Region.USE_PREF_SIZE);
          line.getChildren().add(key);
        });
    line.setAlignment(Pos.CENTER_LEFT);
    line.setMinHeight(24);
    line.setMaxWidth(Double.MAX_VALUE);
    return line;
  }
}
