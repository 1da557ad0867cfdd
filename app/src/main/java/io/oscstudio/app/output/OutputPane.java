package io.oscstudio.app.output;

import io.oscstudio.app.actions.Action;
import io.oscstudio.app.actions.StandardAction;
import io.oscstudio.app.kit.JobReport;
import io.oscstudio.app.kit.Kit;
import io.oscstudio.app.kit.Ui;
import io.oscstudio.core.base.Severity;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;

/** The log as lines, with a filter above it; its end stays in view unless one scrolled up. */
public final class OutputPane {
  private final OutputModel model;
  private final Kit kit;
  private final ListView<JobReport> list;
  private final TextField query = new TextField();

  /** Shows {@code model}. */
  public OutputPane(OutputModel model, Kit kit) {
    this.model = model;
    this.kit = kit;
    this.list = new ListView<>(model.shown());
  }

  /** The pane; it follows the log only while it is in a window. */
  public Region build() {
    list.setId("output-lines");
    list.getStyleClass().addAll("plain-list", "output");
    list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    list.setCellFactory(view -> new OutputCell(model));
    list.setPlaceholder(placeholder());
    list.accessibleTextProperty().bind(kit.language().bind("output.title"));
    VBox.setVgrow(list, Priority.ALWAYS);
    list.addEventFilter(ScrollEvent.SCROLL, e -> kit.tasks().later(this::look));
    list.addEventFilter(MouseEvent.MOUSE_DRAGGED, e -> kit.tasks().later(this::look));
    list.addEventFilter(MouseEvent.MOUSE_RELEASED, e -> kit.tasks().later(this::look));
    list.addEventFilter(KeyEvent.KEY_RELEASED, e -> kit.tasks().later(this::look));
    kit.actions().whileShown(list, Action.of(StandardAction.COPY_LINES, this::copy).within(list));
    VBox pane = new VBox(head(), gone(), list);
    pane.setId("output");
    pane.setMinSize(0, 0);
    Ui.whileShown(pane, this::follow);
    return pane;
  }

  private Subscription follow() {
    ListChangeListener<JobReport> listener = change -> kit.tasks().later(this::showEnd);
    model.shown().addListener(listener);
    return model
        .follow()
        .and(model.followingProperty().subscribe(this::showEnd))
        .and(() -> model.shown().removeListener(listener));
  }

  private void showEnd() {
    if (model.followingProperty().get() && !model.shown().isEmpty()) {
      list.scrollTo(model.shown().size() - 1);
    }
  }

  /** The person moved: at the end the log is followed again. */
  private void look() {
    model.followingProperty().set(isAtEnd());
  }

  private boolean isAtEnd() {
    return list.lookupAll(".scroll-bar").stream()
        .filter(ScrollBar.class::isInstance)
        .map(ScrollBar.class::cast)
        .filter(bar -> bar.getOrientation() == Orientation.VERTICAL && bar.isVisible())
        .allMatch(bar -> bar.getValue() >= bar.getMax() - 1e-6);
  }

  private Node head() {
    kit.ui()
        .search(query, "output-filter", "output.filter", model.queryProperty(), list::requestFocus);
    query.setPrefWidth(240);
    HBox kinds =
        Ui.row(
            0,
            kind("output.all", Optional.empty()),
            kind("output.errors", Optional.of(Severity.ERROR)),
            kind("output.warnings", Optional.of(Severity.WARNING)),
            kind("output.notes", Optional.of(Severity.INFO)));
    kinds.getStyleClass().add("segments");
    Button end =
        kit.ui()
            .button(
                "output.end",
                Feather.CHEVRONS_DOWN,
                () -> model.followingProperty().set(true),
                "flat",
                "small");
    end.setId("output-end");
    Ui.shownWhen(end, model.followingProperty().not());
    Button copy = kit.ui().iconButton("output.copy", Feather.COPY, this::copy, "small");
    copy.setId("output-copy");
    copy.disableProperty().bind(Bindings.isEmpty(model.shown()));
    Button clear = kit.ui().iconButton("output.clear", Feather.TRASH_2, model::clear, "small");
    clear.setId("output-clear");
    HBox head = Ui.row(8, query, kinds, Ui.spacer(), end, copy, clear);
    head.getStyleClass().add("tree-head");
    return head;
  }

  private ToggleButton kind(String key, Optional<Severity> severity) {
    ToggleButton button = new ToggleButton();
    button.setId("output-" + severity.map(s -> s.name().toLowerCase(Locale.ROOT)).orElse("all"));
    button.getStyleClass().add("filter");
    button.textProperty().bind(kit.language().bind(key));
    button.setMinWidth(Region.USE_PREF_SIZE);
    model.kindProperty().subscribe(now -> button.setSelected(now.equals(severity)));
    button.setOnAction(e -> {
      button.setSelected(true);
      model.kindProperty().set(severity);
    });
    return button;
  }

  /** How many lines are not there any more. */
  private Label gone() {
    Label gone =
        Ui.label(
            kit.language()
                .compute(
                    () -> kit.language().text("output.gone", model.goneProperty().get()),
                    model.goneProperty()),
            "secondary",
            "outline-standing");
    gone.setId("output-gone");
    return Ui.shownWhen(gone, model.goneProperty().greaterThan(0));
  }

  private Label placeholder() {
    Label label =
        Ui.label(
            kit.language()
                .compute(
                    () -> kit.language().text(model.isEmpty() ? "output.empty" : "output.no-match"),
                    model.shown(),
                    model.queryProperty(),
                    model.kindProperty()),
            "muted");
    label.setWrapText(true);
    label.setMaxWidth(480);
    return label;
  }

  private void copy() {
    model.copy(List.copyOf(list.getSelectionModel().getSelectedItems()));
  }
}
