package io.oscstudio.app.pages.lifecycle;

import io.oscstudio.app.fields.Controls;
import io.oscstudio.app.kit.Guide;
import io.oscstudio.app.kit.Icons;
import io.oscstudio.app.kit.Kit;
import io.oscstudio.app.kit.Ui;
import io.oscstudio.app.pages.DocumentPane;
import io.oscstudio.app.pages.Sides;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Builds the page of lifecycle.yaml: a quiet word for charts, the form for operators. */
public final class LifecycleView {
  private final LifecycleModel model;
  private final Kit kit;
  private final Ui ui;
  private Optional<Node> drawn = Optional.empty();

  /** Shows {@code model}. */
  public LifecycleView(LifecycleModel model, Kit kit) {
    this.model = model;
    this.kit = kit;
    this.ui = kit.ui();
  }

  /**
   * The page.
   *
   * @param title what stands above the form
   */
  public Region build(Node title) {
    return build(pane -> pane, title);
  }

  /**
   * The page.
   *
   * @param title what stands above the form
   * @param sides what is shown of the document, which is changed elsewhere
   */
  public Region build(Node title, ObjectProperty<Sides> sides) {
    return build(pane -> pane.sides(sides), title);
  }

  private Region build(UnaryOperator<DocumentPane> sides, Node title) {
    VBox form = new VBox();
    form.getStyleClass().add("form");
    Controls controls = new Controls(kit, model.scope());
    model.helm().subscribe(helm -> form.getChildren().setAll(helm ? ofChart() : fields(controls)));
    Region page =
        sides
            .apply(new DocumentPane(kit, title, form))
            .build(new SimpleObjectProperty<>(Optional.of(model.document())));
    return Guide.topic(page, "lifecycle");
  }

  /** The form of an operator, drawn once. */
  private Node fields(Controls controls) {
    Node all = drawn.orElseGet(() -> ofOperator(controls));
    drawn = Optional.of(all);
    return all;
  }

  private Node ofOperator(Controls controls) {
    return new VBox(
        32,
        new PermissionSection(controls, model.permissions()).build(),
        new DeploymentSection(controls, model).build(),
        new UpgradeSection(controls, model.upgrade()).build(),
        new VBox(
            16, ui.label("lifecycle.operations", "section-title"), controls.line(model.logPath())));
  }

  /** The file of a chart is empty, and that is right (reading D4). */
  private Node ofChart() {
    VBox words =
        new VBox(
            4,
            ui.paragraph("lifecycle.helm", "strong"),
            ui.paragraph("lifecycle.helm.why", "muted"));
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox note = new HBox(12, Icons.of(Feather.CHECK_CIRCLE, 20, "success-icon"), words);
    note.setId("lifecycle-of-chart");
    note.getStyleClass().add("calm-note");
    return note;
  }
}
