package io.oscstudio.app.wizard;

import io.oscstudio.app.kit.Kit;
import io.oscstudio.app.kit.Language;
import io.oscstudio.app.kit.Ui;
import io.oscstudio.app.wizard.RemoteModel.Field;
import io.oscstudio.core.base.Message;
import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.collections.FXCollections;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Builds the form that asks for a chart in a registry or repository. */
final class RemoteView {
  private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");
  private static final double WIDTH = 640;

  private final SourceModel source;
  private final RemoteModel model;
  private final Ui ui;
  private final Language language;
  private final BooleanBinding busy;

  RemoteView(SourceModel source, Kit kit) {
    this.source = source;
    this.model = source.remote();
    this.ui = kit.ui();
    this.language = kit.language();
    this.busy =
        Bindings.createBooleanBinding(
            () -> model.jobProperty().get().isPresent(), model.jobProperty());
  }

  Region build() {
    ComboBox<String> address = address();
    TextField chart = text("remote-chart", "remote.chart.prompt");
    chart.textProperty().bindBidirectional(model.chartProperty());
    BooleanBinding inRegistry =
        Bindings.createBooleanBinding(
            () -> RemoteModel.namesChart(model.addressProperty().get()), model.addressProperty());
    chart.disableProperty().bind(busy.or(inRegistry));
    TextField version = text("remote-version", "remote.version.prompt");
    version.textProperty().bindBidirectional(model.versionProperty());
    version.disableProperty().bind(busy);

    VBox chartField = field(Field.CHART, "remote.chart", "remote.chart.help", chart);
    VBox versionField = field(Field.VERSION, "remote.version", "remote.version.help", version);
    HBox.setHgrow(chartField, Priority.ALWAYS);
    HBox.setHgrow(versionField, Priority.ALWAYS);
    chartField.setPrefWidth(WIDTH / 2);
    versionField.setPrefWidth(WIDTH / 2);
    VBox form =
        Ui.column(
            12,
            ui.label("remote.title", "section-title"),
            field(Field.ADDRESS, "remote.address", "remote.address.help", address),
            new HBox(16, chartField, versionField),
            actions(),
            progress());
    form.setMaxWidth(WIDTH);
    StackPane.setAlignment(form, Pos.TOP_LEFT);
    form.setOnKeyPressed(e -> {
      if (e.getCode() == KeyCode.ESCAPE) {
        source.stopAsking();
        e.consume();
      }
    });
    model
        .problemProperty()
        .subscribe(problem -> problem.ifPresent(p -> focus(p.field(), address, chart, version)));
    Platform.runLater(address::requestFocus);
    return form;
  }

  private static void focus(Field field, Control address, Control chart, Control version) {
    Control wrong =
        switch (field) {
          case ADDRESS -> address;
          case CHART -> chart;
          case VERSION -> version;
        };
    Platform.runLater(wrong::requestFocus); // it is disabled until the job is over
  }

  private ComboBox<String> address() {
    ComboBox<String> address = new ComboBox<>(FXCollections.observableArrayList(model.places()));
    address.setId("remote-address");
    address.setEditable(true);
    address.setMaxWidth(Double.MAX_VALUE);
    address.getEditor().promptTextProperty().bind(language.bind("remote.address.prompt"));
    address.getEditor().textProperty().bindBidirectional(model.addressProperty());
    address.disableProperty().bind(busy);
    address.getEditor().setOnAction(e -> source.fetchRemote());
    return address;
  }

  private TextField text(String id, String prompt) {
    TextField field = new TextField();
    field.setId(id);
    field.promptTextProperty().bind(language.bind(prompt));
    field.setOnAction(e -> source.fetchRemote());
    return field;
  }

  /** Label, control, and a line with the help or, in its place, what is wrong. */
  private VBox field(Field field, String name, String help, Control control) {
    Label label = ui.label(name, "field-label");
    label.setLabelFor(control);
    control.accessibleTextProperty().bind(language.bind(name));
    Label line = new Label();
    line.setId(control.getId() + "-line");
    line.setWrapText(true);
    line.setMinHeight(Region.USE_PREF_SIZE);
    model
        .problemProperty()
        .subscribe(problem -> {
          Optional<Message> wrong =
              problem.filter(p -> p.field() == field).map(RemoteModel.Problem::text);
          line.textProperty().unbind();
          line.textProperty()
              .bind(
                  wrong
                      .map(text -> language.compute(() -> language.text(text)))
                      .orElseGet(() -> language.compute(() -> language.text(help))));
          line.getStyleClass().removeAll("field-help", "field-message", "error");
          if (wrong.isPresent()) {
            line.getStyleClass().addAll("field-message", "error");
          } else {
            line.getStyleClass().add("field-help");
          }
          control.pseudoClassStateChanged(INVALID, wrong.isPresent());
          control.accessibleHelpProperty().unbind();
          control.accessibleHelpProperty().bind(line.textProperty());
        });
    VBox column = Ui.column(4, label, control, line);
    column.getStyleClass().add("field");
    return column;
  }

  private Node actions() {
    Button fetch = ui.button("remote.fetch", Feather.DOWNLOAD_CLOUD, source::fetchRemote, "accent");
    fetch.setId("remote-fetch");
    fetch.disableProperty().bind(busy);
    Button back = ui.button("remote.back", source::stopAsking);
    back.setId("remote-back");
    return Ui.row(8, back, Ui.spacer(), fetch);
  }

  /** Has its room from the start, so that nothing moves. */
  private Node progress() {
    HBox line = Ui.row(12);
    line.setMinHeight(32);
    model
        .jobProperty()
        .subscribe(job -> {
          line.getChildren().clear();
          job.ifPresent(
              running -> line.getChildren().setAll(JobLine.of(ui, running, "remote-cancel")));
        });
    return line;
  }
}
