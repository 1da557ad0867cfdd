package io.oscstudio.app.wizard;

import io.oscstudio.app.kit.Kit;
import io.oscstudio.app.kit.Language;
import io.oscstudio.app.kit.Ui;
import io.oscstudio.core.base.Finding;
import io.oscstudio.core.base.Severity;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Builds the page of the third step: the images above, the findings below. */
final class ImagesView {
  private final ImagesModel images;
  private final CheckModel check;
  private final Kit kit;
  private final Ui ui;
  private final Language language;

  ImagesView(ImagesModel images, CheckModel check, Kit kit) {
    this.images = images;
    this.check = check;
    this.kit = kit;
    this.ui = kit.ui();
    this.language = kit.language();
  }

  Region build() {
    Node table = new ImageTable(images, kit).build();
    VBox.setVgrow(table, Priority.ALWAYS);
    VBox upper = new VBox(8, imagesHead(), table);
    VBox lower = new VBox(8, findingsHead(), findings());
    upper.setMinHeight(160);
    lower.setMinHeight(140);
    lower.getStyleClass().add("lower");
    SplitPane split = new SplitPane(upper, lower);
    split.setOrientation(Orientation.VERTICAL);
    split.setDividerPositions(0.52);
    split.getStyleClass().add("page-split");
    VBox.setVgrow(split, Priority.ALWAYS);
    VBox page = new VBox(16, PageHead.of(ui, Step.IMAGES), split);
    page.getStyleClass().add("page");
    return page;
  }

  private Node imagesHead() {
    Label title = ui.label("window.images.title", "section-title");
    Label count =
        Ui.label(
            Bindings.createStringBinding(() -> String.valueOf(images.rows().size()), images.rows()),
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
    HBox head = Ui.row(8, title, count, Ui.spacer(), folder, choose, engineAgain(), fetch());
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

  private Node findingsHead() {
    ToggleGroup group = new ToggleGroup();
    HBox filters = Ui.row(4, filter(group, Optional.empty()));
    for (Severity severity : Severity.values()) {
      filters.getChildren().add(filter(group, Optional.of(severity)));
    }
    return Ui.row(8, ui.label("window.check.title", "section-title"), Ui.spacer(), filters);
  }

  private Node filter(ToggleGroup group, Optional<Severity> severity) {
    ToggleButton button = new ToggleButton();
    button.setToggleGroup(group);
    button.setId("findings-" + severity.map(s -> s.name().toLowerCase(Locale.ROOT)).orElse("all"));
    button.getStyleClass().add("filter");
    button.setSelected(check.filter().equals(severity));
    button
        .textProperty()
        .bind(
            language.compute(
                () ->
                    language.text(
                            severity
                                .map(s -> "window.check." + s.name().toLowerCase(Locale.ROOT))
                                .orElse("window.check.all"))
                        + "  "
                        + severity.map(check::count).orElse((long) check.findings().size()),
                check.findings()));
    button.setOnAction(e -> {
      button.setSelected(true);
      check.show(severity);
    });
    return button;
  }

  private Node findings() {
    ListView<Finding> list = new ListView<>(check.shownFindings());
    list.setId("findings");
    list.getStyleClass().add("plain-list");
    list.setCellFactory(view -> new FindingCell(kit));
    list.setPlaceholder(
        Ui.label(
            language.compute(
                () ->
                    language.text(
                        check.doneProperty().get() ? "window.check.none" : "window.check.waiting"),
                check.doneProperty()),
            "muted"));
    list.accessibleTextProperty().bind(language.bind("window.check.title"));
    list.setOnMouseClicked(e -> follow(list));
    list.setOnKeyPressed(e -> {
      if (e.getCode() == KeyCode.ENTER) {
        follow(list);
      }
    });
    VBox.setVgrow(list, Priority.ALWAYS);
    return list;
  }

  private void follow(ListView<Finding> list) {
    Optional.ofNullable(list.getSelectionModel().getSelectedItem()).ifPresent(check::follow);
  }
}
