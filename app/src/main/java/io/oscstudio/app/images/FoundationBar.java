package io.oscstudio.app.images;

import io.oscstudio.app.images.Foundation.Kind;
import io.oscstudio.app.kit.Icons;
import io.oscstudio.app.kit.Kit;
import io.oscstudio.app.kit.Language;
import io.oscstudio.app.kit.Ui;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What the ledger rests on: how it was proved, with what, and what a chart still asks for. */
final class FoundationBar {
  private final ImagesModel images;
  private final InputsModel inputs;
  private final Kit kit;
  private final Ui ui;
  private final Language language;

  FoundationBar(ImagesModel images, Kit kit) {
    this.images = images;
    this.inputs = images.inputs();
    this.kit = kit;
    this.ui = kit.ui();
    this.language = kit.language();
  }

  Region build() {
    VBox bar =
        new VBox(8, line(), missing(), refusal(), with(), new InputsForm(inputs, kit).build());
    bar.getStyleClass().add("foundation");
    bar.setMinHeight(Region.USE_PREF_SIZE);
    return bar;
  }

  private ObservableValue<Optional<Foundation>> foundation() {
    return images.ledger().sheetProperty().map(s -> s.map(Sheet::foundation));
  }

  private Node line() {
    StackPane icon = new StackPane();
    ObservableValue<Optional<Foundation>> now = foundation();
    now.subscribe(f ->
        icon.getChildren()
            .setAll(f.map(Foundation::kind).map(FoundationBar::icon).stream().toList()));
    Label how =
        Ui.label(
            language.compute(
                () ->
                    now.getValue()
                        .map(f -> language.text(f.how()))
                        .orElseGet(() -> language.text("images.waiting")),
                now));
    how.setId("foundation");
    how.setWrapText(true);
    how.setMinWidth(0);
    how.setMinHeight(Region.USE_PREF_SIZE);
    HBox.setHgrow(how, Priority.ALWAYS);
    how.setMaxWidth(Double.MAX_VALUE);
    HBox line = Ui.row(8, icon, how, rendering(), again());
    return line;
  }

  private static FontIcon icon(Kind kind) {
    return switch (kind) {
      case PROVED -> Icons.of(Feather.CHECK_CIRCLE, "success-icon");
      case INCOMPLETE -> Icons.of(Feather.ALERT_TRIANGLE, "severity-warning");
      case REFUSED -> Icons.of(Feather.ALERT_CIRCLE, "severity-error");
      case NOT_PROVED -> Icons.of(Feather.ALERT_TRIANGLE, "severity-warning");
      case READ -> Icons.of(Feather.FILE_TEXT, "muted-icon");
    };
  }

  private Node rendering() {
    Label word = ui.label("images.rendering", "secondary");
    word.setMinWidth(Region.USE_PREF_SIZE);
    Button stop = ui.button("images.stop", Feather.X, images.ledger()::stop, "small");
    stop.setId("render-stop");
    return Ui.shownWhen(
        Ui.row(8, word, stop), images.ledger().runningProperty().map(Optional::isPresent));
  }

  /** Rendering once more is offered where it might go otherwise. */
  private Node again() {
    Button again = ui.button("images.again", Feather.REFRESH_CW, images::look, "small");
    again.setId("render-again");
    ObservableValue<Optional<Foundation>> now = foundation();
    return Ui.shownWhen(
        again,
        javafx.beans.binding.Bindings.createBooleanBinding(
            () ->
                images.ledger().runningProperty().get().isEmpty()
                    && now.getValue().filter(f -> f.kind() == Kind.NOT_PROVED).isPresent(),
            images.ledger().runningProperty(),
            now));
  }

  /** With what the chart is rendered, in one line. */
  private Node with() {
    Label words =
        Ui.label(
            language.compute(this::summary, inputs.inputsProperty(), inputs.chartProperty()),
            "secondary");
    words.setId("inputs-summary");
    words.setWrapText(true);
    words.setMinWidth(0);
    words.setMinHeight(Region.USE_PREF_SIZE);
    Button change =
        ui.button(
            "images.inputs.change",
            Feather.SLIDERS,
            () -> inputs.openProperty().set(!inputs.openProperty().get()),
            "small");
    change.setId("inputs-change");
    change
        .textProperty()
        .bind(
            language.compute(
                () ->
                    language.text(
                        inputs.openProperty().get()
                            ? "images.inputs.done"
                            : "images.inputs.change"),
                inputs.openProperty()));
    HBox row = Ui.row(8, words, change);
    return Ui.shownWhen(row, inputs.chartProperty().map(Optional::isPresent));
  }

  private String summary() {
    Inputs now = inputs.inputsProperty().get();
    String kubernetes =
        now.kubeVersion()
            .or(() -> inputs.chartProperty().get().map(ImageDesk.ChartFacts::kubeVersion))
            .orElse("");
    return language.text(
        "images.inputs.summary",
        now.files().size(),
        now.sets().size(),
        kubernetes,
        now.namespace().orElse("default"),
        now.release().orElse("release"));
  }

  /** What is not in the chart, said plainly. */
  private Node missing() {
    FlowPane names = new FlowPane(8, 4);
    names.setId("missing");
    ObservableValue<List<String>> now =
        inputs.chartProperty().map(c -> c.map(ImageDesk.ChartFacts::missing).orElse(List.of()));
    now.subscribe(all -> {
      names.getChildren().setAll(ui.label("images.missing", "secondary"));
      for (String name : all) {
        Label chip = new Label(name, Icons.of(Feather.ALERT_TRIANGLE, 12, "severity-warning"));
        chip.getStyleClass().addAll("need", "missing");
        chip.setTooltip(Ui.tooltip(language.bind("images.missing.why", name)));
        names.getChildren().add(chip);
      }
    });
    return Ui.shownWhen(names, now.map(all -> !all.isEmpty()));
  }

  /** Where Helm refused the chart, and the values it asks for. */
  private Node refusal() {
    VBox lines = new VBox(8);
    lines.setId("refusal");
    ObservableValue<Optional<Foundation>> now = foundation();
    now.subscribe(f -> {
      lines.getChildren().clear();
      f.flatMap(Foundation::place)
          .map(place -> PlaceLink.of(place, images.file(), language))
          .ifPresent(lines.getChildren()::add);
      f.map(Foundation::asks).orElse(List.of()).stream()
          .map(this::ask)
          .forEach(lines.getChildren()::add);
    });
    return Ui.shownWhen(lines, now.map(f -> f.filter(x -> x.kind() == Kind.REFUSED).isPresent()));
  }

  private Node ask(Foundation.Asked asked) {
    TextField value = new TextField();
    value.setId("asked-" + asked.path());
    value.accessibleTextProperty().bind(language.bind("images.asked", asked.path()));
    value.promptTextProperty().bind(language.bind("images.asked.prompt"));
    Label name = new Label(asked.path());
    name.getStyleClass().add("mono");
    name.setLabelFor(value);
    name.setMinWidth(Region.USE_PREF_SIZE);
    Runnable give = () -> inputs.give(asked, value.getText());
    value.setOnAction(e -> give.run());
    Button render = ui.button("images.asked.render", Feather.PLAY, give);
    render.disableProperty().bind(value.textProperty().isEmpty());
    Label words = new Label(asked.words());
    words.getStyleClass().add("secondary");
    words.setMinWidth(0);
    return Ui.row(8, name, value, render, words);
  }
}
