package io.oscstudio.app.upgrades;

import io.oscstudio.app.kit.Language;
import io.oscstudio.app.upgrades.KnownVersion.Origin;
import io.oscstudio.core.upgrade.GraphLayout;
import io.oscstudio.core.upgrade.GraphLayout.Bundle;
import io.oscstudio.core.upgrade.UpgradeGraph.Kind;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;

/** A version with its part of the lines that touch or pass its row. */
final class GraphCell extends ListCell<Integer> {
  /** The height of a row, in pixels of the design. */
  static final double ROW = 32;

  private static final double PITCH = 14;
  private static final double RADIUS = 5;
  private static final double LETTER = 7.6;
  private static final int LONGEST = 22;
  private static final PseudoClass FROM = PseudoClass.getPseudoClass("from");
  private static final PseudoClass TO = PseudoClass.getPseudoClass("to");
  private static final PseudoClass NAMED = PseudoClass.getPseudoClass("named");
  private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");

  private final GraphPane pane;
  private final UpgradesModel model;
  private final Language language;
  private final Label name = new Label();
  private final Circle dot = new Circle();
  private final RowLines lines = new RowLines();
  private final Pane row = new Pane();

  GraphCell(GraphPane pane, UpgradesModel model, Language language) {
    this.pane = pane;
    this.model = model;
    this.language = language;
    name.getStyleClass().addAll("mono", "upgrade-name");
    name.setManaged(false);
    dot.getStyleClass().add("upgrade-dot");
    dot.setManaged(false);
    row.setMouseTransparent(true);
    getStyleClass().add("upgrade-cell");
    setOnMouseEntered(e -> pane.hoveredProperty().set(Optional.ofNullable(getItem())));
    setOnMouseExited(e -> pane.hoveredProperty().set(Optional.empty()));
    pane.hoveredProperty().subscribe(now -> draw());
    pane.zoomProperty().subscribe(now -> draw());
    model.selectedProperty().subscribe(now -> draw());
    model.route().answerProperty().subscribe(now -> draw());
    model.route().fromProperty().subscribe(now -> draw());
    model.route().toProperty().subscribe(now -> draw());
    language.follow(this, this::draw);
  }

  /** The style of a kind of line. */
  static String style(Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  @Override
  protected void updateItem(Integer item, boolean empty) {
    super.updateItem(item, empty);
    setGraphic(empty ? null : row);
    draw();
  }

  private void draw() {
    Integer item = getItem();
    Optional<Drawing> drawing = pane.drawing();
    if (isEmpty() || item == null || drawing.isEmpty()) {
      setAccessibleText("");
      return;
    }
    drawing.filter(d -> item < d.versions().size()).ifPresent(d -> draw(d, item));
  }

  private void draw(Drawing drawing, int at) {
    KnownVersion version = drawing.versions().get(at);
    double scale = pane.zoomProperty().get();
    double height = pane.rowHeight();
    double spine = pane.spine() * scale;
    name.setText(shown(version.version()));
    name.setStyle("-fx-font-size: " + Math.round(12 * scale) + "px;");
    name.resizeRelocate(8 * scale, 0, spine - 24 * scale, height);
    dot.setCenterX(spine);
    dot.setCenterY(height / 2);
    dot.setRadius(RADIUS * scale);
    mark(version);
    setAccessibleText(VersionTexts.spoken(version, model, language));
    lines.begin(spine, height, scale);
    Map<Integer, Integer> route = pane.route();
    int lit = pane.litRow();
    for (Bundle bundle : drawing.layout().crossing(at, at)) {
      lines.add(bundle, at, lit, route);
    }
    row.getChildren().setAll(lines.nodes());
    row.getChildren().addAll(dot, name);
    double width = spine + (drawing.layout().lanes() + 2) * PITCH * scale;
    row.setMinSize(width, height);
    row.setPrefSize(width, height);
    row.setMaxSize(width, height);
  }

  private void mark(KnownVersion version) {
    Optional<String> name = Optional.of(version.version());
    boolean from = model.route().fromProperty().get().equals(name);
    boolean to = model.route().toProperty().get().equals(name);
    dot.pseudoClassStateChanged(FROM, from);
    dot.pseudoClassStateChanged(TO, to);
    dot.pseudoClassStateChanged(NAMED, version.origin() == Origin.NAMED);
    this.name.pseudoClassStateChanged(HERE, version.origin() == Origin.THIS);
    this.name.pseudoClassStateChanged(FROM, from || to);
  }

  /** How far right the versions' dots are. */
  static double spine(Drawing drawing) {
    int longest = 0;
    for (KnownVersion version : drawing.versions()) {
      longest = Math.max(longest, Math.min(LONGEST, version.version().length()));
    }
    return 8 + longest * LETTER + 20;
  }

  private static String shown(String version) {
    return version.length() > LONGEST ? version.substring(0, LONGEST - 1) + "…" : version;
  }

  /** How far right of the dots a lane is. */
  static double lane(int lane) {
    return lane == GraphLayout.SPINE ? 0 : 8 + lane * PITCH;
  }
}
