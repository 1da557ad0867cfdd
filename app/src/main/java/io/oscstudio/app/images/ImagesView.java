package io.oscstudio.app.images;

import io.oscstudio.app.kit.Guide;
import io.oscstudio.app.kit.Kit;
import io.oscstudio.app.kit.Language;
import io.oscstudio.app.kit.Ui;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Builds the page of the images. */
public final class ImagesView {
  private final ImagesModel images;
  private final Kit kit;
  private final Ui ui;
  private final Language language;

  /** Shows {@code images}. */
  public ImagesView(ImagesModel images, Kit kit) {
    this.images = images;
    this.kit = kit;
    this.ui = kit.ui();
    this.language = kit.language();
  }

  /**
   * The page.
   *
   * @param title what stands above it
   */
  public Region build(Node title) {
    Node table = new ImageTable(images, kit).build();
    VBox.setVgrow(table, Priority.ALWAYS);
    VBox page = new VBox(16, title, imagesHead(), table);
    page.getStyleClass().add("page");
    return Guide.topic(page, "images");
  }

  private Node imagesHead() {
    Label count =
        Ui.label(
            language.compute(
                () -> language.text("window.images.count", images.rows().size()), images.rows()),
            "muted");
    Label folder =
        Ui.label(
            language.compute(
                () ->
                    images
                        .folderProperty()
                        .get()
                        .map(Object::toString)
                        .orElse(language.text("window.images.folder.none")),
                images.folderProperty()),
            "secondary",
            "mono");
    folder.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
    folder.setTooltip(Ui.tooltip(folder.textProperty()));
    folder.setMinWidth(40);
    Button choose = ui.button("window.images.folder", Feather.FOLDER, images::chooseFolder);
    choose.setId("image-folder");
    HBox head = Ui.row(8, count, Ui.spacer(), folder, choose, engineAgain(), fetch());
    return head;
  }

  private Node engineAgain() {
    Button again = ui.button("window.engine.again", Feather.REFRESH_CW, images::lookForEngine);
    again.setId("engine-again");
    return Ui.shownWhen(again, images.engineReadyProperty().not());
  }

  private Node fetch() {
    Button fetch = ui.button("window.images.fetch", Feather.DOWNLOAD, images::fetch);
    fetch.setId("fetch");
    fetch
        .textProperty()
        .bind(
            language.compute(
                () ->
                    language.text(
                        images.failed() > 0 ? "window.images.retry" : "window.images.fetch"),
                images.runningProperty(),
                images.rows()));
    fetch.disableProperty().bind(Bindings.isEmpty(images.rows()));
    Button cancel = ui.button("window.images.cancel", Feather.X, images::cancel);
    cancel.setId("fetch-cancel");
    var running = images.runningProperty().map(Optional::isPresent);
    Ui.shownWhen(cancel, running);
    Ui.shownWhen(fetch, running.map(r -> !r));
    return Ui.row(0, fetch, cancel);
  }
}
