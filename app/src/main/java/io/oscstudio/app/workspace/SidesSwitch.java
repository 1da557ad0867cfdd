package io.oscstudio.app.workspace;

import io.oscstudio.app.kit.Icons;
import io.oscstudio.app.kit.Kit;
import io.oscstudio.app.kit.Ui;
import io.oscstudio.app.pages.Sides;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/** Form, text or both, for a document that has a form. */
final class SidesSwitch {
  private final Kit kit;

  SidesSwitch(Kit kit) {
    this.kit = kit;
  }

  Node build(ObjectProperty<Sides> sides) {
    ToggleGroup group = new ToggleGroup();
    HBox row = Ui.row(0);
    row.getStyleClass().add("segments");
    for (Sides side : Sides.values()) {
      row.getChildren().add(button(group, side, sides));
    }
    return row;
  }

  private ToggleButton button(ToggleGroup group, Sides side, ObjectProperty<Sides> sides) {
    String word = side.name().toLowerCase(Locale.ROOT);
    ToggleButton button = new ToggleButton();
    button.setId("sides-" + word);
    button.setToggleGroup(group);
    button.getStyleClass().add("filter");
    button.setGraphic(
        Icons.of(
            switch (side) {
              case FORM -> Feather.LIST;
              case BOTH -> Feather.COLUMNS;
              case TEXT -> Feather.CODE;
            },
            14));
    button.textProperty().bind(kit.language().bind("workspace.sides." + word));
    Ui.whileShown(button, () -> sides.subscribe(now -> button.setSelected(now == side)));
    button.setOnAction(e -> {
      sides.set(side);
      button.setSelected(true);
    });
    return button;
  }
}
