package io.oscstudio.core.console.customer;

import io.oscstudio.core.console.ServiceForms;
import io.oscstudio.core.yaml.MapNode;
import io.oscstudio.core.yaml.YamlPath;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Which values of a custom resource come from the customer. */
final class FilledIn {
  /** These come from the CRD or from the operator. */
  private static final Set<String> BY_OTHERS = Set.of("apiVersion", "kind", "status");

  private static final Set<String> MAPS = Set.of("metadata", "spec");

  private FilledIn() {}

  /** What the default configuration of a CSD fills in (section 4.2). */
  static FormState start(ServiceForms.Form form) {
    return form.defaultConfiguration()
        .filter(json -> !json.document().isBroken())
        .flatMap(json -> json.document().map())
        .map(MapNode::toData)
        .filter(Map.class::isInstance)
        .map(data -> {
          Map<String, Object> kept = new LinkedHashMap<>();
          ((Map<?, ?>) data)
              .forEach((key, value) -> {
                if (!BY_OTHERS.contains(key)
                    && (value instanceof Map<?, ?> || !MAPS.contains(key))) {
                  kept.put((String) key, value);
                }
              });
          return FormState.of(kept);
        })
        .orElse(FormState.EMPTY);
  }

  /** Whether a value belongs to the service, but not to {@code spec}. */
  static boolean isOutside(YamlPath path) {
    return path.steps().getFirst() instanceof YamlPath.Key(String name)
        && !BY_OTHERS.contains(name)
        && !MAPS.contains(name);
  }
}
