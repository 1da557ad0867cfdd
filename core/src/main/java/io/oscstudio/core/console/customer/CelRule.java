package io.oscstudio.core.console.customer;

import io.oscstudio.core.model.Schema;
import io.oscstudio.core.model.Value;
import java.util.List;

/**
 * A rule in CEL ({@code x-kubernetes-validations}) that the cluster holds a value to; it is told,
 * not evaluated.
 *
 * @param rule the expression
 * @param message what the cluster says when it is broken; the expression where the CRD has no words
 * @param wording the expression with which the cluster makes up what it says instead ({@code
 *     messageExpression}); empty when there is none
 */
public record CelRule(String rule, String message, String wording) {
  static List<CelRule> of(Schema schema) {
    return schema.items("x-kubernetes-validations").stream()
        .map(item -> Schema.of(item.node()))
        .filter(item -> item.has("rule"))
        .map(CelRule::read)
        .toList();
  }

  private static CelRule read(Schema item) {
    String rule = text(item, "rule");
    String message = text(item, "message");
    return new CelRule(rule, message.isEmpty() ? rule : message, text(item, "messageExpression"));
  }

  private static String text(Schema item, String key) {
    return item.text(key).map(Value::value).orElse("").replaceAll("\\s+", " ").strip();
  }
}
