package io.oscstudio.app.images;

import io.oscstudio.app.kit.EvenRow;
import io.oscstudio.app.kit.Guide;
import io.oscstudio.app.kit.Icons;
import io.oscstudio.app.kit.Kit;
import io.oscstudio.app.kit.Language;
import io.oscstudio.app.kit.Ui;
import java.nio.file.Path;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Asks what the chart is to be rendered with. */
final class InputsForm {
  private final InputsModel inputs;
  private final Ui ui;
  private final Language language;

  InputsForm(InputsModel inputs, Kit kit) {
    this.inputs = inputs;
    this.ui = kit.ui();
    this.language = kit.language();
  }

  Region build() {
    TextArea sets = new TextArea();
    sets.setPrefRowCount(3);
    sets.setMinHeight(64);
    sets.setPromptText("image.tag=1.2.3");
    sets.getStyleClass().add("mono");
    Node first =
        new EvenRow(
            files(),
            Ui.column(
                4,
                entry(
                    "sets", sets, inputs.setsProperty(), language.bind("images.inputs.sets.help")),
                keep()));
    TextField kubernetes = new TextField();
    kubernetes
        .promptTextProperty()
        .bind(
            language.compute(
                () ->
                    inputs
                        .chartProperty()
                        .get()
                        .map(k -> language.text("images.inputs.default", k.kubeVersion()))
                        .orElse(""),
                inputs.chartProperty()));
    Node second =
        new EvenRow(
            entry("kubernetes", kubernetes, inputs.kubeVersionProperty(), whyKubernetes()),
            entry(
                "namespace",
                prompted("default"),
                inputs.namespaceProperty(),
                language.bind("images.inputs.namespace.help")),
            entry(
                "release",
                prompted("release"),
                inputs.releaseProperty(),
                language.bind("images.inputs.release.help")));
    VBox form = new VBox(8, first, second);
    form.setId("inputs-form");
    form.getStyleClass().add("calm-note");
    return Ui.shownWhen(Guide.topic(form, "images#rendering"), inputs.openProperty());
  }

  private Node keep() {
    CheckBox keep = new CheckBox();
    keep.setId("inputs-keep-sets");
    keep.textProperty().bind(language.bind("images.inputs.keep-sets"));
    keep.selectedProperty().bindBidirectional(inputs.keepSetsProperty());
    return keep;
  }

  private TextField prompted(String usual) {
    TextField field = new TextField();
    field.promptTextProperty().bind(language.bind("images.inputs.default", usual));
    return field;
  }

  private ObservableValue<String> whyKubernetes() {
    return language.compute(
        () ->
            inputs
                .chartProperty()
                .get()
                .flatMap(ImageDesk.ChartFacts::remark)
                .map(language::text)
                .orElseGet(() -> language.text("images.inputs.kubernetes.help")),
        inputs.chartProperty());
  }

  private Node entry(
      String name, TextInputControl control, StringProperty text, ObservableValue<String> why) {
    control.setId("inputs-" + name);
    control.textProperty().bindBidirectional(text);
    control.accessibleTextProperty().bind(language.bind("images.inputs." + name));
    Label label = ui.label("images.inputs." + name, "field-label");
    label.setLabelFor(control);
    return Ui.column(4, label, control, help(why));
  }

  private static Label help(ObservableValue<String> text) {
    Label help = Ui.label(text, "field-help");
    help.setWrapText(true);
    help.setMinHeight(Region.USE_PREF_SIZE);
    return help;
  }

  private Node files() {
    Label label = ui.label("images.inputs.files", "field-label");
    FlowPane chips = new FlowPane(8, 8);
    Button add = ui.button("images.inputs.add-file", Feather.PLUS, inputs::chooseFile, "small");
    add.setId("inputs-add-file");
    inputs.files().subscribe(() -> show(chips, add));
    show(chips, add);
    return Ui.column(4, label, chips, help(language.bind("images.inputs.files.help")));
  }

  private void show(FlowPane chips, Button add) {
    chips.getChildren().setAll(inputs.files().stream().map(this::chip).toList());
    chips.getChildren().add(add);
  }

  private Node chip(Path file) {
    Label name = new Label(String.valueOf(file.getFileName()));
    name.setTooltip(Ui.tooltip(new javafx.beans.property.SimpleStringProperty(file.toString())));
    Button remove = new Button();
    remove.setGraphic(Icons.of(Feather.X, 12));
    remove.getStyleClass().add("chip-remove");
    remove
        .accessibleTextProperty()
        .bind(language.bind("images.inputs.remove-file", String.valueOf(file.getFileName())));
    remove.setOnAction(e -> inputs.files().remove(file));
    HBox chip = Ui.row(2, name, remove);
    chip.getStyleClass().add("chip");
    return chip;
  }
}
