package io.oscstudio.app.shipping;

import io.oscstudio.app.kit.Guide;
import io.oscstudio.app.kit.Kit;
import io.oscstudio.app.kit.Language;
import io.oscstudio.app.kit.SideBySide;
import io.oscstudio.app.kit.Ui;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Builds the page of the export: the package that is written, and its upload sheet. */
public final class ExportView {
  private static final double BESIDE = 720; // from this width on, size beside choices

  private static final double TABS_BESIDE = 480; // from this width on, tabs beside the title

  private final ExportModel model;
  private final Kit kit;
  private final Ui ui;
  private final Language language;

  /** Shows {@code model}. */
  public ExportView(ExportModel model, Kit kit) {
    this.model = model;
    this.kit = kit;
    this.ui = kit.ui();
    this.language = kit.language();
  }

  /** The page's root. */
  public Region build() {
    Region choices = new VBox(32, what(), where(), new ContentsPane(model, kit).build());
    Region body = new SideBySide(BESIDE, 56, 32, 0.52, choices, new PlanPane(model, kit).build());
    Region sheet = Guide.topic(new SheetView(model, kit).build(), "upload");
    StackPane pages = new StackPane(body, sheet);
    Ui.shownWhen(body, model.sheetShownProperty().not());
    Ui.shownWhen(sheet, model.sheetShownProperty());
    VBox page = new VBox(24, head(), new ExportStrip(model, kit).build(), pages);
    page.getStyleClass().add("page");
    ScrollPane scroll = Ui.scrolling(page);
    scroll.setId("export-page");
    model.sheetShownProperty().subscribe(shown -> scroll.setVvalue(0));
    // images may have been saved while another page was shown
    scroll.sceneProperty().subscribe(scene -> model.measureAgain());
    return Guide.topic(scroll, "export");
  }

  private Node head() {
    Label intro = ui.paragraph("shipping.intro", "muted");
    VBox texts = Ui.column(2, ui.label("shipping.title", "page-title"), intro);
    ToggleGroup group = new ToggleGroup();
    HBox pages = Ui.row(4, page(group, false), page(group, true));
    return new SideBySide(TABS_BESIDE, 16, 12, 0, texts, pages).centred();
  }

  private ToggleButton page(ToggleGroup group, boolean sheet) {
    ToggleButton button = new ToggleButton();
    button.textProperty().bind(language.bind(sheet ? "shipping.sheet" : "shipping.package"));
    button.setId(sheet ? "export-sheet" : "export-package");
    button.getStyleClass().add("filter");
    button.setToggleGroup(group);
    button.setOnAction(e -> {
      button.setSelected(true);
      model.sheetShownProperty().set(sheet);
    });
    model.sheetShownProperty().subscribe(shown -> button.setSelected(shown == sheet));
    return button;
  }

  private Node what() {
    ToggleGroup group = new ToggleGroup();
    RadioButton deployment = radio("shipping.deployment", group, "export-deployment");
    RadioButton delivery = radio("shipping.delivery", group, "export-delivery");
    model.deliveryProperty().subscribe(now -> (now ? delivery : deployment).setSelected(true));
    delivery.selectedProperty().subscribe(now -> model.deliveryProperty().set(now));
    return Ui.column(
        12,
        ui.label("shipping.what", "section-title"),
        option(deployment, "shipping.deployment.hint"),
        option(delivery, "shipping.delivery.hint"));
  }

  private RadioButton radio(String key, ToggleGroup group, String id) {
    RadioButton button = new RadioButton();
    button.textProperty().bind(language.bind(key));
    button.setToggleGroup(group);
    button.setId(id);
    return button;
  }

  private Node option(RadioButton button, String hint) {
    Label text = ui.paragraph(hint, "secondary", "option-hint");
    button.accessibleHelpProperty().bind(language.bind(hint));
    return Ui.column(2, button, text);
  }

  private Node where() {
    Label folder =
        Ui.label(
            language.compute(
                () ->
                    model
                        .folderProperty()
                        .get()
                        .map(Object::toString)
                        .orElse(language.text("shipping.folder.none")),
                model.folderProperty()),
            "mono");
    folder.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
    folder.setTooltip(Ui.tooltip(folder.textProperty()));
    folder.setMinWidth(40);
    Button choose = ui.button("shipping.folder", Feather.FOLDER, model::chooseFolder);
    choose.setId("export-folder");
    return Ui.column(12, ui.label("shipping.where", "section-title"), Ui.row(12, choose, folder));
  }
}
