package io.oscstudio.app.outline;

import io.oscstudio.core.base.TextRange;
import java.util.List;

/**
 * A place of a text that has a name.
 *
 * @param kind what it is
 * @param name what it is called, in one line; empty for a document without a name
 * @param detail where it stands among others: the number of a document from 1, that of an item from
 *     0; else empty
 * @param from offset from which the caret is in it; it is left where the next one begins
 * @param range what leads there: the key, the heading, the item
 * @param children what is in it, in the order of the text
 */
public record OutlineEntry(
    Kind kind, String name, String detail, int from, TextRange range, List<OutlineEntry> children) {
  /** What entries are. */
  public enum Kind {
    DOCUMENT,
    KEY,
    ITEM,
    HEADING,
    DEFINITION
  }

  public OutlineEntry {
    children = List.copyOf(children);
  }

  OutlineEntry with(List<OutlineEntry> others) {
    return new OutlineEntry(kind, name, detail, from, range, others);
  }

  /** Whether it begins where one of its siblings begins, which is itself. */
  boolean isSamePlace(OutlineEntry sibling) {
    return from == sibling.from && looksLike(sibling);
  }

  /** Whether it is the same place as another one, as far as people see it. */
  boolean looksLike(OutlineEntry other) {
    return kind == other.kind && name.equals(other.name) && detail.equals(other.detail);
  }
}
