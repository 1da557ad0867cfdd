package io.oscstudio.app.check;

import io.oscstudio.app.actions.Action;
import io.oscstudio.app.actions.StandardAction;
import io.oscstudio.app.kit.Guide;
import io.oscstudio.app.kit.Icons;
import io.oscstudio.app.kit.Kit;
import io.oscstudio.app.kit.Language;
import io.oscstudio.app.kit.RememberedSplit;
import io.oscstudio.app.kit.Ui;
import io.oscstudio.core.base.Severity;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Builds the page of the check: what was found, why it matters, and what can be done about it. */
public final class CheckView {
  /** From this width on, in pixels of the design, what is looked at stands beside the list. */
  private static final double WIDE = 900;

  /** Below this height of the findings, in pixels of the design, the page scrolls. */
  private static final double LEAST_HEIGHT = 200;

  /** Below this height what is looked at takes the place of the findings. */
  private static final double HIGH = 360;

  private final CheckModel check;
  private final Kit kit;
  private final Ui ui;
  private final Language language;
  private final TextField search = new TextField();

  /** Shows {@code check}. */
  public CheckView(CheckModel check, Kit kit) {
    this.check = check;
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
    IssueList list = new IssueList(check, kit);
    Node findings = list.build();
    Region aside = new AsidePane(check, kit, list::focus).build();
    SplitPane split = new SplitPane(findings);
    split.getStyleClass().add("page-split");
    split.setMinSize(0, LEAST_HEIGHT);
    VBox.setVgrow(split, Priority.ALWAYS);
    VBox page = new VBox(12, head(title), tools(list), remark(), split);
    page.getStyleClass().add("page");
    page.widthProperty()
        .map(width -> width.doubleValue() >= WIDE ? Orientation.HORIZONTAL : Orientation.VERTICAL)
        .subscribe(split::setOrientation);
    RememberedSplit.on(split, "check", kit.settings(), 0.55);
    check.asideProperty().subscribe(now -> show(now.isPresent(), split, findings, aside));
    kit.actions().whileShown(page, Action.of(StandardAction.SEARCH_FINDINGS, this::find));
    ScrollPane scroll = Ui.scrolling(page);
    scroll.setFitToHeight(true);
    return Guide.topic(scroll, "check");
  }

  private Node head(Node title) {
    HBox.setHgrow(title, Priority.ALWAYS);
    Button safe = ui.button("checking.mend.safe", Feather.TOOL, check.mending()::previewSafe);
    safe.setId("mend-safe");
    safe.textProperty()
        .bind(
            language.compute(
                () -> language.text("checking.mend.safe", check.mending().safeProperty().get()),
                check.mending().safeProperty()));
    Ui.shownWhen(safe, check.mending().safeProperty().greaterThan(0));
    HBox head = new HBox(8, title, mended(), safe, report());
    head.setAlignment(Pos.TOP_LEFT);
    return head;
  }

  private Node report() {
    MenuButton report = new MenuButton();
    report.setId("save-report");
    report.getStyleClass().add("report-menu");
    report.setGraphic(Icons.of(Feather.FILE_TEXT));
    report.textProperty().bind(language.bind("checking.report"));
    report.setMinWidth(Region.USE_PREF_SIZE);
    report.disableProperty().bind(check.doneProperty().not());
    for (String format : check.report().formats()) {
      MenuItem item = new MenuItem();
      item.setId("save-report-" + format);
      item.textProperty().bind(language.bind("checking.report." + format));
      item.setOnAction(e -> check.report().save(format));
      report.getItems().add(item);
    }
    return report;
  }

  /** What was mended last, and the way back. */
  private Node mended() {
    MendingModel mending = check.mending();
    Button undo = ui.button("checking.mend.undo", Feather.CORNER_UP_LEFT, mending::undo, "flat");
    undo.setId("mend-undo");
    undo.setMnemonicParsing(false);
    undo.setTooltip(Ui.tooltip(language.bind(mending.mendedProperty().map(m -> m.orElse(null)))));
    return Ui.shownWhen(undo, mending.mendedProperty().map(Optional::isPresent));
  }

