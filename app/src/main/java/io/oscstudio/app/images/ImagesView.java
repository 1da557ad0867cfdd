package io.oscstudio.app.images;

import io.oscstudio.app.images.ImagesModel.Tab;
import io.oscstudio.app.kit.Guide;
import io.oscstudio.app.kit.Kit;
import io.oscstudio.app.kit.Language;
import io.oscstudio.app.kit.Ui;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Builds the page of the images: what they rest on, the ledger or the addresses, and saving. */
public final class ImagesView {
  /** Below this height of the ledger, in pixels of the design, the page scrolls. */
  private static final double LEAST_HEIGHT = 300;

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
    Region ledger = new LedgerPane(images, kit).build();
    Region addresses = new AddressPane(images, kit).build();
    StackPane body = new StackPane();
    body.setMinSize(0, LEAST_HEIGHT);
    VBox.setVgrow(body, Priority.ALWAYS);
    images
        .tabProperty()
        .subscribe(tab ->
            body.getChildren()
                .setAll(
                    switch (tab) {
                      case LEDGER -> ledger;
                      case ADDRESSES -> addresses;
                    }));
    VBox page =
        new VBox(
            12,
            title,
            bar(),
            hint(),
            new RunStrip(images.fetching(), kit).build(),
            new FoundationBar(images, kit).build(),
            body);
    page.getStyleClass().add("page");
    ScrollPane scroll = Ui.scrolling(page);
    scroll.setFitToHeight(true);
    return Guide.topic(scroll, "images");
  }

  private Node bar() {
    ToggleGroup group = new ToggleGroup();
    HBox tabs =
        Ui.row(
            4,
            tab(group, Tab.LEDGER, "images.tab.ledger", "images-ledger"),
            tab(group, Tab.ADDRESSES, "images.tab.addresses", "images-addresses"));
    HBox saving =
        Ui.row(
            8,
            folder(),
            chooseFolder(),
            new EngineMenu(images.fetching().engines(), kit).build(),
            engineAgain(),
            fetch());
    FlowPane bar = new FlowPane(16, 8, tabs, saving);
    bar.setMinHeight(Region.USE_PREF_SIZE);
    return bar;
  }

  private Node tab(ToggleGroup group, Tab tab, String key, String id) {
    ToggleButton button = new ToggleButton();
    button.setToggleGroup(group);
    button.setId(id);
    button.getStyleClass().add("filter");
    button.textProperty().bind(language.bind(key));
    images.tabProperty().subscribe(now -> button.setSelected(now == tab));
    button.setOnAction(e -> {
      button.setSelected(true);
      images.tabProperty().set(tab);
    });
    return button;
  }

  private Label folder() {
    FetchModel fetching = images.fetching();
    Label folder =
        Ui.label(
            language.compute(
                () ->
                    fetching
                        .folderProperty()
                        .get()
                        .map(Object::toString)
                        .orElse(language.text("images.folder.none")),
                fetching.folderProperty()),
            "secondary",
            "mono");
    folder.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
    folder.setTooltip(Ui.tooltip(folder.textProperty()));
    folder.setMinWidth(40);
    folder.setMaxWidth(320);
    return folder;
  }

  private Node chooseFolder() {
    Button choose = ui.button("images.folder", Feather.FOLDER, images.fetching()::chooseFolder);
    choose.setId("image-folder");
    return choose;
  }

  private Node engineAgain() {
    EngineModel engines = images.fetching().engines();
    Button again = ui.button("window.engine.again", Feather.REFRESH_CW, engines::look);
    again.setId("engine-again");
    return Ui.shownWhen(again, engines.wantedProperty());
  }

  private Node fetch() {
    FetchModel fetching = images.fetching();
    Button fetch = ui.button("images.fetch", Feather.DOWNLOAD, fetching::fetch);
    fetch.setId("fetch");
    fetch
        .disableProperty()
        .bind(
            Bindings.createBooleanBinding(
                () ->
                    images.ledger().rows().isEmpty()
                        || fetching.runningProperty().get().isPresent(),
                images.ledger().rows(),
                fetching.runningProperty()));
    return fetch;
  }

  /** What a form other than OSC's own means. */
  private Node hint() {
    Label hint = ui.paragraph("images.form.hint", "secondary");
    hint.setId("form-hint");
    return Ui.shownWhen(hint, images.fetching().engines().compressedProperty());
  }
}
