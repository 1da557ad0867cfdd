package io.oscstudio.app.shipping;

import io.oscstudio.app.kit.Kit;
import io.oscstudio.app.kit.Language;
import io.oscstudio.app.kit.Ui;
import io.oscstudio.app.shipping.ExportDesk.Part;
import io.oscstudio.app.shipping.ExportDesk.Plan;
import io.oscstudio.core.base.Readings;
import io.oscstudio.core.pack.Sizes;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Shows how large the deployment package is and what makes it so. */
final class PlanPane {
  private static final int SHOWN = 6;
  private static final double MAP_HEIGHT = 128;

  private final ExportModel model;
  private final Ui ui;
  private final Language language;

  PlanPane(ExportModel model, Kit kit) {
    this.model = model;
    this.ui = kit.ui();
    this.language = kit.language();
  }

  Region build() {
    VBox parts = new VBox();
    TreemapPane map = new TreemapPane();
    map.setMinHeight(MAP_HEIGHT);
    map.setPrefHeight(MAP_HEIGHT);
    map.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    map.accessibleTextProperty().bind(language.bind("shipping.biggest"));
    model
        .planProperty()
        .subscribe(plan ->
            plan.ifPresent(p -> {
              map.show(p.parts());
              parts.getChildren().setAll(rows(p));
            }));
    return new VBox(
        12,
        ui.label("shipping.size", "section-title"),
        figure(),
        meter(),
        ui.paragraph("shipping.size.hint", "secondary"),
        new VBox(8, map, legend()),
        ui.label("shipping.biggest", "group-title"),
        parts);
  }

  private Node figure() {
    return Ui.label(
        language.compute(
            () -> SizeMeter.text(language, model.sizeProperty().get()), model.sizeProperty()),
        "big-figure");
  }

  private Node meter() {
    ProgressBar bar = new ProgressBar(0);
    bar.getStyleClass().addAll("slim", "size-meter");
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.accessibleTextProperty().bind(language.bind("shipping.size"));
    model
        .sizeProperty()
        .subscribe(now -> {
          long bytes = now.longValue();
          bar.setProgress(Math.clamp((double) bytes / Readings.PACKAGE_BYTES_LIMIT, 0, 1));
          bar.getStyleClass().removeAll("careful", "over");
          if (bytes > Readings.PACKAGE_BYTES_LIMIT) {
            bar.getStyleClass().add("over");
          } else if (bytes >= Readings.PACKAGE_BYTES_WARNING) {
            bar.getStyleClass().add("careful");
          }
        });
    return bar;
  }

  /** Says what the colours of the map stand for. */
  private Node legend() {
    Label manifests = new Label("manifests/");
    Label raw = new Label("raw/");
    Label other = ui.label("shipping.other", "secondary");
    manifests.getStyleClass().add("secondary");
    raw.getStyleClass().add("secondary");
    manifests.setGraphic(TreemapPane.sample("manifests/x"));
    raw.setGraphic(TreemapPane.sample("raw/x"));
    other.setGraphic(TreemapPane.sample("x"));
    return Ui.row(16, manifests, raw, other);
  }

  private List<Node> rows(Plan plan) {
    return plan.parts().stream().limit(SHOWN).map(PlanPane::row).toList();
  }

  private static Node row(Part part) {
    Label path = new Label(part.path());
    path.getStyleClass().add("mono");
    path.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    path.setMinWidth(80);
    path.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(path, Priority.ALWAYS);
    Label size = new Label(Sizes.text(part.packed()));
    size.getStyleClass().add("secondary");
    size.setMinWidth(Region.USE_PREF_SIZE);
    size.setAlignment(Pos.CENTER_RIGHT);
    HBox row = Ui.row(12, path, size);
    row.getStyleClass().add("list-row");
    return row;
  }
}
