package io.oscstudio.app.upgrades;

import io.oscstudio.app.actions.Action;
import io.oscstudio.app.actions.StandardAction;
import io.oscstudio.app.kit.Kit;
import io.oscstudio.app.kit.Ui;
import io.oscstudio.core.upgrade.GraphLayout.Bundle;
import io.oscstudio.core.upgrade.UpgradeGraph.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Line;
import org.kordamp.ikonli.feather.Feather;

/**
 * The graph as a list whose rows each draw their part of the lines, so that only what is seen is
 * drawn. Up and down go to the neighbours, left to what a version replaces, right to what replaces
 * it; Enter chooses; plus, minus and the wheel with the shortcut key zoom; dragging moves.
 */
final class GraphPane {
  private static final double LEAST = 0.5;
  private static final double MOST = 2;
  private static final double STEP = 1.25;

  private final UpgradesModel model;
  private final Kit kit;
  private final Ui ui;
  private final ListView<Integer> list = new ListView<>();
  private final DoubleProperty zoom = new SimpleDoubleProperty(1);
  private final ObjectProperty<Optional<Integer>> hovered =
      new SimpleObjectProperty<>(Optional.empty());
  private Optional<Drawing> drawing = Optional.empty();
  private Map<Integer, Integer> route = Map.of();
  private double spine;
  private double dragFrom;
  private boolean following;

  GraphPane(UpgradesModel model, Kit kit) {
    this.model = model;
    this.kit = kit;
    this.ui = kit.ui();
  }

