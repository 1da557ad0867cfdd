package io.oscstudio.app.wizard;

import io.oscstudio.app.actions.Action;
import io.oscstudio.app.actions.StandardAction;
import io.oscstudio.app.check.CheckView;
import io.oscstudio.app.images.ImagesView;
import io.oscstudio.app.kit.Kit;
import io.oscstudio.app.kit.Language;
import io.oscstudio.app.kit.Ui;
import io.oscstudio.app.pages.capabilities.CapabilitiesView;
import io.oscstudio.app.pages.lifecycle.LifecycleView;
import io.oscstudio.app.pages.metadata.MetadataView;
import io.oscstudio.app.pages.service.ServiceView;
import io.oscstudio.app.shipping.ExportView;
import io.oscstudio.app.shipping.SizeMeter;
import io.oscstudio.app.upgrades.UpgradesOverlay;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Builds the wizard: the step list, the page of the step, back and continue. */
public final class WizardView {
  /** Below this width, in pixels of the design, the step list is a rail of marks. */
  private static final double NARROW = 900;

  private static final PseudoClass NARROW_CLASS = PseudoClass.getPseudoClass("narrow");

  private final WizardModel model;
  private final Kit kit;
  private final Ui ui;
  private final Map<Step, Region> pages = new EnumMap<>(Step.class);
  private final StackPane page = new StackPane();

  /** Shows {@code model}. */
  public WizardView(WizardModel model, Kit kit) {
    this.model = model;
    this.kit = kit;
    this.ui = kit.ui();
  }

  /** The wizard's root. */
  public Region build() {
    VBox.setVgrow(page, Priority.ALWAYS);
    VBox right = new VBox(page, actions());
    BorderPane root = new BorderPane();
    root.getStyleClass().add("wizard");
    ObservableValue<Boolean> narrow = root.widthProperty().map(w -> w.doubleValue() < NARROW);
    narrow.subscribe(now -> root.pseudoClassStateChanged(NARROW_CLASS, now));
    // in the order of reading, which Tab follows
    root.setLeft(new StepList(model, kit, narrow).build());
    root.setCenter(right);
    // a page that needs more room scrolls; it never pushes the bars away
    for (Region part : List.of(page, right, root)) {
      part.setMinSize(0, 0);
    }
    kit.actions().whileShown(root, keyActions());
    model.currentProperty().subscribe(this::show);
    model.pagesProperty().subscribe(this::renew);
    return root;
  }

  private void show(Step step) {
    page.getChildren().setAll(pages.computeIfAbsent(step, this::page));
  }

  /** The pages of another package are other pages. */
  private void renew() {
    pages.keySet().removeIf(Step::editsDocuments);
    show(model.currentProperty().get());
  }

  private Region page(Step step) {
    return switch (step) {
      case SOURCE -> new SourceView(model.source(), kit).build();
      case METADATA, SERVICE, LIFECYCLE, CAPABILITIES ->
          model.pages().map(p -> document(step, p, kit)).orElseGet(() -> noPackage(step));
      case IMAGES -> new ImagesView(model.images(), kit).build(PageHead.of(ui, step));
      case CHECK -> new CheckView(model.check(), kit).build(PageHead.of(ui, step));
      case EXPORT -> new ExportView(model.export(), kit).build();
    };
  }

  /** The page on which a step edits documents. */
  static Region document(Step step, Pages of, Kit kit) {
    Node title = PageHead.of(kit.ui(), step);
    return switch (step) {
      case METADATA -> new MetadataView(of.metadata(), kit).build(title);
      case SERVICE -> new ServiceView(of.service(), kit).build(title);
      case LIFECYCLE ->
          UpgradesOverlay.over(
              new LifecycleView(of.lifecycle(), kit).build(title), of.upgrades(), kit);
      case CAPABILITIES -> new CapabilitiesView(of.capabilities(), kit).build(title);
      case SOURCE, IMAGES, CHECK, EXPORT ->
          throw new IllegalArgumentException("No documents are edited in " + step);
    };
  }

  /** What stands where a document would be, while there is no package. */
  private Region noPackage(Step step) {
    Button bring = ui.button("window.step.bring", () -> model.goTo(Step.SOURCE), "accent");
    bring.setId("bring");
    VBox empty =
        new VBox(12, PageHead.of(ui, step), ui.paragraph("window.step.empty", "muted"), bring);
    empty.getStyleClass().add("page");
    return empty;
  }

