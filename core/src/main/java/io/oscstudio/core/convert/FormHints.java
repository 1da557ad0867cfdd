package io.oscstudio.core.convert;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a values.schema.json says about its form beyond JSON Schema: bitnami's {@code form} marks
 * the fields its author would show, {@code hidden} says when not to.
 */
final class FormHints {
  /**
   * A field is shown while another has a value.
   *
   * @param controlPath dotted path of the other field
   * @param value the value it must have
   */
  record Condition(String controlPath, String value) {}

  private final Set<String> shown = new LinkedHashSet<>();
  private final Map<String, Condition> conditions = new LinkedHashMap<>();
  private final Set<String> open = new HashSet<>();

  void read(String path, Map<String, Object> schema) {
    if (Boolean.TRUE.equals(schema.get("form"))) {
      shown.add(path);
    }
    if (schema.get("hidden") instanceof Map<?, ?> hidden
        && hidden.get("path") instanceof String control
        && hidden.get("value") instanceof Boolean value) {
      String dotted = control.replaceAll("^/", "").replace('/', '.');
      conditions.put(path, new Condition(dotted, String.valueOf(!value)));
    }
  }

  /** Wants a field in the form. */
  void show(String path) {
    shown.add(path);
  }

  /** Remembers that a field takes values of several types on purpose. */
  void keepOpen(String path) {
    open.add(path);
  }

  boolean staysOpen(String path) {
    return open.contains(path);
  }

  /** Whether the chart's author wants the field in the form. */
  boolean isShown(String path) {
    return shown.contains(path);
  }

  /** When the field is to be shown, if not always. */
  Optional<Condition> condition(String path) {
    return Optional.ofNullable(conditions.get(path));
  }
}
