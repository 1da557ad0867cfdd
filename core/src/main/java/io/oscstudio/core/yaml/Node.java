package io.oscstudio.core.yaml;

import io.oscstudio.core.base.Place;
import io.oscstudio.core.base.TextRange;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A value in a document: a map, a list or a scalar, with the place it is written at. Immutable.
 *
 * <p>An alias ({@code *name}) is a node like the one it refers to, whose range is that of the alias
 * itself; what lies below it has its range where the anchor is.
 */
public sealed interface Node permits MapNode, ListNode, ScalarNode {
  /** Where it stands in its text; package internals build everything else on this. */
  Extent extent();

  /** Where it is written, anchor and tag included; for an alias, the alias. */
  default TextRange range() {
    Extent e = extent();
    return e.source().range(e.start(), e.end());
  }

  /** The range with the file it is in. */
  default Place place() {
    Extent e = extent();
    return e.source().place(e.start(), e.end());
  }

  /** Offset of its first character in UTF-16 units, from 0. */
  default int start() {
    return extent().start();
  }

  /** Offset after its last character. */
  default int end() {
    return extent().end();
  }

  /** The characters it is written in. */
  default String source() {
    Extent e = extent();
    return e.source().text.substring(e.start(), e.end());
  }

  /** The name after {@code &}, if it is anchored (and not an alias). */
  default Optional<String> anchor() {
    return Optional.ofNullable(extent().anchor());
  }

  /** Its explicit tag in full ({@code tag:yaml.org,2002:str}, {@code !mine}). */
  default Optional<String> tag() {
    return Optional.ofNullable(extent().tag());
  }

  /** Whether an alias stands here. */
  default boolean isAlias() {
    return extent().alias();
  }

  /** Whether the text has nothing here, as after {@code key:}. */
  default boolean isAbsent() {
    return extent().contentStart() == extent().end() && this instanceof ScalarNode s && s.isNull();
  }

  /** The node at {@code path} below this one, aliases and merges followed. */
  default Optional<Node> at(YamlPath path) {
    Node here = this;
    for (YamlPath.Step step : path.steps()) {
      Optional<Node> next = here.child(step);
      if (next.isEmpty()) {
        return next;
      }
      here = next.get();
    }
    return Optional.of(here);
  }

  /** The node one step below this one. */
  default Optional<Node> child(YamlPath.Step step) {
    return switch (step) {
      case YamlPath.Key(String name) when this instanceof MapNode map -> map.get(name);
      case YamlPath.Index(int number)
          when this instanceof ListNode list && number < list.items().size() ->
          Optional.of(list.items().get(number));
      default -> Optional.empty();
    };
  }

  /** The node at the path of these keys (strings) and indices (integers). */
  default Optional<Node> at(Object... steps) {
    Optional<Node> here = Optional.of(this);
    for (int i = 0; i < steps.length && here.isPresent(); i++) {
      here = here.get().child(YamlPath.step(steps[i]));
    }
    return here;
  }

  /**
   * Plain Java data: {@code LinkedHashMap}, {@code ArrayList}, {@code String}, {@code Boolean},
   * {@code Long}, {@code BigInteger}, {@code Double} or null. Merges are carried out and of
   * duplicate keys the last is taken.
   */
  default @Nullable Object toData() {
    return NodeData.of(this);
  }
}
