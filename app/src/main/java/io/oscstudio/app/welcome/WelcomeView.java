package io.oscstudio.app.welcome;

import io.oscstudio.app.kit.Guide;
import io.oscstudio.app.kit.Icons;
import io.oscstudio.app.kit.Kit;
import io.oscstudio.app.kit.RecentEntry;
import io.oscstudio.app.kit.Ui;
import io.oscstudio.app.welcome.WelcomeModel.Start;
import java.nio.file.Path;
import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Builds the first screen. */
public final class WelcomeView {
  /** Below this width, in pixels of the design, the columns stand below one another. */
  private static final double ONE_COLUMN = 820;

  private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

  private final WelcomeModel model;
  private final Ui ui;
  private final VBox recentRows = new VBox();
  private final VBox unsavedRows = new VBox();
  private Optional<Node> first = Optional.empty();

  /** Shows {@code model}. */
  public WelcomeView(WelcomeModel model, Kit kit) {
    this.model = model;
    this.ui = kit.ui();
  }

  /** The screen's root. */
  public Region build() {
    model.recent().addListener((ListChangeListener<RecentEntry>) c -> fillRecent());
    model.goneProperty().subscribe(gone -> fillRecent());
    model.unsaved().addListener((ListChangeListener<UnsavedEntry>) c -> fillUnsaved());
    fillUnsaved();
    VBox start =
        new VBox(
            ui.label("window.welcome.start", "section-title"),
            startRow(Start.CHART, Feather.ANCHOR),
            remoteRow(),
            startRow(Start.OPERATOR, Feather.HEXAGON),
            packageRow(),
            emptyRow());
    start.getStyleClass().add("welcome-column");
    start.setPrefWidth(432);

    Label nothing = ui.paragraph("window.welcome.recent.empty", "muted", "empty-hint");
    Ui.shownWhen(nothing, Bindings.isEmpty(model.recent()));
    Label lost = ui.label("project.unsaved.title", "section-title");
    Ui.shownWhen(lost, Bindings.isNotEmpty(model.unsaved()));
    unsavedRows.getStyleClass().add("unsaved-rows");
    Ui.shownWhen(unsavedRows, Bindings.isNotEmpty(model.unsaved()));
    VBox recent =
        new VBox(
            lost,
            unsavedRows,
            ui.label("window.welcome.recent", "section-title"),
            nothing,
            recentRows);
    recent.getStyleClass().add("welcome-column");
    HBox.setHgrow(recent, Priority.ALWAYS);

    StackPane columns = new StackPane();
    VBox content = new VBox(title(), columns, dropHint());
    content.getStyleClass().add("welcome");
    content.setMaxWidth(1040);
    StackPane centre = new StackPane(content);
    StackPane.setAlignment(content, Pos.TOP_CENTER);
    ScrollPane root = Ui.scrolling(centre);
    root.widthProperty()
        .map(width -> width.doubleValue() < ONE_COLUMN)
        .subscribe(narrow -> {
          content.pseudoClassStateChanged(NARROW, narrow);
          columns
              .getChildren()
              .setAll(narrow ? new VBox(24, start, recent) : new HBox(56, start, recent));
        });
    Platform.runLater(() -> first.ifPresent(Node::requestFocus));
    return Guide.topic(root, Guide.OVERVIEW);
  }

  private Node title() {
    StackPane mark = new StackPane(Icons.of(Feather.PACKAGE, 24));
    mark.getStyleClass().add("app-mark");
    VBox words =
        Ui.column(
            2,
            ui.label("window.app.name", "page-title"),
            ui.label("window.welcome.tagline", "muted"));
    return Ui.row(16, mark, words);
  }

  private Node startRow(Start start, Feather icon) {
    return actionRow(
        "window.welcome." + start.key(),
        icon,
        () -> model.fromFolder(start),
        ui.button(
            "window.welcome.archive",
            () -> model.fromArchive(start),
            "flat",
            "small",
            "action-extra"));
  }

  private Node remoteRow() {
    return row("remote.welcome", Feather.DOWNLOAD_CLOUD, model::fromRemote);
  }

  private Node packageRow() {
    return actionRow(
        "window.welcome.package",
        Feather.PACKAGE,
        () -> model.fromArchive(Start.PACKAGE),
        ui.button(
            "window.welcome.folder",
            () -> model.fromFolder(Start.PACKAGE),
            "flat",
            "small",
            "action-extra"));
  }

  private Node emptyRow() {
    return actionRow(
        "window.welcome.empty",
        Feather.PLUS_SQUARE,
        () -> model.createEmpty(false),
        ui.button(
            "window.welcome.empty.chart",
            () -> model.createEmpty(true),
            "flat",
            "small",
            "action-extra"));
  }

  private Node actionRow(String key, Feather icon, Runnable action, Button other) {
    Button row = row(key, icon, action);
    StackPane stack = new StackPane(row, other);
    stack.setAlignment(Pos.CENTER_RIGHT);
    StackPane.setMargin(other, new Insets(0, 12, 0, 0));
    // the other button lies over the row's end
    ((Region) row.getGraphic())
        .maxWidthProperty()
        .bind(row.widthProperty().subtract(other.widthProperty()).subtract(44));
    return stack;
  }