  private void find() {
    search.requestFocus();
    search.selectAll();
  }

  private static void show(boolean wanted, SplitPane split, Node findings, Region aside) {
    boolean alone = split.getOrientation() == Orientation.VERTICAL && split.getHeight() < HIGH;
    List<Node> shown =
        wanted ? (alone ? List.of(aside) : List.of(findings, aside)) : List.of(findings);
    if (!split.getItems().equals(shown)) {
      split.getItems().setAll(shown);
    }
  }

  private Node tools(IssueList list) {
    ToggleGroup severities = new ToggleGroup();
    HBox filters = Ui.row(2, filter(severities, Optional.empty()));
    for (Severity severity : Severity.values()) {
      filters.getChildren().add(filter(severities, Optional.of(severity)));
    }
    ToggleGroup grouping = new ToggleGroup();
    HBox groups =
        Ui.row(
            2,
            grouping(grouping, false, "checking.by-severity", "findings-by-severity"),
            grouping(grouping, true, "checking.by-file", "findings-by-file"));
    search(list);
    FlowPane tools = new FlowPane(16, 8, filters, groups, Ui.row(12, search, standing()));
    tools.setMinHeight(Region.USE_PREF_SIZE);
    return tools;
  }

  private void search(IssueList list) {
    search.setPrefWidth(200);
    ui.search(
        search, "findings-search", "checking.search", check.issues().queryProperty(), list::focus);
  }

  private Node filter(ToggleGroup group, Optional<Severity> severity) {
    ToggleButton button = toggle(group);
    button.setId("findings-" + severity.map(s -> s.name().toLowerCase(Locale.ROOT)).orElse("all"));
    button
        .textProperty()
        .bind(language.compute(() -> filterText(severity), check.findings(), check.doneProperty()));
    check.issues().filterProperty().subscribe(now -> button.setSelected(now.equals(severity)));
    button.setOnAction(e -> {
      button.setSelected(true);
      check.issues().filterProperty().set(severity);
    });
    return button;
  }

  private String filterText(Optional<Severity> severity) {
    String name =
        language.text(
            severity
                .map(s -> "checking." + s.name().toLowerCase(Locale.ROOT))
                .orElse("checking.all"));
    long count = severity.map(check::count).orElse((long) check.findings().size());
    return check.doneProperty().get() ? name + "  " + count : name;
  }

  private Node grouping(ToggleGroup group, boolean byFile, String key, String id) {
    ToggleButton button = toggle(group);
    button.setId(id);
    button.textProperty().bind(language.bind(key));
    check.issues().byFileProperty().subscribe(now -> button.setSelected(now == byFile));
    button.setOnAction(e -> {
      button.setSelected(true);
      check.issues().byFileProperty().set(byFile);
    });
    return button;
  }

  private static ToggleButton toggle(ToggleGroup group) {
    ToggleButton button = new ToggleButton();
    button.setToggleGroup(group);
    button.getStyleClass().add("filter");
    button.setMinWidth(Region.USE_PREF_SIZE);
    return button;
  }

  /** What was checked for, or that it is being checked; its room is always there. */
  private Node standing() {
    Label standing =
        Ui.label(
            language.compute(
                () ->
                    check.checkingProperty().get()
                        ? language.text("checking.now")
                        : language.text("checking.for-" + check.profileProperty().get()),
                check.checkingProperty(),
                check.profileProperty()),
            "secondary");
    standing.setId("check-standing");
    standing.setMinWidth(Region.USE_PREF_SIZE);
    return standing;
  }

  /** Why some rules could not run. */
  private Node remark() {
    Label remark =
        Ui.label(language.bind(check.remarkProperty().map(m -> m.orElse(null))), "muted");
    remark.setId("check-remark");
    remark.setWrapText(true);
    remark.setMinHeight(Region.USE_PREF_SIZE);
    return Ui.shownWhen(remark, check.remarkProperty().map(Optional::isPresent));
  }
}