  Region build() {
    list.setId("upgrade-graph");
    list.getStyleClass().addAll("plain-list", "upgrade-graph");
    model.route().answerProperty().subscribe(now -> findRoute()); // before the cells ask for it
    list.setCellFactory(view -> new GraphCell(this, model, kit.language()));
    list.fixedCellSizeProperty().bind(Bindings.createDoubleBinding(this::rowHeight, zoom));
    list.accessibleTextProperty().bind(kit.language().bind("upgrades.graph"));
    kit.actions()
        .whileShown(
            list,
            Action.of(StandardAction.VERSION_CHOOSE, this::choose).within(list),
            Action.of(StandardAction.VERSION_OLDER, () -> along(false)).within(list),
            Action.of(StandardAction.VERSION_NEWER, () -> along(true)).within(list),
            Action.of(StandardAction.GRAPH_LARGER, () -> zoom(STEP)).within(list),
            Action.of(StandardAction.GRAPH_SMALLER, () -> zoom(1 / STEP)).within(list));
    list.addEventFilter(ScrollEvent.SCROLL, this::onScroll);
    list.addEventFilter(MouseEvent.MOUSE_PRESSED, e -> dragFrom = e.getY());
    list.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::onDrag);
    list.setOnMouseClicked(e -> {
      if (e.getClickCount() == 2) {
        choose();
      }
    });
    model.drawingProperty().subscribe(this::show);
    follow();
    VBox.setVgrow(list, Priority.ALWAYS);
    VBox graph = new VBox(8, head(), Ui.shownWhen(alone(), model.aloneProperty()), list, legend());
    graph.getStyleClass().add("upgrade-middle");
    graph.setMinWidth(160);
    return graph;
  }

  private Node head() {
    Button in = ui.iconButton("upgrades.zoom-in", Feather.ZOOM_IN, () -> zoom(STEP));
    Button out = ui.iconButton("upgrades.zoom-out", Feather.ZOOM_OUT, () -> zoom(1 / STEP));
    in.setId("upgrade-zoom-in");
    out.setId("upgrade-zoom-out");
    return Ui.row(4, ui.label("upgrades.graph", "group-title"), Ui.spacer(), out, in);
  }

  private Node legend() {
    FlowPane legend = new FlowPane(16, 4);
    for (Kind kind : Kind.values()) {
      Line sample = new Line(0, 0, 28, 0);
      sample.getStyleClass().addAll("upgrade-line", GraphCell.style(kind));
      HBox entry = Ui.row(6, sample, ui.label("upgrades.kind." + kind.name(), "secondary"));
      legend.getChildren().add(Ui.shownWhen(entry, model.drawingProperty().map(d -> has(d, kind))));
    }
    legend.setMinHeight(Region.USE_PREF_SIZE);
    return legend;
  }

  private static boolean has(Optional<Drawing> drawing, Kind kind) {
    return drawing.stream()
        .flatMap(d -> d.graph().edges().stream())
        .anyMatch(e -> e.kind() == kind);
  }

  /** What to do while nothing but the open package is known. */
  private Region alone() {
    Button add = ui.button("upgrades.add-folder", model.places()::chooseFolder, "accent", "small");
    add.setId("upgrades-empty-add");
    VBox box = new VBox(8, ui.paragraph("upgrades.empty", "muted"), add);
    box.setId("upgrades-empty");
    box.getStyleClass().add("meaning");
    box.setMinHeight(Region.USE_PREF_SIZE);
    return box;
  }

  private void show(Optional<Drawing> now) {
    following = true;
    drawing = now;
    spine = now.map(GraphCell::spine).orElse(0.0);
    findRoute();
    list.getItems()
        .setAll(
            IntStream.range(0, now.map(d -> d.layout().rows().size()).orElse(0)).boxed().toList());
    list.refresh();
    following = false;
    point();
  }

  /** The model's choice and the list's are one. */
  private void follow() {
    list.getSelectionModel()
        .selectedItemProperty()
        .subscribe((old, now) -> {
          if (now != null && !following) {
            drawing.ifPresent(
                d -> model.selectedProperty().set(Optional.of(d.versions().get(now).version())));
          }
        });
    model.selectedProperty().subscribe(now -> point());
  }

  private void point() {
    int at = row(model.selectedProperty().get()).orElse(-1);
    if (at >= 0 && at != list.getSelectionModel().getSelectedIndex()) {
      following = true;
      list.getSelectionModel().clearAndSelect(at);
      list.getFocusModel().focus(at);
      following = false;
      if (!list.isFocused()) {
        list.scrollTo(Math.max(0, at - 3));
      }
    }
  }

  private OptionalInt row(Optional<String> version) {
    return drawing.flatMap(d -> version.map(v -> d.layout().row(v))).orElse(OptionalInt.empty());
  }

  /** What is drawn. */
  Optional<Drawing> drawing() {
    return drawing;
  }

  /** The size of everything, 1 as designed. */
  DoubleProperty zoomProperty() {
    return zoom;
  }

  /** The row under the mouse. */
  ObjectProperty<Optional<Integer>> hoveredProperty() {
    return hovered;
  }

  /** The row whose connections stand out. */
  int litRow() {
    return hovered.get().orElseGet(() -> row(model.selectedProperty().get()).orElse(-1));
  }

  /** The way that was asked for: the row of each of its versions with that of the next. */
  Map<Integer, Integer> route() {
    return route;
  }

  /** How far right the versions' dots are, in pixels of the design. */
  double spine() {
    return spine;
  }

  private void findRoute() {
    route = new HashMap<>();
    List<String> path =
        model.route().answerProperty().get().map(RouteModel.Answer::path).orElse(List.of());
    for (int i = 0; i + 1 < path.size(); i++) {
      OptionalInt next = row(Optional.of(path.get(i + 1)));
      row(Optional.of(path.get(i))).ifPresent(at -> next.ifPresent(to -> route.put(at, to)));
    }
  }

  double rowHeight() {
    return Math.round(GraphCell.ROW * zoom.get());
  }

  private void zoom(double by) {
    zoom.set(Math.clamp(zoom.get() * by, LEAST, MOST));
  }

  private void choose() {
    model.selectedProperty().get().ifPresent(model.route()::choose);
  }

  /** Goes to the next version that replaces this one, or to the one it replaces. */
  private void along(boolean newer) {
    int row = list.getSelectionModel().getSelectedIndex();
    drawing.filter(d -> row >= 0).stream()
        .flatMap(d -> d.layout().crossing(row, row).stream())
        .filter(b -> b.kind() == Kind.UPGRADE && (newer ? b.comesFrom(row) : b.goesTo(row)))
        .flatMap((Bundle b) -> (newer ? b.targets() : b.sources()).stream())
        .max(Integer::compare)
        .ifPresent(next -> {
          list.getSelectionModel().clearAndSelect(next);
          list.getFocusModel().focus(next);
          list.scrollTo(Math.max(0, next - 3));
        });
  }

  private void onScroll(ScrollEvent e) {
    if (e.isShortcutDown() && e.getDeltaY() != 0) {
      zoom(e.getDeltaY() > 0 ? STEP : 1 / STEP);
      e.consume();
    }
  }

  private void onDrag(MouseEvent e) {
    if (e.isPrimaryButtonDown() && list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
      flow.scrollPixels(dragFrom - e.getY());
      dragFrom = e.getY();
    }
  }
}
