package io.oscstudio.core.convert;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Completes the schema a chart's author wrote with what values.yaml shows: keys the author left
 * out, descriptions, and the defaults that Helm will really use.
 */
final class SchemaMerge {
  private final FormHints hints;
  private int added;

  SchemaMerge(FormHints hints) {
    this.hints = hints;
  }

  /** How many keys values.yaml has that the author's schema did not name. */
  int added() {
    return added;
  }

  /** The author's schema, completed. */
  Map<String, Object> complete(Map<String, Object> written, Map<String, Object> shown) {
    return merge(written, shown, "");
  }

  private Map<String, Object> merge(
      Map<String, Object> written, Map<String, Object> shown, String path) {
    Map<String, Object> schema = new LinkedHashMap<>(written);
    boolean anything =
        !schema.containsKey(Shapes.TYPE) && !schema.containsKey(Shapes.INT_OR_STRING);
    if (anything && !hints.staysOpen(path)) {
      Map<String, Object> typed = new LinkedHashMap<>(shown);
      for (String words : List.of(Shapes.TITLE, Shapes.DESCRIPTION)) {
        if (schema.containsKey(words)) {
          typed.put(words, schema.get(words));
        }
      }
      return typed;
    }
    if (shown.containsKey(Shapes.DESCRIPTION)) {
      schema.putIfAbsent(Shapes.DESCRIPTION, shown.get(Shapes.DESCRIPTION));
    }
    if (shown.containsKey(Shapes.TITLE)) {
      schema.putIfAbsent(Shapes.TITLE, shown.get(Shapes.TITLE));
    }
    if ("object".equals(schema.get(Shapes.TYPE)) && "object".equals(shown.get(Shapes.TYPE))) {
      mergeProperties(schema, shown, path);
    }
    if ("array".equals(schema.get(Shapes.TYPE))
        && schema.get(Shapes.ITEMS) instanceof Map<?, ?> i) {
      boolean typed = i.containsKey(Shapes.TYPE) || i.containsKey(Shapes.INT_OR_STRING);
      if (!typed && shown.containsKey(Shapes.ITEMS)) {
        schema.put(Shapes.ITEMS, shown.get(Shapes.ITEMS));
      }
    }
    Object real = shown.get(Shapes.DEFAULT);
    schema.remove(Shapes.DEFAULT);
    if (real != null && SchemaFit.fits(real, schema)) {
      schema.put(Shapes.DEFAULT, real);
    }
    return schema;
  }

  private void mergeProperties(Map<String, Object> schema, Map<String, Object> shown, String path) {
    if (schema.containsKey("additionalProperties") && !schema.containsKey(Shapes.PROPERTIES)) {
      return; // a map with keys of the user's choice: those of values.yaml are but examples
    }
    Map<String, Object> properties = new LinkedHashMap<>(Shapes.properties(schema));
    Map<String, Object> real = Shapes.properties(shown);
    real.forEach((key, property) -> {
      Object own = properties.get(key);
      String below = path.isEmpty() ? key : path + "." + key;
      if (own == null) {
        added++;
      }
      properties.put(
          key,
          own == null ? property : merge(Shapes.asSchema(own), Shapes.asSchema(property), below));
    });
    if (!properties.isEmpty()) {
      schema.put(Shapes.PROPERTIES, properties);
    }
    if (schema.get("required") instanceof List<?> required) {
      List<Object> missing = new ArrayList<>(required);
      missing.removeAll(real.keySet()); // Helm fills those in; whoever writes a CR need not
      schema.remove("required");
      if (!missing.isEmpty()) {
        schema.put("required", missing);
      }
    }
  }
}
