package io.oscstudio.core.image.proof;

import io.oscstudio.core.yaml.YamlPath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The values of a chart and its subcharts as Helm coalesced them. */
final class ChartValues {
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final String GLOBAL = "global";
  private static final int MOST_LEAVES = 100_000;
  private static final int DEEPEST = 100;

  /**
   * A value that is no map and no list.
   *
   * @param path where it is set; what subcharts call global is the top chart's global
   * @param text its characters, empty for null
   * @param isString whether it is a string
   */
  record Leaf(YamlPath path, String text, boolean isString, boolean isNull) {
    String key() {
      return path.last().orElse(null) instanceof YamlPath.Key(String name) ? name : "";
    }

    boolean isFalse() {
      return !isString && text.equals("false");
    }
  }

  private final JsonNode root;
  private final Map<YamlPath, Leaf> leaves = new LinkedHashMap<>();

  private ChartValues(JsonNode root, List<String> subcharts) {
    this.root = root;
    collect(root, YamlPath.ROOT, 0, subcharts);
  }

  /**
   * Reads coalesced values.
   *
   * @param json a map; anything else counts as no values
   * @param subcharts dotted paths of the subcharts' values
   */
  static ChartValues of(String json, List<String> subcharts) {
    try {
      return new ChartValues(MAPPER.readTree(json), subcharts);
    } catch (JacksonException unreadable) {
      return new ChartValues(NODES.objectNode(), List.of());
    }
  }

  /** All of them, as a values file. */
  String json() {
    return MAPPER.writeValueAsString(root);
  }

  /** All leaves, each path once. */
  List<Leaf> leaves() {
    return List.copyOf(leaves.values());
  }

  Optional<Leaf> leaf(YamlPath path) {
    return Optional.ofNullable(leaves.get(path));
  }

  /** Whether a value can be put there without taking the place of another. */
  boolean isFree(YamlPath path) {
    JsonNode here = root;
    for (YamlPath.Step step : path.steps()) {
      if (!here.isObject() || !(step instanceof YamlPath.Key(String name))) {
        return false;
      }
      if (!here.has(name)) {
        return true;
      }
      here = here.get(name);
    }
    return here.isNull();
  }

  /** The maps that have a key. */
  List<YamlPath> mapsWith(String key) {
    List<YamlPath> maps = new ArrayList<>();
    for (YamlPath path : leaves.keySet()) {
      if (path.last().orElse(null) instanceof YamlPath.Key(String name) && name.equals(key)) {
        path.parent().ifPresent(maps::add);
      }
    }
    return maps;
  }

  /**
   * A values file that sets these values and nothing else: JSON, which is YAML no reader can take
   * otherwise. A list is written whole, since Helm replaces lists.
   */
  String with(Map<YamlPath, Object> changes) {
    ObjectNode out = NODES.objectNode();
    changes.forEach((path, value) -> put(out, path.steps(), value));
    return MAPPER.writeValueAsString(out);
  }

  private void put(ObjectNode out, List<YamlPath.Step> steps, Object value) {
    JsonNode here = out;
    @Nullable JsonNode original = root;
    for (YamlPath.Step step : steps.subList(0, steps.size() - 1)) {
      original = child(original, step);
      JsonNode next = child(here, step);
      if (next == null || !next.isContainer()) {
        next = original != null && original.isArray() ? original.deepCopy() : NODES.objectNode();
        set(here, step, next);
      }
      here = next;
    }
    set(
        here,
        steps.getLast(),
        value instanceof Boolean on ? NODES.booleanNode(on) : NODES.stringNode(value.toString()));
  }

  private static void set(JsonNode in, YamlPath.Step step, JsonNode value) {
    if (step instanceof YamlPath.Key(String name) && in instanceof ObjectNode map) {
      map.set(name, value);
    } else if (step instanceof YamlPath.Index(int number)
        && in instanceof ArrayNode list
        && number < list.size()) {
      list.set(number, value);
    }
  }

  private static @Nullable JsonNode child(@Nullable JsonNode node, YamlPath.Step step) {
    return node == null
        ? null
        : switch (step) {
          case YamlPath.Key(String name) -> node.get(name);
          case YamlPath.Index(int number) -> node.get(number);
        };
  }

  private void collect(JsonNode node, YamlPath path, int depth, List<String> subcharts) {
    if (depth > DEEPEST || leaves.size() >= MOST_LEAVES) {
      return;
    }
    if (node.isObject()) {
      for (Map.Entry<String, JsonNode> entry : node.properties()) {
        boolean hoisted = entry.getKey().equals(GLOBAL) && subcharts.contains(path.toString());
        YamlPath below = hoisted ? YamlPath.of(GLOBAL) : path.key(entry.getKey());
        collect(entry.getValue(), below, depth + 1, subcharts);
      }
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        collect(node.get(i), path.index(i), depth + 1, subcharts);
      }
    } else {
      Leaf leaf =
          new Leaf(path, node.isNull() ? "" : node.asString(), node.isString(), node.isNull());
      Leaf known = leaves.get(path);
      if (known == null || known.text().isEmpty()) {
        leaves.put(path, leaf);
      }
    }
  }
}
