package io.oscstudio.core.console.customer;

import io.oscstudio.core.console.Control;
import io.oscstudio.core.console.ControlSet;
import io.oscstudio.core.console.FieldType;
import io.oscstudio.core.console.Part;
import io.oscstudio.core.model.Schema;
import io.oscstudio.core.yaml.ScalarNode;
import java.util.List;
import java.util.Optional;

/**
 * What a field is filled in with: its descriptor's control where that suits the field's type, else
 * what the schema gives.
 *
 * @param options what can be chosen, or the kind of object that can
 */
record FieldInput(Input input, List<String> options) {
  /** What the preset choice of pull policies offers (section 5.4). */
  private static final List<String> PULL_POLICIES = List.of("Always", "IfNotPresent", "Never");

  static FieldInput of(Schema schema, ControlSet controls, boolean tooDeep) {
    FieldType type = FieldType.of(schema);
    return controls
        .control()
        .filter(control -> control.isFor(Part.SPEC) && control.suits(type))
        .flatMap(control -> of(control, controls.arguments(), schema))
        .orElseGet(() -> of(schema, type, tooDeep));
  }

  private static Optional<FieldInput> of(Control control, List<String> arguments, Schema schema) {
    return switch (control) {
      case PASSWORD -> plain(Input.PASSWORD);
      case SELECT -> Optional.of(new FieldInput(Input.CHOICE, arguments));
      case IMAGE_PULL_POLICY -> Optional.of(new FieldInput(Input.CHOICE, PULL_POLICIES));
      case K8S_OBJECT -> Optional.of(new FieldInput(Input.KUBERNETES_OBJECT, arguments));
      case POD_COUNT -> plain(Input.POD_COUNT);
      case RESOURCE_REQUIREMENTS -> plain(Input.RESOURCES);
      case PUBLIC_ACCESS ->
          FieldType.of(schema).isScalar() ? plain(Input.PUBLIC_ACCESS) : Optional.empty();
      case TEXT_INPUT ->
          FieldType.of(schema) == FieldType.BOOLEAN ? Optional.empty() : plain(Input.TEXT);
      case FIELD_DEPENDENCY, HIDDEN, TEXT, LINK -> Optional.empty();
    };
  }

  private static Optional<FieldInput> plain(Input input) {
    return Optional.of(new FieldInput(input, List.of()));
  }

  private static FieldInput of(Schema schema, FieldType type, boolean tooDeep) {
    List<String> allowed =
        schema.allowed().stream()
            .filter(value -> value.node() instanceof ScalarNode)
            .map(value -> ((ScalarNode) value.node()).text())
            .toList();
    if (!allowed.isEmpty() && (type.isScalar() || type == FieldType.ANY)) {
      return new FieldInput(Input.CHOICE, allowed);
    }
    return new FieldInput(
        switch (type) {
          case STRING, INT_OR_STRING -> Input.TEXT;
          case INTEGER, NUMBER -> Input.NUMBER;
          case BOOLEAN -> Input.SWITCH;
          case OBJECT -> tooDeep ? Input.YAML : Input.GROUP;
          case MAP ->
              schema.additionalProperties().isPresent() && !tooDeep ? Input.MAP : Input.YAML;
          case ARRAY -> schema.itemSchema().isPresent() && !tooDeep ? Input.LIST : Input.YAML;
          case ANY -> Input.YAML;
        },
        List.of());
  }
}
