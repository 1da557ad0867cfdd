package io.oscstudio.core.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Turns a map or list into another by changing only what differs, so that the comments of what
 * stays survive.
 */
final class DeepSet {
  /** With more differences than this the value is written anew. */
  private static final int MOST_STEPS = 40;

  private record Step(YamlPath path, Edit edit) {}

  private final List<Step> steps = new ArrayList<>();

  private DeepSet() {}

  /**
   * The patch, or null when writing the whole value anew is as good.
   *
   * @param document where {@code path} leads to {@code node}, which stands for itself
   */
  static @Nullable TextPatch patch(
      Document document, YamlPath path, Node node, @Nullable Object data) {
    DeepSet deep = new DeepSet();
    deep.compare(node, data, path);
    boolean whole = deep.steps.stream().anyMatch(step -> step.path().equals(path) && isSet(step));
    if (whole || deep.steps.size() > MOST_STEPS) {
      return null;
    }
    TextPatch all = TextPatch.NONE;
    Document here = document;
    for (Step step : deep.steps) {
      TextPatch patch = new Editor(here).edit(step.path(), step.edit());
      all = all.then(patch);
      here = again(document, patch.apply(here.source().text));
      if (here.isBroken()) {
        return null;
      }
    }
    boolean reached = here.at(path).map(n -> Objects.equals(n.toData(), data)).orElse(data == null);
    return reached ? all : null;
  }

  private static boolean isSet(Step step) {
    return step.edit() instanceof Edit.Set;
  }

  private static Document again(Document document, String text) {
    return document.isJson()
        ? JsonReader.read("", text).document()
        : YamlText.parse(text, Dialect.KUBERNETES).documents().get(document.number());
  }

  private void compare(Node node, @Nullable Object data, YamlPath path) {
    if (Objects.equals(node.toData(), data)) {
      return;
    }
    boolean compared =
        !node.isAlias()
            && switch (node) {
              case MapNode map when data instanceof Map<?, ?> wanted ->
                  compareMaps(map, wanted, path);
              case ListNode list when data instanceof List<?> wanted ->
                  compareLists(list, wanted, path);
              default -> false;
            };
    if (!compared) {
      steps.add(new Step(path, Edit.set(data)));
    }
  }

  private boolean compareMaps(MapNode map, Map<?, ?> wanted, YamlPath path) {
    List<String> stay = new ArrayList<>(map.keys());
    stay.removeIf(key -> !wanted.containsKey(key));
    List<String> order = new ArrayList<>();
    wanted.keySet().forEach(key -> order.add(String.valueOf(key)));
    order.removeIf(key -> !map.contains(key));
    // Merges and duplicates, another order, nothing in common: better written anew.
    if (stay.isEmpty() || !stay.equals(order) || map.written().size() != map.entries().size()) {
      return false;
    }
    for (MapNode.Entry entry : map.entries()) {
      if (wanted.containsKey(entry.name())) {
        compare(entry.value(), wanted.get(entry.name()), path.key(entry.name()));
      } else {
        steps.add(new Step(path.key(entry.name()), Edit.delete()));
      }
    }
    int index = 0;
    for (Map.Entry<?, ?> entry : wanted.entrySet()) {
      String key = String.valueOf(entry.getKey());
      if (!map.contains(key)) {
        steps.add(new Step(path, Edit.insertKey(index, key, entry.getValue())));
      }
      index++;
    }
    return true;
  }

  private boolean compareLists(ListNode list, List<?> wanted, YamlPath path) {
    List<Node> items = list.items();
    int least = Math.min(items.size(), wanted.size());
    int head = 0;
    while (head < least && Objects.equals(items.get(head).toData(), wanted.get(head))) {
      head++;
    }
    int tail = 0;
    while (tail < least - head
        && Objects.equals(
            items.get(items.size() - 1 - tail).toData(), wanted.get(wanted.size() - 1 - tail))) {
      tail++;
    }
    if (head + tail == 0 && items.size() != wanted.size() || least == 0) {
      return false;
    }
    int common = least - head - tail;
    for (int i = head; i < head + common; i++) {
      compare(items.get(i), wanted.get(i), path.index(i));
    }
    for (int i = items.size() - tail - 1; i >= head + common; i--) {
      steps.add(new Step(path.index(i), Edit.delete()));
    }
    for (int i = head + common; i < wanted.size() - tail; i++) {
      steps.add(new Step(path, Edit.insertItem(i, wanted.get(i))));
    }
    return true;
  }
}
