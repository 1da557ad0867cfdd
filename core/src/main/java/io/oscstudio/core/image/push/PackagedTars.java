package io.oscstudio.core.image.push;

import io.oscstudio.core.model.Mapping;
import io.oscstudio.core.model.Value;
import io.oscstudio.core.yaml.YamlText;
import java.util.List;

/** The tars a mapping.yaml names (section 12 of the specification). */
final class PackagedTars {
  private PackagedTars() {}

  static List<String> named(YamlText mapping) {
    return Mapping.of(mapping.first()).instances().stream()
        .flatMap(instance -> instance.packages().values().stream())
        .map(Value::value)
        .distinct()
        .toList();
  }
}
