package io.oscstudio.app.pages.metadata;

import io.oscstudio.app.fields.FieldFrame;
import io.oscstudio.app.fields.FieldModel;
import io.oscstudio.app.kit.Ui;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;

/** Platforms as columns, cluster types as rows, a check box where they meet. */
final class ScenesMatrix {
  private final Ui ui;
  private final ScenesModel model;

  ScenesMatrix(Ui ui, ScenesModel model) {
    this.ui = ui;
    this.model = model;
  }

  Region build() {
    GridPane grid = new GridPane(24, 8);
    grid.getStyleClass().add("matrix");
    for (int column = 0; column < model.platforms().size(); column++) {
      FieldModel platform = model.platforms().get(column);
      grid.add(head(platform), column + 1, 0);
      for (int row = 0; row < model.types().size(); row++) {
        String type = model.types().get(row);
        if (ScenesModel.types(platform).contains(type)) {
          Node box = box(platform, type);
          GridPane.setHalignment(box, HPos.LEFT);
          grid.add(box, column + 1, row + 1);
        }
      }
    }
    for (int row = 0; row < model.types().size(); row++) {
      String type = model.types().get(row);
      grid.add(
          ui.label("schema.metadata.deployScenes.UCS.option." + type, "matrix-row"), 0, row + 1);
    }
    return new FieldFrame(ui, model.field(), grid);
  }

  private Node head(FieldModel platform) {
    CheckBox offered = new CheckBox(platform.schema().key());
    offered.setMnemonicParsing(false);
    offered.setId("scene-" + platform.schema().key());
    offered.getStyleClass().add("strong");
    offered.setMinWidth(Region.USE_PREF_SIZE);
    offered
        .accessibleTextProperty()
        .bind(ui.language().bind("fields.metadata.scenes.offer", platform.schema().key()));
    Label all = ui.label("fields.metadata.scenes.all", "secondary");
    model
        .field()
        .valueProperty()
        .subscribe(now -> {
          offered.setSelected(model.offered(platform));
          all.setVisible(model.unrestricted(platform));
        });
    offered.setOnAction(e -> model.offer(platform, offered.isSelected()));
    return Ui.row(8, offered, all);
  }

  private Node box(FieldModel platform, String type) {
    CheckBox box = new CheckBox();
    box.setId("scene-" + platform.schema().key() + "-" + type);
    box.accessibleTextProperty()
        .bind(
            ui.language()
                .compute(() ->
                    platform.schema().key()
                        + ": "
                        + ui.language().text("schema.metadata.deployScenes.UCS.option." + type)));
    model
        .field()
        .valueProperty()
        .subscribe(now -> box.setSelected(now.get(platform.schema().key()).texts().contains(type)));
    box.setOnAction(e -> model.choose(platform, type, box.isSelected()));
    return box;
  }
}
