package io.oscstudio.core.image.inspect;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import tools.jackson.databind.JsonNode;

/** What an image's configuration says to people. */
final class ConfigTexts {
  /** What decides how a container starts, in the order in which people ask for it. */
  private static final List<String> SETTINGS =
      List.of(
          "Entrypoint",
          "Cmd",
          "User",
          "WorkingDir",
          "Env",
          "ExposedPorts",
          "Volumes",
          "StopSignal",
          "Healthcheck");

  private ConfigTexts() {}

  static Map<String, List<String>> settings(JsonNode config) {
    Map<String, List<String>> settings = new LinkedHashMap<>();
    for (String key : SETTINGS) {
      List<String> values = values(config.path(key));
      if (!values.isEmpty()) {
        settings.put(key, values);
      }
    }
    return settings;
  }

  /** A list's items, the keys of a map that is a set, or the value itself. */
  private static List<String> values(JsonNode node) {
    List<String> values = new ArrayList<>();
    if (node.isArray()) {
      node.forEach(item -> values.add(item.asString(item.toString())));
    } else if (node.isObject()) {
      node.properties()
          .forEach(p ->
              values.add(p.getValue().isEmpty() ? p.getKey() : p.getKey() + "=" + p.getValue()));
    } else if (!node.asString("").isEmpty()) {
      values.add(node.asString(""));
    }
    return values;
  }

  static Map<String, String> labels(JsonNode config) {
    Map<String, String> labels = new LinkedHashMap<>();
    config
        .path("Labels")
        .properties()
        .forEach(p -> labels.put(p.getKey(), p.getValue().asString("")));
    return labels;
  }

  static List<HistoryStep> history(JsonNode history) {
    List<HistoryStep> steps = new ArrayList<>();
    int layer = 0;
    for (JsonNode step : history) {
      boolean empty = step.path("empty_layer").asBoolean(false);
      steps.add(
          new HistoryStep(
              step.path("created").asString(""),
              step.path("created_by").asString(step.path("comment").asString("")),
              empty ? OptionalInt.empty() : OptionalInt.of(layer++)));
    }
    return steps;
  }
}
