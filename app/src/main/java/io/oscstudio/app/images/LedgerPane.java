package io.oscstudio.app.images;

import io.oscstudio.app.kit.Kit;
import io.oscstudio.app.kit.Language;
import io.oscstudio.app.kit.RememberedSplit;
import io.oscstudio.app.kit.Ui;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The ledger with filters and search, and below it why an image is there, or the file. */
final class LedgerPane {
  private final ImagesModel images;
  private final LedgerModel ledger;
  private final Kit kit;
  private final Ui ui;
  private final Language language;
  private final BooleanProperty adding = new SimpleBooleanProperty();

  LedgerPane(ImagesModel images, Kit kit) {
    this.images = images;
    this.ledger = images.ledger();
    this.kit = kit;
    this.ui = kit.ui();
    this.language = kit.language();
  }

  Region build() {
    ImageDetails details = new ImageDetails(images, kit);
    ImageTable table = new ImageTable(ledger, kit, details::focus);
    Node list = table.build();
    Region why = details.build();
    Region file = new FilePane(images.file(), kit, table::focus).build();
    Region inside = new InspectPane(images.inspect(), kit, table::focus).build();
    StackPane lower = new StackPane(why, file, inside);
    lower.setMinSize(0, 0);
    lower.getStyleClass().add("below-table");
    Runnable choose =
        () -> {
          boolean looking = images.inspect().lookProperty().get().isPresent();
          boolean reading = images.file().fileProperty().get().isPresent();
          inside.setVisible(looking);
          file.setVisible(reading && !looking);
          why.setVisible(!reading && !looking);
        };
    images.file().fileProperty().subscribe(choose);
    images.inspect().lookProperty().subscribe(choose);
    choose.run();
    SplitPane split = new SplitPane(list, lower);
    split.setOrientation(Orientation.VERTICAL);
    split.getStyleClass().add("page-split");
    RememberedSplit.on(split, "images", kit.settings(), 0.58);
    VBox.setVgrow(split, Priority.ALWAYS);
    return new VBox(8, tools(table), add(), split);
  }

  private Node tools(ImageTable table) {
    ToggleGroup group = new ToggleGroup();
    HBox filters = Ui.row(2);
    for (ImageFilter filter : ImageFilter.values()) {
      filters.getChildren().add(filter(group, filter));
    }
    TextField search = new TextField();
    search.setPrefWidth(180);
    ui.search(search, "image-search", "images.search", ledger.queryProperty(), table::focus);
    Button add = ui.button("images.add", Feather.PLUS, () -> adding.set(!adding.get()), "small");
    add.setId("image-add");
    FlowPane tools = new FlowPane(12, 8, filters, Ui.row(8, search, add));
    tools.setMinHeight(Region.USE_PREF_SIZE);
    return tools;
  }

  private Node filter(ToggleGroup group, ImageFilter filter) {
    ToggleButton button = new ToggleButton();
    button.setToggleGroup(group);
    button.setId("images-" + filter.id());
    button.getStyleClass().add("filter");
    button
        .textProperty()
        .bind(
            language.compute(
                () ->
                    language.text("images.filter." + filter.id())
                        + ledger.sheetProperty().get().map(s -> "  " + s.count(filter)).orElse(""),
                ledger.sheetProperty()));
    ledger.filterProperty().subscribe(now -> button.setSelected(now == filter));
    button.setOnAction(e -> {
      button.setSelected(true);
      ledger.filterProperty().set(filter);
    });
    return button;
  }

  /** An image that no file names, and that the service needs all the same. */
  private Node add() {
    TextField reference = new TextField();
    reference.setId("image-reference");
    reference.getStyleClass().add("mono");
    reference.setPromptText("registry.example.com/team/image:1.0.0");
    reference.accessibleTextProperty().bind(language.bind("images.add.reference"));
    HBox.setHgrow(reference, Priority.ALWAYS);
    Label problem = ui.label("images.add.problem", "field-message", "error");
    problem.setVisible(false);
    problem.managedProperty().bind(problem.visibleProperty());
    reference.textProperty().subscribe(text -> problem.setVisible(false));
    Runnable take =
        () -> {
          if (ledger.add(reference.getText())) {
            reference.clear();
            adding.set(false);
          } else {
            problem.setVisible(true);
          }
        };
    reference.setOnAction(e -> take.run());
    reference.setOnKeyPressed(e -> {
      if (e.getCode() == KeyCode.ESCAPE) {
        adding.set(false);
        e.consume();
      }
    });
    Button now = ui.button("images.add.now", take);
    now.setId("image-add-now");
    adding.subscribe((was, is) -> {
      if (is) {
        reference.requestFocus();
      }
    });
    return Ui.shownWhen(new VBox(4, Ui.row(8, reference, now), problem), adding);
  }
}
