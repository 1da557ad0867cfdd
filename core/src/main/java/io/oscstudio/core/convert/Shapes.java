package io.oscstudio.core.convert;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The building blocks of a structural schema: ordered maps with the keys Kubernetes knows. */
final class Shapes {
  static final String TYPE = "type";
  static final String PROPERTIES = "properties";
  static final String ITEMS = "items";
  static final String DEFAULT = "default";
  static final String TITLE = "title";
  static final String DESCRIPTION = "description";
  static final String NULLABLE = "nullable";
  static final String OPEN = "x-kubernetes-preserve-unknown-fields";
  static final String INT_OR_STRING = "x-kubernetes-int-or-string";

  private static final Pattern QUANTITY_KEY = Pattern.compile("(?i)cpu|memory|ephemeral-storage");
  private static final Pattern PORT_OR_SHARE =
      Pattern.compile("targetPort|maxUnavailable|minAvailable|maxSurge");
  private static final Pattern INTEGER_KEY =
      Pattern.compile(
          "replicas?|.*[rR]eplicas?(?:Count)?|port|.*Port|.*Seconds|.*Threshold|runAs(?:User|Group)"
              + "|fsGroup|revisionHistoryLimit");
  private static final Pattern STRING_KEY =
      Pattern.compile(
          "(?i).*(name|class|secret|claim|ip|hosts?name|host|url|image|tag|version|password|user"
              + "|username|token|namespace|schedule|repository|registry|digest|sha|policy|path"
              + "|database|email|domain|mode|level|timezone|tz)");

  private Shapes() {}

  /** Anything at all. */
  static Map<String, Object> open() {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put(OPEN, true);
    return schema;
  }

  static Map<String, Object> ofType(String type) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put(TYPE, type);
    return schema;
  }

  /** An object that may hold more than is named. */
  static Map<String, Object> openObject() {
    Map<String, Object> schema = ofType("object");
    schema.put(OPEN, true);
    return schema;
  }

  static Map<String, Object> intOrString() {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put(INT_OR_STRING, true);
    return schema;
  }

  /** Requests and limits, as Kubernetes has them. */
  static Map<String, Object> resources() {
    Map<String, Object> properties = new LinkedHashMap<>();
    for (String part : List.of("limits", "requests")) {
      Map<String, Object> amounts = ofType("object");
      amounts.put(TITLE, Names.title(part));
      amounts.put("additionalProperties", intOrString());
      properties.put(part, amounts);
    }
    Map<String, Object> schema = ofType("object");
    schema.put(PROPERTIES, properties);
    schema.put(OPEN, true);
    return schema;
  }

  /** What a key without a value most likely takes: a type that may be null, or anything. */
  static Map<String, Object> ofUnsetKey(String key) {
    Map<String, Object> schema;
    if (isIntOrString(key)) {
      return intOrString();
    } else if (INTEGER_KEY.matcher(key).matches()) {
      schema = ofType("integer");
    } else if (STRING_KEY.matcher(key).matches()) {
      schema = ofType("string");
    } else {
      return open();
    }
    schema.put(NULLABLE, true);
    return schema;
  }

  /** Whether both a number and a word make sense under this key, as for ports and quantities. */
  static boolean isIntOrString(String key) {
    return PORT_OR_SHARE.matcher(key).matches() || QUANTITY_KEY.matcher(key).matches();
  }

  /** Whether a value is a tag or version, which stays a string even when YAML reads a number. */
  static boolean isVersionKey(String key) {
    return key.equals("tag") || key.endsWith("Tag") || key.equals("version");
  }

  @SuppressWarnings("unchecked") // every schema here is built by this package with string keys
  static Map<String, Object> properties(Map<String, Object> schema) {
    return schema.get(PROPERTIES) instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
  }

  @SuppressWarnings("unchecked")
  static Map<String, Object> asSchema(Object value) {
    return (Map<String, Object>) value;
  }
}
