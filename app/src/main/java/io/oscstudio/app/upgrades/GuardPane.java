package io.oscstudio.app.upgrades;

import io.oscstudio.app.kit.Icons;
import io.oscstudio.app.kit.Kit;
import io.oscstudio.app.kit.Language;
import io.oscstudio.app.kit.Ui;
import io.oscstudio.core.upgrade.GuardSimulation;
import io.oscstudio.core.upgrade.GuardSimulation.State;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** What OSC does when the package is uploaded while instances run, step by step. */
final class GuardPane {
  private final GuardModel model;
  private final Ui ui;
  private final Language language;
  private final VBox steps = new VBox(6);

  GuardPane(GuardModel model, Kit kit) {
    this.model = model;
    this.ui = kit.ui();
    this.language = kit.language();
  }

  Node build() {
    TextField running = new TextField();
    running.setId("guard-running");
    running.getStyleClass().add("mono");
    running.setPromptText("1.1.1, 2.2.2");
    running.textProperty().bindBidirectional(model.runningProperty());
    Label label = ui.label("upgrades.guard.running", "field-label");
    label.setLabelFor(running);
    steps.setId("guard-steps");
    steps.getStyleClass().add("meaning");
    model.playedProperty().subscribe(this::show);
    return new VBox(
        12,
        ui.label("upgrades.guard", "section-title"),
        ui.paragraph("upgrades.guard.help", "field-help"),
        new VBox(4, label, running),
        service(),
        steps);
  }

  /** Asked for only where there are several. */
  private Node service() {
    ComboBox<String> box = new ComboBox<>(model.services());
    box.setId("guard-service");
    box.setMaxWidth(Double.MAX_VALUE);
    model.serviceProperty().subscribe(now -> box.setValue(now.orElse(null)));
    box.valueProperty()
        .subscribe((old, now) ->
            Optional.ofNullable(now)
                .ifPresent(path -> model.serviceProperty().set(Optional.of(path))));
    Label label = ui.label("upgrades.guard.service", "field-label");
    label.setLabelFor(box);
    return Ui.shownWhen(
        new VBox(4, label, box),
        Bindings.createBooleanBinding(() -> model.services().size() > 1, model.services()));
  }

  private void show(Optional<GuardSimulation> played) {
    steps.getChildren().clear();
    if (played.isEmpty()) {
      steps.getChildren().add(ui.paragraph("upgrades.guard.empty", "muted"));
    }
    played.ifPresent(p -> p.steps().forEach(step -> steps.getChildren().add(step(step))));
  }

  private Node step(GuardSimulation.Step step) {
    Label text = Ui.label(language.compute(() -> language.text(step.text())));
    text.setWrapText(true);
    text.setMinHeight(Region.USE_PREF_SIZE);
    text.accessibleTextProperty()
        .bind(
            language.compute(() ->
                language.text("upgrades.guard.step." + step.state().name())
                    + ": "
                    + language.text(step.text())));
    return new HBox(8, icon(step.state()), text);
  }

  private static Node icon(State state) {
    return switch (state) {
      case PASSED -> Icons.of(Feather.CHECK_CIRCLE, "success-icon");
      case FAILED -> Icons.of(Feather.X_CIRCLE, "severity-error");
      case TOLD -> Icons.of(Feather.ARROW_RIGHT, "muted-icon");
    };
  }
}