  private Node actions() {
    Button back = ui.button("window.action.back", Feather.CHEVRON_LEFT, model::back);
    back.setId("back");
    back.disableProperty().bind(model.currentProperty().isEqualTo(Step.SOURCE));
    Button next = ui.button("window.action.continue", model::forward, "accent");
    next.setId("continue");
    next.setDefaultButton(false);
    next.disableProperty().bind(model.readyProperty().not());
    Ui.shownWhen(next, model.currentProperty().isNotEqualTo(Step.EXPORT));
    Button export =
        ui.button("shipping.now", Feather.PACKAGE, () -> model.export().run(), "accent");
    export.setId("export");
    export.disableProperty().bind(model.export().possibleProperty().not());
    Ui.shownWhen(export, model.currentProperty().isEqualTo(Step.EXPORT));
    HBox actions = Ui.row(8, Ui.spacer(), back, next, export);
    actions.getStyleClass().add("page-actions");
    return actions;
  }

  /** What the window's bar says of the package. */
  public Node title() {
    Label name = Ui.label(model.nameProperty(), "strong");
    Label version = Ui.label(model.versionProperty(), "muted");
    Label kind =
        Ui.label(
            kit.language()
                .compute(() -> kindText(model.kindProperty().get()), model.kindProperty()),
            "muted");
    StackPane dot = new StackPane();
    dot.getStyleClass().add("changed-dot");
    dot.setId("unsaved");
    Tooltip.install(dot, Ui.tooltip(kit.language().bind("project.unsaved")));
    dot.accessibleTextProperty().bind(kit.language().bind("project.unsaved"));
    Ui.shownWhen(dot, model.keeping().unsavedProperty());
    HBox title = Ui.row(8, name, version, kind, dot);
    title.setAlignment(Pos.CENTER_LEFT);
    return title;
  }

  private String kindText(String key) {
    return key.isEmpty() ? "" : "· " + kit.language().text(key);
  }

  /** The choice of profile. */
  public Node profileChoice() {
    ComboBox<String> choice = new ComboBox<>();
    choice.setId("profile");
    choice.setMinWidth(Region.USE_PREF_SIZE);
    choice.getItems().setAll("private", "publish");
    choice.setCellFactory(list -> profileCell());
    kit.language().follow(choice, () -> choice.setButtonCell(profileCell()));
    choice.accessibleTextProperty().bind(kit.language().bind("window.profile"));
    choice.setTooltip(Ui.tooltip(kit.language().bind("window.profile.tip")));
    choice.valueProperty().bindBidirectional(model.profileProperty());
    return choice;
  }

  private ListCell<String> profileCell() {
    Language language = kit.language();
    return new ListCell<>() {
      @Override
      protected void updateItem(String item, boolean empty) {
        super.updateItem(item, empty);
        setText(empty || item == null ? "" : language.text("window.profile." + item));
      }
    };
  }

  /** The size of the package against what the platform takes. */
  public Node sizeMeter() {
    return new SizeMeter(model.export().sizeProperty(), kit).build();
  }

  /** Which engine fetches images. */
  public Node engine() {
    Label text = Ui.label(kit.language().bind(model.images().fetching().engines().textProperty()));
    StackPane dot = new StackPane();
    dot.getStyleClass().add("engine-dot");
    model
        .images()
        .fetching()
        .engines()
        .readyProperty()
        .subscribe(ready -> dot.getStyleClass().setAll("engine-dot", ready ? "on" : "off"));
    HBox row = Ui.row(6, dot, text);
    row.setId("engine");
    return row;
  }

  /** What the keyboard and the palette can do with the steps. */
  private Action[] keyActions() {
    List<Action> actions = new ArrayList<>();
    for (Step step : Step.values()) {
      actions.add(Action.of(StandardAction.valueOf("STEP_" + step.name()), () -> model.goTo(step)));
    }
    actions.add(Action.of(StandardAction.NEXT_FINDING, () -> stepFinding(true)));
    actions.add(Action.of(StandardAction.PREVIOUS_FINDING, () -> stepFinding(false)));
    actions.add(Action.of(StandardAction.NEXT_STEP, model.readyProperty(), model::forward));
    actions.add(Action.of(StandardAction.PREVIOUS_STEP, model::back));
    actions.add(
        Action.of(
            StandardAction.EXPORT, model.export().possibleProperty(), () -> model.export().run()));
    return actions.toArray(Action[]::new);
  }

  private void stepFinding(boolean forward) {
    model.check().step(forward, model.currentProperty().get() != Step.CHECK);
  }
}
