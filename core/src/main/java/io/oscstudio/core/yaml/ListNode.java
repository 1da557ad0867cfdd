package io.oscstudio.core.yaml;

import java.util.List;

/** A list, in block ({@code - a}) or flow ({@code [a]}) style. */
public final class ListNode implements Node {
  private final Extent extent;
  private final boolean flow;
  private final List<Node> items;
  private final int[] itemStarts;

  ListNode(Extent extent, boolean flow, List<Node> items, int[] itemStarts) {
    this.extent = extent;
    this.flow = flow;
    this.items = items;
    this.itemStarts = itemStarts;
  }

  ListNode aliasAt(int start, int end) {
    return new ListNode(extent.aliasAt(start, end), flow, items, itemStarts);
  }

  @Override
  public Extent extent() {
    return extent;
  }

  /** Its items in order. */
  public List<Node> items() {
    return items;
  }

  /** Whether it is written in brackets. */
  public boolean isFlow() {
    return flow;
  }

  /** The comments in the lines directly above an item, top first. */
  public List<Comment> commentsAbove(int index) {
    return items.get(index).extent().source().commentsAbove(itemStart(index));
  }

  /** Where an item begins: its dash in block style, its value in flow style. */
  int itemStart(int index) {
    return itemStarts[index];
  }

  @Override
  public String toString() {
    return source();
  }
}
