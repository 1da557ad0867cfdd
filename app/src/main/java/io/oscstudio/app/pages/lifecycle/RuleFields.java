package io.oscstudio.app.pages.lifecycle;

import static io.oscstudio.app.pages.lifecycle.PodFields.list;
import static io.oscstudio.app.pages.lifecycle.PodFields.text;

import io.oscstudio.core.schema.SchemaField;
import io.oscstudio.core.schema.Shape;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The fields of a rule of RBAC. */
final class RuleFields {
  static final SchemaField API_GROUPS = words("apiGroups", true);
  static final SchemaField RESOURCES = words("resources", true);
  static final SchemaField VERBS = words("verbs", true);
  static final SchemaField NAMES = words("resourceNames", false);
  static final SchemaField PATHS = words("nonResourceURLs", false);

  private RuleFields() {}

  private static SchemaField words(String key, boolean required) {
    return list("rule", key, required, text("rule", "", false, Shape.Format.CODE));
  }

  /** A new rule: it reads, but nothing yet. */
  static Map<String, Object> fresh() {
    Map<String, Object> rule = new LinkedHashMap<>();
    rule.put("apiGroups", List.of(""));
    rule.put("resources", List.of());
    rule.put("verbs", List.of("get", "list", "watch"));
    return rule;
  }

  /** A new permission with one new rule. */
  static Map<String, Object> freshPermission(String account) {
    Map<String, Object> permission = new LinkedHashMap<>();
    permission.put("serviceAccountName", account);
    permission.put("rules", List.of(fresh()));
    return permission;
  }
}
