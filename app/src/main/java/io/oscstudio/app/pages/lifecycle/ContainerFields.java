package io.oscstudio.app.pages.lifecycle;

import io.oscstudio.app.fields.Controls;
import io.oscstudio.app.fields.FieldFrame;
import io.oscstudio.app.fields.FieldModel;
import io.oscstudio.app.fields.FieldPath;
import io.oscstudio.app.fields.ListRows.NewItem;
import io.oscstudio.app.kit.Language;
import io.oscstudio.app.kit.Ui;
import io.oscstudio.core.base.Digest;
import io.oscstudio.core.base.ImageReference;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** Draws the fields of a container: image and resources at once, what is long folded. */
final class ContainerFields {
  private final Ui ui;
  private final Controls controls;
  private final ContainerModel model;

  ContainerFields(Controls controls, ContainerModel model) {
    this.ui = controls.ui();
    this.controls = controls;
    this.model = model;
  }

  Node build() {
    return new VBox(
        8,
        Controls.beside(controls.line(model.name()), controls.choice(model.pullPolicy())),
        new VBox(controls.line(model.image()), imageParts()),
        Controls.beside(quantity("requests", "cpu"), quantity("limits", "cpu")),
        Controls.beside(quantity("requests", "memory"), quantity("limits", "memory")),
        fold("command", model.size("command"), this::command),
        fold("ports", model.size("ports"), this::ports),
        fold("env", model.size("env"), this::env),
        new ExtrasLine(ui, model.extras()).build());
  }

  private Node quantity(String level, String resource) {
    return controls.line(model.quantity(level, resource));
  }

  /** Registry, name and tag of the image, while it is a reference. */
  private Node imageParts() {
    FlowPane parts = new FlowPane(16, 2);
    parts.getStyleClass().add("image-parts");
    parts.setMinHeight(0);
    model
        .reference()
        .subscribe(now -> {
          parts.getChildren().clear();
          now.ifPresent(image -> show(parts, image));
        });
    return parts;
  }

  private void show(FlowPane parts, ImageReference image) {
    parts.getChildren().addAll(part("registry", image.registry()), part("name", image.path()));
    if (image.tag().isPresent() || image.digest().isEmpty()) {
      parts.getChildren().add(part("tag", image.tagOrLatest()));
    }
    image
        .digest()
        .map(Digest::toString)
        .ifPresent(digest -> parts.getChildren().add(part("digest", digest)));
  }

  private Node part(String key, String text) {
    Label value = new Label(text);
    value.getStyleClass().addAll("secondary", "mono");
    return Ui.row(6, ui.label("lifecycle.image." + key, "secondary"), value);
  }

  private Fold fold(String key, ObservableValue<Integer> size, Supplier<Node> inside) {
    Language language = ui.language();
    Label line =
        Ui.label(
            language.compute(
                () -> language.text("lifecycle.container." + key + ".fold", size.getValue()), size),
            "fold-title");
    line.setMaxWidth(Double.MAX_VALUE);
    return new Fold(ui, line.textProperty(), line, inside)
        .named(Controls.id(model.image()) + "-" + key);
  }

  private Node command() {
    return Controls.beside(
        new LinesField(ui, model.command()).build(), new LinesField(ui, model.arguments()).build());
  }

  private Node ports() {
    return dense(
        model.ports(),
        this::port,
        new NewItem("lifecycle.add.port", () -> Map.of("containerPort", 8080)));
  }

  private Node port(Controls own, FieldPath at) {
    return Controls.beside(
        own.line(own.scope().field(PodFields.PORT_NUMBER, at.key("containerPort"))).bare(),
        own.line(own.scope().field(PodFields.PORT_NAME, at.key("name"))).bare(),
        own.choice(own.scope().field(PodFields.PORT_PROTOCOL, at.key("protocol"))).bare());
  }

  private Node env() {
    return dense(
        model.env(),
        this::variable,
        new NewItem("lifecycle.add.variable", ContainerFields::freshVariable));
  }

  private static Map<String, Object> freshVariable() {
    Map<String, Object> variable = new LinkedHashMap<>();
    variable.put("name", "");
    variable.put("value", "");
    return variable;
  }

  /** A variable: its name, and its value or where that comes from. */
  private Node variable(Controls own, FieldPath at) {
    FieldFrame value = own.line(own.scope().field(PodFields.ENV_VALUE, at.key("value"))).bare();
    FieldModel from = own.scope().field(PodFields.ENV_FROM, at.key("valueFrom"));
    Language language = ui.language();
    Button origin = ui.button("lifecycle.env.show", from::showInText, "link-button", "env-origin");
    origin.textProperty().unbind();
    origin
        .textProperty()
        .bind(
            language.compute(
                () -> language.text(ContainerModel.origin(from.value())), from.valueProperty()));
    Node other = new FieldFrame(ui, from, origin).bare();
    ObservableValue<Boolean> hasOrigin = from.valueProperty().map(now -> !now.isNothing());
    return Controls.beside(
        own.line(own.scope().field(PodFields.ENV_NAME, at.key("name"))).bare(),
        Ui.shownWhen(value, hasOrigin.map(yes -> !yes)),
        Ui.shownWhen(other, hasOrigin));
  }

  /** Draws an item of a dense list. */
  private interface Row {
    Node draw(Controls own, FieldPath at);
  }

  private Node dense(FieldModel field, Row row, NewItem fresh) {
    FieldFrame list = controls.list(field, (own, item, at) -> row.draw(own, at), fresh);
    list.bare().getStyleClass().add("dense-list");
    return list;
  }
}
