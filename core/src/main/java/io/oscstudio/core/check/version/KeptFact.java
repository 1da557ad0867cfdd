package io.oscstudio.core.check.version;

import io.oscstudio.core.check.rule.Nodes;
import io.oscstudio.core.yaml.Node;
import io.oscstudio.core.yaml.ScalarNode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something a service says of itself that stays in all versions.
 *
 * @param node where it is said
 * @param data what is said, in a form in which equal things are equal
 */
record KeptFact(Node node, @Nullable Object data) {
  static KeptFact of(Node node) {
    return new KeptFact(node, node.toData());
  }

  /** Words in any order: a list, or in annotations a text with commas between them. */
  static KeptFact ofWords(Node node) {
    TreeSet<String> words = new TreeSet<>();
    Nodes.scalars(node).stream()
        .map(ScalarNode::text)
        .flatMap(text -> Stream.of(text.split(",", -1)))
        .map(String::strip)
        .filter(word -> !word.isEmpty())
        .forEach(words::add);
    return new KeptFact(node, List.copyOf(words));
  }

  /**
   * Whether both say the same.
   *
   * @param like whether packages of one form say it; the forms differ in what they say of a person
   *     or company, and count by what both say
   */
  boolean agrees(KeptFact other, boolean like) {
    return like ? Objects.equals(data, other.data) : agree(data, other.data);
  }

  private static boolean agree(@Nullable Object a, @Nullable Object b) {
    if (a instanceof Map<?, ?> first && b instanceof Map<?, ?> second) {
      return first.entrySet().stream()
          .allMatch(
              e -> !second.containsKey(e.getKey()) || agree(e.getValue(), second.get(e.getKey())));
    }
    if (a instanceof List<?> first && b instanceof List<?> second) {
      return first.size() == second.size()
          && Stream.iterate(0, i -> i < first.size(), i -> i + 1)
              .allMatch(i -> agree(first.get(i), second.get(i)));
    }
    return Objects.equals(a, b);
  }
}
