package io.oscstudio.app.pages.capabilities;

import io.oscstudio.app.fields.Card;
import io.oscstudio.app.fields.Controls;
import io.oscstudio.app.fields.FieldModel;
import io.oscstudio.app.fields.FieldPath;
import io.oscstudio.app.fields.FieldValue;
import io.oscstudio.app.kit.Icons;
import io.oscstudio.app.kit.Language;
import io.oscstudio.app.kit.Ui;
import io.oscstudio.app.pages.capabilities.Workloads.Workload;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.Severity;
import io.oscstudio.core.schema.SchemaField;
import io.oscstudio.core.yaml.YamlPath;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Draws the items of both configurations: which workloads are meant, and what is done for them. */
final class ItemForms {
  /** Folders in which images mostly put their logs. */
  private static final List<String> USUAL_LOGS = List.of("/var/log/", "/opt/logs/", "/logs/");

  private final CapabilityModel model;

  ItemForms(CapabilityModel model) {
    this.model = model;
  }

  /** An item of {@code logConfigItems}. */
  Node log(Controls controls, SchemaField item, FieldPath path) {
    FieldModel paths = field(controls, item, path, "logPaths");
    FieldModel labels = field(controls, item, path, "labelSelector");
    return new Card(
        selected(controls.ui(), labels),
        labels(controls, labels),
        new VBox(
            controls.tags(paths, USUAL_LOGS),
            warning(
                controls.ui(),
                paths.valueProperty().map(now -> CapabilityRules.paths(now.texts())),
                "log-paths-warning")));
  }

  /** An item of {@code monitorConfigItems}. */
  Node monitor(Controls controls, SchemaField item, FieldPath path) {
    SchemaField prometheus = child(item, "prometheus");
    FieldPath at = path.key("prometheus");
    SchemaField display = child(prometheus, "displayOptions");
    FieldModel levels = field(controls, display, at.key("displayOptions"), "levels");
    FieldModel labels = field(controls, item, path, "labelSelector");
    return new Card(
        selected(controls.ui(), labels),
        labels(controls, labels),
        Controls.beside(controls.line(field(controls, prometheus, at, "exporterPort")), filler()),
        nested(controls.list(levels, this::level)));
  }

  private Node level(Controls controls, SchemaField item, FieldPath path) {
    FieldModel metrics = field(controls, item, path, "metrics");
    FieldModel name = field(controls, item, path, "name");
    return new Card(
        named(controls.ui(), name, "capabilities.monitoring.level"),
        Controls.beside(
            controls.line(name), controls.line(field(controls, item, path, "groupLabel"))),
        Controls.beside(controls.line(field(controls, item, path, "localeID")), filler()),
        controls.tags(field(controls, item, path, "selectedMetrics"), List.of()),
        nested(controls.list(metrics, this::metric)));
  }

  private Node metric(Controls controls, SchemaField item, FieldPath path) {
    FieldModel title = field(controls, item, path, "title");
    return new Card(
        named(controls.ui(), title, "capabilities.monitoring.metric"),
        Controls.beside(controls.line(title), controls.of(field(controls, item, path, "unitType"))),
        warning(
            controls.ui(),
            title.valueProperty().map(now -> CapabilityRules.title(now.text())),
            "metric-title-warning"),
        controls.line(field(controls, item, path, "expr")),
        Controls.beside(controls.line(field(controls, item, path, "localeID")), filler()));
  }

  /** What an item is called by people, or what it is while it has no name. */
  private static ObservableValue<String> named(Ui ui, FieldModel name, String key) {
    return ui.language()
        .compute(
            () -> name.value().text().isBlank() ? ui.language().text(key) : name.value().text(),
            name.valueProperty());
  }

  /** The workloads an item is for, as a selector is written on command lines. */
  private static ObservableValue<String> selected(Ui ui, FieldModel labels) {
    return ui.language()
        .compute(
            () ->
                labels.value().entries().isEmpty()
                    ? ui.language().text("capabilities.labels.none")
                    : labels.value().entries().entrySet().stream()
                        .map(e -> e.getKey() + "=" + e.getValue().text())
                        .collect(Collectors.joining(", ")),
            labels.valueProperty());
  }

  private Node labels(Controls controls, FieldModel labels) {
    FlowPane known = new FlowPane(8, 4);
    model
        .workloadsProperty()
        .subscribe(now ->
            known
                .getChildren()
                .setAll(now.stream().map(w -> take(controls.ui(), labels, w)).toList()));
    return new VBox(4, controls.map(labels, model.labelKeys()), known);
  }

  /** Takes the labels of a workload; gone while they are the ones that are written. */
  private static Node take(Ui ui, FieldModel labels, Workload workload) {
    Button take =
        ui.button(
            "capabilities.labels.take", () -> labels.setData(workload.labels()), "flat", "small");
    take.textProperty().unbind();
    take.textProperty().bind(ui.language().bind("capabilities.labels.take", workload.name()));
    take.setMnemonicParsing(false);
    take.disableProperty().bind(labels.readOnlyProperty());
    return Ui.shownWhen(take, labels.valueProperty().map(now -> !holds(now, workload)));
  }

  private static boolean holds(FieldValue now, Workload workload) {
    return now.entries().size() == workload.labels().size()
        && workload.labels().entrySet().stream()
            .allMatch(e -> now.get(e.getKey()).text().equals(e.getValue()));
  }

  private static Node warning(Ui ui, ObservableValue<Optional<Message>> problem, String id) {
    Language language = ui.language();
    Label text =
        Ui.label(
            language.compute(() -> problem.getValue().map(language::text).orElse(""), problem),
            "field-message",
            "warning");
    text.setId(id);
    text.setWrapText(true);
    text.setMinWidth(0);
    HBox row = Ui.row(6, Icons.of(Severity.WARNING), text);
    return Ui.shownWhen(row, problem.map(Optional::isPresent));
  }

  /** Items of a list inside an item are parted by lines, not by boxes in a box. */
  private static Node nested(Node list) {
    list.getStyleClass().add("card-list");
    return list;
  }

  private static Node filler() {
    return new VBox();
  }

  private static FieldModel field(
      Controls controls, SchemaField around, FieldPath path, String key) {
    return controls.scope().field(child(around, key), path.key(key));
  }

  private static SchemaField child(SchemaField around, String key) {
    return around
        .child(new YamlPath.Key(key))
        .orElseThrow(() -> new IllegalArgumentException("The schema has no " + key));
  }
}