  private Button row(String key, Feather icon, Runnable action) {
    Label name = ui.label(key, "action-title");
    Label hint = ui.label(key + ".hint", "secondary");
    HBox inside = Ui.row(16, Icons.of(icon, 18, "accent-icon"), Ui.column(1, name, hint));
    Button row = new Button();
    row.setGraphic(inside);
    row.getStyleClass().add("action-row");
    row.setId(key.replace('.', '-'));
    row.accessibleTextProperty().bind(ui.language().bind(key));
    row.setMaxWidth(Double.MAX_VALUE);
    row.setOnAction(e -> action.run());
    first = first.or(() -> Optional.of(row));
    return row;
  }

  private void fillUnsaved() {
    unsavedRows
        .getChildren()
        .setAll(model.unsaved().stream().limit(8).map(this::unsavedRow).toList());
  }

  private Node unsavedRow(UnsavedEntry entry) {
    Label name = new Label(entry.name());
    name.getStyleClass().add("action-title");
    name.setMinWidth(Region.USE_PREF_SIZE);
    Label when =
        Ui.label(
            ui.language()
                .compute(() ->
                    ui.language()
                        .text(
                            entry.damaged() ? "project.unsaved.damaged" : "project.unsaved.when",
                            ui.language().time(entry.when()))),
            "secondary");
    HBox inside = Ui.row(12, Icons.of(Feather.ROTATE_CCW, "accent-icon"), name, Ui.spacer(), when);
    Button row = new Button();
    row.setGraphic(inside);
    row.getStyleClass().addAll("action-row", "unsaved-row");
    row.setMaxWidth(Double.MAX_VALUE);
    row.setOnAction(e -> model.restore(entry));
    row.accessibleTextProperty()
        .bind(
            ui.language()
                .compute(() ->
                    ui.language()
                        .text(
                            "project.unsaved.restore",
                            entry.name(),
                            ui.language().time(entry.when()))));
    row.setOnKeyPressed(e -> {
      if (e.getCode() == KeyCode.DELETE) {
        model.discard(entry);
      }
    });
    inside.prefWidthProperty().bind(row.widthProperty().subtract(26));
    Button discard =
        ui.iconButton("project.unsaved.remove", Feather.TRASH_2, () -> model.discard(entry));
    discard.setId("unsaved-discard");
    HBox.setHgrow(row, Priority.ALWAYS);
    return Ui.row(4, row, discard);
  }

  private void fillRecent() {
    recentRows.getChildren().setAll(model.recent().stream().limit(8).map(this::recentRow).toList());
  }

  private Node recentRow(RecentEntry entry) {
    Label name = new Label(entry.name());
    name.getStyleClass().add("action-title");
    Label version = new Label(entry.version());
    version.getStyleClass().add("secondary");
    name.setMinWidth(Region.USE_PREF_SIZE);
    version.setMinWidth(Region.USE_PREF_SIZE);
    HBox inside =
        Ui.row(
            12,
            Icons.of(Icons.ofKind(entry.kind()), "muted-icon"),
            name,
            version,
            state(entry),
            Ui.spacer(),
            path(entry));
    Button row = new Button();
    row.setGraphic(inside);
    row.getStyleClass().addAll("action-row", "recent-row");
    row.setMaxWidth(Double.MAX_VALUE);
    row.setOnAction(e -> model.open(entry));
    row.accessibleTextProperty()
        .bind(ui.language().bind("window.welcome.recent.open", entry.name(), entry.version()));
    row.setTooltip(Ui.tooltip(ui.language().bind("window.welcome.recent.tip", entry.path())));
    row.setOnKeyPressed(e -> {
      if (e.getCode() == KeyCode.DELETE) {
        model.forget(entry);
      }
    });
    inside.prefWidthProperty().bind(row.widthProperty().subtract(26));
    return model.isGone(entry) ? withRemove(entry, row) : row;
  }

  /** What is known of a package besides its name: that it is gone, or what its check found. */
  private Label state(RecentEntry entry) {
    Label state = new Label();
    if (model.isGone(entry)) {
      state = ui.label("window.welcome.recent.gone", "severity-warning");
    } else if (entry.findings().isPresent()) {
      state =
          Ui.label(
              ui.language().bind("window.welcome.recent.findings", entry.findings().get()),
              "secondary");
    }
    state.setMinWidth(Region.USE_PREF_SIZE);
    return state;
  }

  private static Label path(RecentEntry entry) {
    Label path = new Label(shortened(entry.path()));
    path.getStyleClass().addAll("mono", "secondary");
    path.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
    return path;
  }

  private Node withRemove(RecentEntry entry, Button row) {
    Button remove =
        ui.iconButton("window.welcome.recent.remove", Feather.X, () -> model.forget(entry));
    remove.setId("recent-remove");
    HBox.setHgrow(row, Priority.ALWAYS);
    return Ui.row(4, row, remove);
  }

  private static String shortened(String path) {
    Path home = Path.of(System.getProperty("user.home", "/"));
    Path own = Path.of(path);
    return home.getNameCount() > 0 && own.startsWith(home)
        ? "~/" + home.relativize(own)
        : own.toString();
  }

  private Node dropHint() {
    HBox hint =
        Ui.row(
            12,
            Icons.of(Feather.DOWNLOAD, "muted-icon"),
            ui.label("window.welcome.drop", "secondary"));
    hint.setAlignment(Pos.CENTER);
    hint.getStyleClass().add("drop-hint");
    return hint;
  }
}
