package io.oscstudio.app.pages.metadata;

import io.oscstudio.app.fields.FieldFrame;
import io.oscstudio.app.kit.Ui;
import io.oscstudio.app.pages.metadata.LogoModel.Picture;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/** The logo as the console shows it, its type and size, and how to change it. */
final class LogoField {
  private final Ui ui;
  private final LogoModel model;

  LogoField(Ui ui, LogoModel model) {
    this.ui = ui;
    this.model = model;
  }

  FieldFrame build() {
    ImageView picture = new ImageView();
    picture.setFitHeight(48);
    picture.setFitWidth(48);
    picture.setSmooth(true);
    StackPane mat = new StackPane(picture);
    mat.getStyleClass().add("logo");
    model
        .picture()
        .subscribe(now ->
            picture.setImage(
                now.map(p -> new Image(new ByteArrayInputStream(p.small()))).orElse(null)));
    Node what =
        Ui.label(
            ui.language().compute(() -> what(model.picture().get()), model.picture()), "secondary");
    Button choose = ui.button("fields.logo.choose", Feather.IMAGE, model::choose, "small");
    choose.setId("logo-choose");
    Button remove = ui.iconButton("fields.logo.remove", Feather.TRASH_2, model::remove, "tiny");
    remove.setId("logo-remove");
    Ui.shownWhen(remove, model.field().valueProperty().map(v -> !v.isNothing()));
    HBox row = Ui.row(12, mat, Ui.column(4, what, Ui.row(4, choose, remove)));
    acceptDrops(row);
    return new FieldFrame(ui, model.field(), row);
  }

  private String what(Optional<Picture> picture) {
    return picture
        .map(p -> ui.language().text("fields.logo.shown", p.mediaType(), p.size()))
        .orElseGet(() -> ui.language().text("fields.logo.none"));
  }

  private void acceptDrops(HBox row) {
    row.setOnDragOver(e -> {
      if (e.getDragboard().hasFiles()) {
        e.acceptTransferModes(TransferMode.COPY);
        e.consume();
      }
    });
    row.setOnDragDropped(e -> {
      e.getDragboard().getFiles().stream().findFirst().map(File::toPath).ifPresent(model::use);
      e.setDropCompleted(true);
      e.consume();
    });
  }
}
