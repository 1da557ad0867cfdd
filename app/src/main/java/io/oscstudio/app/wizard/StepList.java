package io.oscstudio.app.wizard;

import io.oscstudio.app.kit.Icons;
import io.oscstudio.app.kit.Kit;
import io.oscstudio.app.kit.Ui;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringExpression;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/**
 * The steps and what each still needs. Where the window is narrow, only their marks are left; the
 * tooltip of a mark says the rest.
 */
final class StepList {
  private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
  private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

  private final WizardModel model;
  private final Kit kit;
  private final Ui ui;
  private final ObservableValue<Boolean> narrow;

  StepList(WizardModel model, Kit kit, ObservableValue<Boolean> narrow) {
    this.model = model;
    this.kit = kit;
    this.ui = kit.ui();
    this.narrow = narrow;
  }

  Region build() {
    VBox items = new VBox(4);
    for (Step step : Step.values()) {
      items.getChildren().add(item(step));
    }
    ScrollPane list = Ui.scrolling(items);
    list.setMinHeight(0);
    list.getStyleClass().setAll("scroll-pane", "steps");
    narrow.subscribe(now -> list.pseudoClassStateChanged(NARROW, now));
    return list;
  }

  private Node item(Step step) {
    Label title = ui.label(step.key(), "step-title");
    Label need =
        Ui.label(
            kit.language()
                .compute(
                    () -> kit.language().text(model.stateOf(step).getValue().need()),
                    model.stateOf(step)),
            "secondary",
            "step-need");
    StringExpression whole = Bindings.concat(title.textProperty(), ": ", need.textProperty());
    StackPane mark = new StackPane();
    mark.getStyleClass().add("step-mark");
    HBox line = Ui.row(12, mark, Ui.shownWhen(Ui.column(1, title, need), narrow.map(n -> !n)));
    Button item = new Button();
    item.setId("step-" + step.number());
    item.setGraphic(line);
    item.getStyleClass().add("step-item");
    item.setMaxWidth(Double.MAX_VALUE);
    item.setOnAction(e -> model.goTo(step));
    item.accessibleTextProperty().bind(whole);
    item.setTooltip(Ui.tooltip(whole));
    model
        .stateOf(step)
        .subscribe(state -> {
          mark.getChildren().setAll(markOf(step, state.mark()));
          mark.getStyleClass().setAll("step-mark", state.mark().name().toLowerCase(Locale.ROOT));
        });
    model.currentProperty().subscribe(now -> item.pseudoClassStateChanged(CURRENT, now == step));
    return item;
  }

  private static Node markOf(Step step, StepState.Mark mark) {
    return switch (mark) {
      case DONE -> Icons.of(Feather.CHECK, 13);
      case PROBLEM -> Icons.of(Feather.X, 13);
      case ATTENTION -> Icons.of(Feather.ALERT_TRIANGLE, 12);
      case BUSY -> Icons.of(Feather.MORE_HORIZONTAL, 13);
      case WAITING -> new Label(String.valueOf(step.number()));
    };
  }
}
