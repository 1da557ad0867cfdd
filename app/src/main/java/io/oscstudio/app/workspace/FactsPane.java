package io.oscstudio.app.workspace;

import io.oscstudio.app.kit.Kit;
import io.oscstudio.app.kit.Ui;
import io.oscstudio.app.pages.metadata.Thumbnail;
import io.oscstudio.app.workspace.FactsModel.Facts;
import io.oscstudio.core.pack.Sizes;
import java.io.ByteArrayInputStream;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Size, digest and, of a picture, what it looks like. */
final class FactsPane {
  private final FactsModel model;
  private final Kit kit;

  FactsPane(FactsModel model, Kit kit) {
    this.model = model;
    this.kit = kit;
  }

  Region build() {
    VBox pane = new VBox(12);
    pane.setId("facts");
    pane.getStyleClass().add("page");
    model.factsProperty().subscribe(now -> now.ifPresent(facts -> show(facts, pane)));
    return pane;
  }

  private void show(Facts facts, VBox pane) {
    String name = model.path().substring(model.path().lastIndexOf('/') + 1);
    pane.getChildren()
        .setAll(
            row("workspace.facts.name", name),
            kind(),
            row("workspace.facts.size", Sizes.text(facts.size())),
            row("workspace.facts.digest", facts.digest().hex()));
    if (!FileRole.isDrawing(model.path())) {
      pane.getChildren().addFirst(kit.ui().paragraph("workspace.facts.no-text", "muted"));
    }
    facts
        .picture()
        .ifPresent(png -> {
          ImageView view = new ImageView(new Image(new ByteArrayInputStream(png)));
          view.setFitWidth(Thumbnail.SIDE);
          view.setFitHeight(Thumbnail.SIDE);
          view.setPreserveRatio(true);
          view.accessibleTextProperty().bind(kit.language().bind("workspace.facts.picture"));
          pane.getChildren().add(view);
        });
  }

  private HBox kind() {
    return Ui.row(
        12, named("workspace.facts.kind"), kit.ui().label(FileRole.of(model.path()).key()));
  }

  private Label named(String key) {
    Label name = kit.ui().label(key, "secondary");
    name.setMinWidth(96);
    return name;
  }

  private HBox row(String key, String value) {
    TextField text = new TextField(value);
    text.setEditable(false);
    text.getStyleClass().add("mono");
    text.setPrefColumnCount(48);
    text.accessibleTextProperty().bind(kit.language().bind(key));
    return Ui.row(12, named(key), text);
  }
}
