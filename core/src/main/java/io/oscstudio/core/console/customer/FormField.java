package io.oscstudio.core.console.customer;

import io.oscstudio.core.base.Message;
import io.oscstudio.core.console.ControlSet;
import io.oscstudio.core.console.FieldType;
import io.oscstudio.core.model.Schema;
import io.oscstudio.core.model.Value;
import io.oscstudio.core.yaml.Node;
import io.oscstudio.core.yaml.YamlPath;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A field of the customer's form.
 *
 * @param path its place in the custom resource, the items of lists counted: {@code spec.size}
 * @param way its path below {@code spec} as a descriptor writes it; items are {@code [0]}
 * @param schema what the CRD says of its value
 * @param label what the console calls it
 * @param help what it is for; empty when nobody says
 * @param input what it is filled in with
 * @param options what can be chosen, or the kind of object that can
 * @param required whether the object it lies in needs it
 * @param condition the field that must have a value for this one to be shown
 * @param scenes the platforms it is shown on; none means all
 * @param described whether a descriptor names it or a field below it
 */
public record FormField(
    YamlPath path,
    YamlPath way,
    Schema schema,
    String label,
    String help,
    Input input,
    List<String> options,
    boolean required,
    Optional<ControlSet.Condition> condition,
    List<String> scenes,
    boolean described) {
  public FormField {
    options = List.copyOf(options);
    scenes = List.copyOf(scenes);
  }

  /** The last step of its path. */
  public String name() {
    return switch (path.steps().getLast()) {
      case YamlPath.Key(String name) -> name;
      case YamlPath.Index(int number) -> String.valueOf(number + 1);
    };
  }

  /** What its value is. */
  public FieldType type() {
    return FieldType.of(schema);
  }

  /** Whether its value may be null, which Kubernetes then keeps. */
  public boolean isNullable() {
    return schema.flag("nullable").map(Value::value).orElse(false);
  }

  /** The value Kubernetes gives it when the customer gives none. */
  public Optional<Object> standard() {
    return schema.defaultValue().map(Node::toData);
  }

  /** What its value must be, for people. */
  public List<Message> limits() {
    return FieldLimits.of(schema);
  }

  /** The rules in CEL that its value must keep. */
  public List<CelRule> rules() {
    return CelRule.of(schema);
  }

  /**
   * The value a customer means by what is typed or chosen. What is no value of the field's type
   * stays a text, so that the validator can say so.
   *
   * @return empty for nothing
   */
  public Optional<Object> read(String typed) {
    return TypedValue.read(typed, type(), Optional.of(schema));
  }

  /** How a value is shown in the field; a list or map as YAML. */
  public static String show(@Nullable Object value) {
    return TypedValue.show(value);
  }
}
