package io.oscstudio.core.yaml;

import org.jspecify.annotations.Nullable;

/**
 * Where a node stands and how heavy it is. Public only because {@link Node} is an interface;
 * nothing outside this package can do anything with it.
 */
public final class Extent {
  private final SourceText source;
  private final int start;
  private final int contentStart;
  private final int end;
  private final @Nullable String anchor;
  private final @Nullable String tag;
  private final boolean alias;
  private final long weight;
  private final int height;

  Extent(
      SourceText source,
      int start,
      int contentStart,
      int end,
      @Nullable String anchor,
      @Nullable String tag,
      boolean alias,
      long weight,
      int height) {
    this.source = source;
    this.start = start;
    this.contentStart = contentStart;
    this.end = end;
    this.anchor = anchor;
    this.tag = tag;
    this.alias = alias;
    this.weight = weight;
    this.height = height;
  }

  SourceText source() {
    return source;
  }

  int start() {
    return start;
  }

  /** Where the value begins, after anchor and tag. */
  int contentStart() {
    return contentStart;
  }

  int end() {
    return end;
  }

  @Nullable String anchor() {
    return anchor;
  }

  @Nullable String tag() {
    return tag;
  }

  boolean alias() {
    return alias;
  }

  /** How many nodes there are when aliases are written out. */
  long weight() {
    return weight;
  }

  /** How many levels there are below it. */
  int height() {
    return height;
  }

  /** The extent of an alias of the node with this extent. */
  Extent aliasAt(int aliasStart, int aliasEnd) {
    return new Extent(source, aliasStart, aliasStart, aliasEnd, null, tag, true, weight, height);
  }
}
