package io.oscstudio.app.wizard;

import io.oscstudio.app.fields.Controls;
import io.oscstudio.app.fields.Field;
import io.oscstudio.app.fields.FieldFrame;
import io.oscstudio.app.kit.Ui;
import io.oscstudio.core.base.Readings;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The fields of metadata.yaml in their groups. */
final class MetadataForm {
  private final MetadataModel model;
  private final Ui ui;
  private final Controls controls;
  private final Consumer<FieldFrame> onFocus;
  private final List<FieldFrame> frames = new ArrayList<>();
  private final VBox groups = new VBox(24);

  MetadataForm(MetadataModel model, Ui ui, Consumer<FieldFrame> onFocus) {
    this.model = model;
    this.ui = ui;
    this.controls = new Controls(ui);
    this.onFocus = onFocus;
  }

  Region build() {
    MetadataFields f = model.fields();
    groups.getStyleClass().add("form");
    groups
        .getChildren()
        .setAll(
            group(
                "window.group.identity",
                row(controls.line(f.name()), controls.line(f.version())),
                row(controls.line(f.displayName()), controls.line(f.appVersion()))),
            group(
                "window.group.description",
                row(controls.line(f.briefDescription(), MetadataFields.BRIEF_LIMIT)),
                row(controls.area(f.detail(), 4)),
                row(logo())),
            group(
                "window.group.kind",
                row(
                    controls.choice(f.source(), MetadataFields.SOURCES),
                    controls.choice(f.type(), MetadataFields.TYPES)),
                row(
                    controls.checks(f.architecture(), MetadataFields.ARCHITECTURES),
                    controls.checks(f.devices(), MetadataFields.DEVICES)),
                row(controls.tags(f.categories(), Readings.CATEGORIES)),
                row(controls.tags(f.industries(), List.of()))),
            group(
                "window.group.people",
                row(controls.line(f.providerName()), controls.line(f.providerUrl())),
                row(controls.pairs(f.maintainers())),
                row(controls.pairs(f.links()))),
            group(
                "window.group.platforms",
                row(
                    controls.checks(f.scenes(), MetadataFields.SCENES),
                    controls.checks(f.deployCce(), MetadataFields.CCE_CLUSTERS)),
                row(controls.checks(f.deployUcs(), MetadataFields.UCS_CLUSTERS))));
    return groups;
  }

  private Node group(String key, Node... rows) {
    VBox group = new VBox(12, ui.label(key, "group-title"));
    group.getChildren().addAll(rows);
    return group;
  }

  private HBox row(Node... fields) {
    HBox row = new HBox(16);
    for (Node field : fields) {
      HBox.setHgrow(field, Priority.ALWAYS);
      if (field instanceof FieldFrame frame) {
        if (fields.length > 1) {
          frame.setPrefWidth(200);
        }
        frame.setMinWidth(0);
        frames.add(frame);
      }
      row.getChildren().add(field);
    }
    return row;
  }

  private Node logo() {
    ImageView picture = new ImageView();
    picture.setFitHeight(40);
    picture.setFitWidth(40);
    picture.setPreserveRatio(true);
    picture.setSmooth(true);
    StackPane mat = new StackPane(picture);
    mat.getStyleClass().add("logo");
    var has = model.logo().map(Optional::isPresent);
    model
        .logo()
        .subscribe(bytes ->
            picture.setImage(
                bytes
                    .map(b -> new Image(new ByteArrayInputStream(b), 80, 80, true, true))
                    .filter(image -> !image.isError())
                    .orElse(null)));
    Node none = Ui.shownWhen(ui.label("window.meta.logo.none", "secondary"), has.map(h -> !h));
    Node shown = Ui.shownWhen(ui.label("window.meta.logo.shown", "secondary"), has);
    return Ui.column(4, ui.label("window.meta.logo", "field-label"), Ui.row(12, mat, none, shown));
  }

  void focus(Field<?> field) {
    frames.stream().filter(f -> f.field().equals(field)).findFirst().ifPresent(FieldFrame::focus);
  }

  /** Scrolls to whatever gets the focus and tells which field it belongs to. */
  void keepInView(ScrollPane scroll) {
    groups
        .sceneProperty()
        .subscribe(scene -> {
          if (scene != null) {
            scene
                .focusOwnerProperty()
                .subscribe(owner ->
                    Optional.ofNullable(owner)
                        .flatMap(this::frameOf)
                        .ifPresent(frame -> arrived(frame, scroll)));
          }
        });
  }

  private void arrived(FieldFrame frame, ScrollPane scroll) {
    onFocus.accept(frame);
    Platform.runLater(() -> {
      Bounds inForm = groups.sceneToLocal(frame.localToScene(frame.getBoundsInLocal()));
      double shown = scroll.getViewportBounds().getHeight();
      double all = groups.getHeight();
      double top = scroll.getVvalue() * Math.max(0, all - shown);
      if (all <= shown) {
        return;
      }
      if (inForm.getMinY() < top) {
        scroll.setVvalue((inForm.getMinY() - 16) / (all - shown));
      } else if (inForm.getMaxY() > top + shown) {
        scroll.setVvalue((inForm.getMaxY() + 16 - shown) / (all - shown));
      }
    });
  }

  private Optional<FieldFrame> frameOf(Node node) {
    Optional<Node> at = Optional.of(node);
    while (at.isPresent()) {
      if (at.get() instanceof FieldFrame frame && frames.contains(frame)) {
        return Optional.of(frame);
      }
      at = at.map(Node::getParent);
    }
    return Optional.empty();
  }
}
