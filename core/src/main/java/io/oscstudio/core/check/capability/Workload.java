package io.oscstudio.core.check.capability;

import io.oscstudio.core.check.rule.Nodes;
import io.oscstudio.core.yaml.MapNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A workload whose pods OSC may collect from.
 *
 * @param labels its own and its pods'
 * @param release the name it was rendered with; labels made of it are others in every instance
 */
record Workload(Map<String, String> labels, String release) {
  /** The kinds OSC looks at (section 7). */
  private static final Set<String> KINDS = Set.of("Deployment", "StatefulSet", "DaemonSet");

  Workload {
    labels = Map.copyOf(labels);
  }

  /** The workload an object is, if it is one. */
  static Optional<Workload> of(MapNode object, String release) {
    if (Nodes.textAt(object, "kind").filter(KINDS::contains).isEmpty()) {
      return Optional.empty();
    }
    Map<String, String> labels = new HashMap<>();
    Nodes.mapAt(object, "metadata", "labels").ifPresent(own -> collect(own, labels));
    Nodes.mapAt(object, "spec", "template", "metadata", "labels")
        .ifPresent(pods -> collect(pods, labels));
    return Optional.of(new Workload(labels, release));
  }

  private static void collect(MapNode map, Map<String, String> labels) {
    map.entries()
        .forEach(e -> Nodes.scalar(e.value()).ifPresent(v -> labels.put(e.name(), v.text())));
  }

  /** Whether it has all of these labels, or may have them under another release's name. */
  boolean has(Map<String, String> wanted) {
    return wanted.entrySet().stream().allMatch(label -> has(label.getKey(), label.getValue()));
  }

  private boolean has(String key, String value) {
    String own = labels.get(key);
    return own != null && (own.equals(value) || own.contains(release));
  }
}
