package io.oscstudio.app.guide;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Node;
import org.jspecify.annotations.Nullable;

/** How many nodes a text may still become. */
final class Budget {
  /** Enough for every page of the guide many times over. */
  private static final int NODES = 6_000;

  private int left = NODES;

  /** Takes one node off; false when there is none left. */
  boolean take() {
    if (left > 0) {
      left--;
      return true;
    }
    return false;
  }

  boolean spent() {
    return left == 0;
  }

  static List<Node> children(Node parent) {
    List<Node> children = new ArrayList<>();
    for (@Nullable Node at = parent.getFirstChild(); at != null; at = at.getNext()) {
      children.add(at);
    }
    return children;
  }
}
