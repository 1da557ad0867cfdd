package io.oscstudio.app.workspace;

import io.oscstudio.app.kit.Icons;
import io.oscstudio.app.kit.Kit;
import io.oscstudio.app.kit.Language;
import io.oscstudio.app.kit.RememberedSplit;
import io.oscstudio.app.kit.Ui;
import io.oscstudio.app.shipping.ExportDesk.Part;
import io.oscstudio.app.shipping.SizeMeter;
import io.oscstudio.app.shipping.TreemapPane;
import io.oscstudio.core.pack.Sizes;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;

/** What takes the room in the package, as areas and as a list, and what it would be without. */
public final class SizePane {
  private static final double DESIGNED = 0.58;

  private final WorkspaceModel workspace;
  private final TreemapModel model;
  private final Kit kit;
  private final Ui ui;
  private final ListView<Part> list = new ListView<>();
  private final TreemapPane map = new TreemapPane();

  /** Shows the package of a session. */
  public SizePane(WorkspaceSession session) {
    this.workspace = session.workspace();
    this.model = workspace.treemap();
    this.kit = session.kit();
    this.ui = kit.ui();
  }

  /** Builds the pane. */
  public Region build() {
    setUpList();
    map.setMinSize(0, 0);
    map.setOnClick(model::toggle);
    SplitPane split = new SplitPane(map, list);
    split.getStyleClass().add("page-split");
    split.setMinSize(0, 0);
    RememberedSplit.on(split, "workspace-size", kit.settings(), DESIGNED);
    VBox.setVgrow(split, Priority.ALWAYS);
    VBox pane = new VBox(12, head(), split);
    pane.getStyleClass().add("size-pane");
    pane.setId("size-pane");
    Ui.whileShown(pane, this::follow);
    return pane;
  }

  private Subscription follow() {
    return Subscription.combine(
        model
            .partsProperty()
            .subscribe(now -> {
              map.show(now);
              list.getItems().setAll(now);
              map.choose(model.droppedProperty().get());
            }),
        model
            .droppedProperty()
            .subscribe(now -> {
              map.choose(now);
              list.refresh();
            }));
  }

  private void setUpList() {
    list.setId("size-list");
    list.getStyleClass().add("plain-list");
    list.accessibleTextProperty().bind(kit.language().bind("workspace.size.list"));
    list.setPlaceholder(ui.label("workspace.size.unknown", "muted"));
    list.setCellFactory(view -> new Cell());
    list.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
  }

  private void onKey(KeyEvent e) {
    Part part = list.getSelectionModel().getSelectedItem();
    if (part == null) {
      return;
    }
    if (e.getCode() == KeyCode.SPACE) {
      model.toggle(part.path());
      e.consume();
    } else if (e.getCode() == KeyCode.ENTER) {
      workspace.open(part.path());
      e.consume();
    }
  }

  private Node head() {
    Language language = kit.language();
    Label size =
        Ui.label(
            language.compute(this::sizeText, model.bytesProperty(), model.droppedProperty()),
            "section-title");
    Label hint =
        Ui.label(
            language.compute(this::hintText, model.afterProperty(), model.droppedProperty()),
            "secondary");
    hint.setId("size-after");
    hint.setWrapText(true);
    hint.setMinHeight(Region.USE_PREF_SIZE);
    Button clear = ui.button("workspace.size.clear", model::clear, "flat");
    clear.disableProperty().bind(model.droppedProperty().map(s -> s.isEmpty()));
    Button delete = ui.button("workspace.size.delete", Feather.TRASH_2, model::delete);
    delete.setId("size-delete");
    delete.disableProperty().bind(model.droppedProperty().map(s -> s.isEmpty()));
    VBox texts = new VBox(2, size, hint);
    HBox.setHgrow(texts, Priority.ALWAYS);
    return Ui.row(8, texts, clear, delete);
  }

  private String sizeText() {
    long bytes = model.bytesProperty().get();
    return bytes < 0
        ? kit.language().text("workspace.size.unknown")
        : SizeMeter.text(kit.language(), bytes);
  }

  private String hintText() {
    int count = model.droppedProperty().get().size();
    if (count == 0) {
      return kit.language().text("workspace.size.hint");
    }
    String key = model.fits() ? "workspace.size.after" : "workspace.size.after.large";
    return kit.language().text(key, count, Sizes.text(model.afterProperty().get()));
  }

  /** A file: whether it is left out, its path, its size and share. */
  private final class Cell extends javafx.scene.control.ListCell<Part> {
    Cell() {
      setPrefWidth(0);
      setOnMouseClicked(e -> {
        if (getItem() != null) {
          model.toggle(getItem().path());
        }
      });
    }

    @Override
    protected void updateItem(Part part, boolean empty) {
      super.updateItem(part, empty);
      if (empty || part == null) {
        setGraphic(null);
        setAccessibleText("");
        return;
      }
      boolean out = model.droppedProperty().get().contains(part.path());
      Label path = new Label(part.path());
      path.getStyleClass().addAll("mono");
      if (out) {
        path.getStyleClass().add("left-out");
      }
      path.setMinWidth(0);
      path.setMaxWidth(Double.MAX_VALUE);
      HBox.setHgrow(path, Priority.ALWAYS);
      String share = String.format(Locale.ROOT, "%.1f %%", 100 * model.share(part));
      setGraphic(
          Ui.row(
              8,
              Icons.of(out ? Feather.SQUARE : Feather.CHECK_SQUARE, 14, "muted-icon"),
              path,
              figure(Sizes.text(part.packed()), 72),
              figure(share, 56)));
      String state = out ? "workspace.size.out" : "workspace.size.in";
      setAccessibleText(kit.language().text(state, part.path(), Sizes.text(part.packed()), share));
    }

    private Label figure(String text, double width) {
      Label label = new Label(text);
      label.getStyleClass().addAll("secondary", "figure");
      label.setMinWidth(width);
      label.setPrefWidth(width);
      return label;
    }
  }
}
