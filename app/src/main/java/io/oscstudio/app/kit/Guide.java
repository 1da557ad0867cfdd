package io.oscstudio.app.kit;

import java.util.Optional;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/**
 * Which page of the guide belongs to which node. A topic is {@code page} or {@code page#anchor}; a
 * node without one belongs to the topic of its nearest ancestor that has one. F1 opens the topic of
 * what has the focus.
 */
public final class Guide {
  /** Asks the window to open the guide at the topic of the node it was fired at. */
  public static final EventType<Event> SHOW = new EventType<>(Event.ANY, "GUIDE_SHOW");

  /** The page for everything that has no topic. */
  public static final String OVERVIEW = "overview";

  /** What the topics of the check's rules begin with; the rule's code follows. */
  public static final String RULES = "rule/";

  private static final String KEY = "io.oscstudio.guide.topic";

  private Guide() {}

  /** Gives {@code node} a topic, and gives the node back. */
  public static <N extends Node> N topic(N node, String topic) {
    node.getProperties().put(KEY, topic);
    return node;
  }

  /** The topic of {@code node} or of its nearest ancestor with one. */
  public static Optional<String> topicOf(@Nullable Node node) {
    for (@Nullable Node at = node; at != null; at = at.getParent()) {
      if (at.hasProperties() && at.getProperties().get(KEY) instanceof String topic) {
        return Optional.of(topic);
      }
    }
    return Optional.empty();
  }

  /** Opens the guide at the topic of {@code node}, for “more” beside a field's help. */
  public static void show(Node node) {
    node.fireEvent(new Event(node, node, SHOW));
  }

  /** The topic of a rule of the check. */
  public static String rule(String code) {
    return RULES + code;
  }

  /**
   * The topic of a field of a schema.
   *
   * @param schema the schema's file without its ending: {@code metadata}, {@code csd}, {@code
   *     lifecycle}, {@code log-config}, {@code monitor-config}, {@code mapping}
   * @param path keys joined by dots, without the positions in lists: {@code maintainers.email};
   *     empty for the document
   */
  public static String topicOfField(String schema, String path) {
    return switch (schema) {
      case "csd" ->
          anchored(path.startsWith("spec.descriptors") ? "descriptors" : "service-form", path);
      case "log-config" -> anchored("capabilities", path.isEmpty() ? "log" : "log." + path);
      case "monitor-config" ->
          anchored("capabilities", path.isEmpty() ? "monitor" : "monitor." + path);
      case "mapping" -> anchored("images", path.isEmpty() ? "mapping" : "mapping." + path);
      default -> anchored(schema, path);
    };
  }

  private static String anchored(String page, String anchor) {
    return anchor.isEmpty() ? page : page + "#" + anchor;
  }
}
