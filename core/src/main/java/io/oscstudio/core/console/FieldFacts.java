package io.oscstudio.core.console;

import io.oscstudio.core.model.Schema;
import io.oscstudio.core.model.Value;
import io.oscstudio.core.yaml.Node;
import io.oscstudio.core.yaml.ScalarNode;
import java.util.List;
import java.util.Optional;

/**
 * What a CRD's schema says of a field. What it does not say is empty.
 *
 * @param type what it takes
 * @param items what its items take, for a list
 * @param title what it is called
 * @param description what it is for
 * @param standard its default, as it is written
 * @param allowed the values it may have; none means any
 * @param required whether the object it lies in needs it
 */
public record FieldFacts(
    FieldType type,
    Optional<FieldType> items,
    String title,
    String description,
    Optional<String> standard,
    List<String> allowed,
    boolean required) {
  /** Nothing is known. */
  static final FieldFacts NONE =
      new FieldFacts(FieldType.ANY, Optional.empty(), "", "", Optional.empty(), List.of(), false);

  public FieldFacts {
    allowed = List.copyOf(allowed);
  }

  static FieldFacts of(Schema schema, boolean required) {
    return new FieldFacts(
        FieldType.of(schema),
        schema.itemSchema().map(FieldType::of),
        schema.title().map(Value::value).orElse(""),
        schema.description().map(Value::value).orElse(""),
        schema.defaultValue().map(FieldFacts::words),
        schema.allowed().stream().map(value -> words(value.node())).toList(),
        required);
  }

  private static String words(Node node) {
    return node instanceof ScalarNode scalar ? scalar.text() : node.source();
  }
}
