package io.oscstudio.core.console;

import io.oscstudio.core.model.Schema;
import io.oscstudio.core.model.Value;

/** What kind of value a field takes; decides what the console draws (section 5.2). */
public enum FieldType {
  STRING,
  /** Whole numbers; section 5.2 does not list them, they are drawn as numbers. */
  INTEGER,
  NUMBER,
  BOOLEAN,
  /** A quantity or port that may be written either way. */
  INT_OR_STRING,
  /** Named fields below it. */
  OBJECT,
  /** Keys of the customer's choice. */
  MAP,
  ARRAY,
  /** The schema does not say. */
  ANY;

  /** The type a schema gives its value; what has fields or items without saying so counts. */
  public static FieldType of(Schema schema) {
    return switch (schema.type().map(Value::value).orElse("")) {
      case "string" -> STRING;
      case "integer" -> INTEGER;
      case "number" -> NUMBER;
      case "boolean" -> BOOLEAN;
      case "array" -> ARRAY;
      default -> ofShape(schema);
    };
  }

  private static FieldType ofShape(Schema schema) {
    if (schema.isIntOrString()) {
      return INT_OR_STRING;
    }
    if (schema.has("properties")) {
      return OBJECT;
    }
    if (schema.itemSchema().isPresent()) {
      return ARRAY;
    }
    if (schema.isOpen()) {
      return MAP;
    }
    return schema.has("type") ? OBJECT : ANY;
  }

  /** Whether it is one value, not several. */
  public boolean isScalar() {
    return switch (this) {
      case STRING, INTEGER, NUMBER, BOOLEAN, INT_OR_STRING -> true;
      case OBJECT, MAP, ARRAY, ANY -> false;
    };
  }
}
