package io.oscstudio.core.yaml;

import org.jspecify.annotations.Nullable;

/**
 * A place that holds a value: a document's root, what follows a key, or what follows a dash or
 * comma.
 *
 * @param parent the collection around, null at the root
 * @param index which entry (as written) or item of it
 * @param node what is there now
 */
record Slot(@Nullable Node parent, int index, Node node) {
  /** Whether it lies inside brackets or braces. */
  boolean inFlow() {
    return switch (parent) {
      case MapNode map -> map.isFlow();
      case ListNode list -> list.isFlow();
      case null, default -> false;
    };
  }

  /** The entry, where it is one. */
  MapNode.@Nullable Entry entry() {
    return parent instanceof MapNode map ? map.written().get(index) : null;
  }

  /** The column of the collection around, -1 at the root. */
  int column() {
    return parent == null ? -1 : parent.extent().source().column(parent.extent().contentStart());
  }

  /** Behind the colon of its key or behind its dash; -1 when there is neither. */
  int afterIndicator() {
    SourceText source = node.extent().source();
    if (parent instanceof ListNode list) {
      return list.isFlow() ? -1 : list.itemStart(index) + 1;
    }
    MapNode.Entry entry = entry();
    return entry == null ? -1 : colon(source, entry) + 1;
  }

  /** Where the colon of an entry stands, or -2. */
  static int colon(SourceText source, MapNode.Entry entry) {
    int at = entry.key().end();
    while (at < source.text.length()) {
      char c = source.text.charAt(at);
      if (c == ':') {
        return at;
      }
      if (c == '#' && source.isComment(at)) {
        at = source.lineEnd(at);
      } else if (Character.isWhitespace(c)) {
        at++;
      } else {
        break;
      }
    }
    return -2;
  }
}
