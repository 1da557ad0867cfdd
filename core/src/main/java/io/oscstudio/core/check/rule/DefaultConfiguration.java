package io.oscstudio.core.check.rule;

import io.oscstudio.core.yaml.ScalarNode;
import io.oscstudio.core.yaml.YamlPath;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A CSD's sample custom resource: JSON inside a YAML string (section 4.2).
 *
 * @param node the string
 * @param data what it holds, empty when it is no JSON object
 * @param error where it stops being JSON, empty when it is JSON
 */
public record DefaultConfiguration(
    ScalarNode node, Optional<Map<?, ?>> data, Optional<ErrorAt> error) {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  /**
   * A point in the JSON text.
   *
   * @param line line of the JSON, from 1
   * @param column column of the JSON, from 1
   */
  public record ErrorAt(int line, int column) {}

  static DefaultConfiguration of(ScalarNode node) {
    try {
      @Nullable Object value = MAPPER.readValue(node.text(), Object.class);
      return new DefaultConfiguration(
          node,
          value instanceof Map<?, ?> map ? Optional.of(map) : Optional.empty(),
          Optional.empty());
    } catch (JacksonException e) {
      var at = e.getLocation();
      ErrorAt error =
          at == null
              ? new ErrorAt(1, 1)
              : new ErrorAt(Math.max(1, at.getLineNr()), Math.max(1, at.getColumnNr()));
      return new DefaultConfiguration(node, Optional.empty(), Optional.of(error));
    }
  }

  /** Whether there is a value at a path in it; null counts as one. */
  public boolean has(YamlPath path) {
    @Nullable Object here = data.orElse(null);
    for (YamlPath.Step step : path.steps()) {
      if (step instanceof YamlPath.Key(String name)
          && here instanceof Map<?, ?> map
          && map.containsKey(name)) {
        here = map.get(name);
      } else if (step instanceof YamlPath.Index(int number)
          && here instanceof List<?> list
          && number < list.size()) {
        here = list.get(number);
      } else {
        return false;
      }
    }
    return true;
  }

  /** The text of the key at its top. */
  public Optional<String> text(String key) {
    return data.map(d -> d.get(key)).filter(String.class::isInstance).map(String.class::cast);
  }
}
