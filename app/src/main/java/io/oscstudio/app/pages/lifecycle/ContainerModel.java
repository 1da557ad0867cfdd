package io.oscstudio.app.pages.lifecycle;

import static io.oscstudio.app.pages.lifecycle.PodFields.SHOWN_OF_CONTAINER;

import io.oscstudio.app.fields.FieldModel;
import io.oscstudio.app.fields.FieldPath;
import io.oscstudio.app.fields.FieldScope;
import io.oscstudio.app.fields.FieldValue;
import io.oscstudio.app.pages.lifecycle.ExtrasModel.Part;
import io.oscstudio.core.base.ImageReference;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.Quantity;
import io.oscstudio.core.schema.SchemaField;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;

/** A container of a deployment's pods. */
final class ContainerModel {
  private static final Set<String> RESOURCES = Set.of("cpu", "memory");

  private final FieldScope scope;
  private final FieldPath path;
  private final FieldModel image;
  private final ExtrasModel extras;
  private final Map<String, FieldModel> quantities = new HashMap<>();

  ContainerModel(FieldScope scope, FieldPath path) {
    this.scope = scope;
    this.path = path;
    this.image = scope.field(PodFields.IMAGE, path.key("image"));
    FieldPath resources = path.key("resources");
    this.extras =
        new ExtrasModel(
            scope.document(),
            List.of(
                new Part(path, SHOWN_OF_CONTAINER),
                new Part(resources, Set.of("requests", "limits")),
                new Part(resources.key("requests"), RESOURCES),
                new Part(resources.key("limits"), RESOURCES)));
    for (String level : List.of("requests", "limits")) {
      for (String resource : RESOURCES) {
        SchemaField schema = PodFields.quantity(level, resource);
        quantities.put(
            level + "." + resource, scope.field(schema, resources.key(level).key(resource)));
      }
    }
    RESOURCES.forEach(this::compare);
  }

  FieldModel name() {
    return scope.only(PodFields.NAME, path.key("name"));
  }

  FieldModel image() {
    return image;
  }

  /** The image taken apart, while it is a reference. */
  ObservableValue<Optional<ImageReference>> reference() {
    return image
        .valueProperty()
        .map(now ->
            Optional.of(now.text()).filter(t -> !t.isBlank()).flatMap(ImageReference::parse));
  }

  FieldModel pullPolicy() {
    return scope.only(PodFields.PULL_POLICY, path.key("imagePullPolicy"));
  }

  FieldModel command() {
    return scope.only(PodFields.COMMAND, path.key("command"));
  }

  FieldModel arguments() {
    return scope.only(PodFields.ARGS, path.key("args"));
  }

  FieldModel ports() {
    return scope.only(PodFields.PORTS, path.key("ports"));
  }

  FieldModel env() {
    return scope.only(PodFields.ENV, path.key("env"));
  }

  /** How much of {@code cpu} or {@code memory} it {@code requests} or {@code limits}. */
  FieldModel quantity(String level, String resource) {
    return Optional.ofNullable(quantities.get(level + "." + resource)).orElseThrow();
  }

  /** What the form does not show. */
  ExtrasModel extras() {
    return extras;
  }

  /** How many entries a list of the container has. */
  ObservableValue<Integer> size(String key) {
    FieldPath list = path.key(key);
    return Bindings.createObjectBinding(
        () -> scope.document().reading().value(list).texts().size(),
        scope.document().readingProperty());
  }

  /** Says so where more is asked for than may be used; Kubernetes refuses that. */
  private void compare(String resource) {
    FieldModel request = quantity("requests", resource);
    FieldModel limit = quantity("limits", resource);
    request
        .noteProperty()
        .bind(
            Bindings.createObjectBinding(
                () -> tooMuch(request.value(), limit.value()),
                request.valueProperty(),
                limit.valueProperty()));
  }

  private static Optional<Message> tooMuch(FieldValue request, FieldValue limit) {
    return Quantity.parse(request.text())
        .flatMap(asked -> Quantity.parse(limit.text()).filter(most -> asked.compareTo(most) > 0))
        .map(most -> Message.of("lifecycle.resources.too-much", request.text(), limit.text()));
  }

  /** Where the value of an environment variable comes from, for one that has none of its own. */
  static Message origin(FieldValue from) {
    return from.entries().entrySet().stream()
        .findFirst()
        .map(source -> origin(source.getKey(), source.getValue()))
        .orElse(Message.of("lifecycle.env.none"));
  }

  private static Message origin(String kind, FieldValue of) {
    return switch (kind) {
      case "secretKeyRef" ->
          Message.of("lifecycle.env.secret", of.get("name").text(), of.get("key").text());
      case "configMapKeyRef" ->
          Message.of("lifecycle.env.config-map", of.get("name").text(), of.get("key").text());
      case "fieldRef" -> Message.of("lifecycle.env.field", of.get("fieldPath").text());
      case "resourceFieldRef" -> Message.of("lifecycle.env.resource", of.get("resource").text());
      default -> Message.of("lifecycle.env.other", kind);
    };
  }
}
