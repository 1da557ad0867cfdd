package io.oscstudio.core.yaml;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * How a document is laid out, so that what is added looks like what is there.
 *
 * @param eol the line break of the file
 * @param step by how many columns a map is indented below a key
 * @param dashStep by how many columns a dash is indented below a key
 * @param json whether only JSON may be written
 * @param spaced whether a blank follows the colons and commas of JSON
 */
record Layout(String eol, int step, int dashStep, boolean json, boolean spaced) {
  /** How many nodes are looked at to find the habits of a file. */
  private static final int SAMPLE = 2_000;

  static Layout of(Document document) {
    String text = document.source().text;
    Deque<Node> todo = new ArrayDeque<>();
    todo.add(document.root());
    int step = 0;
    int dashStep = -1;
    for (int seen = 0; !todo.isEmpty() && seen < SAMPLE && (step == 0 || dashStep < 0); seen++) {
      Node node = todo.remove();
      if (node instanceof ListNode list) {
        todo.addAll(list.items());
      } else if (node instanceof MapNode map && !map.isFlow()) {
        int column = document.source().column(map.extent().contentStart());
        for (MapNode.Entry entry : map.written()) {
          Node value = entry.value();
          int at = document.source().column(value.extent().contentStart());
          if (value.isAlias() || value.start() <= document.source().lineEnd(entry.key().end())) {
            continue;
          }
          if (value instanceof MapNode m && !m.isFlow() && step == 0) {
            step = at - column;
          } else if (value instanceof ListNode l && !l.isFlow() && dashStep < 0) {
            dashStep = at - column;
          }
          todo.add(value);
        }
      }
    }
    int chosen = step <= 0 ? 2 : step;
    return new Layout(
        eol(text),
        chosen,
        dashStep < 0 ? chosen : dashStep,
        document.isJson(),
        !document.isJson() || isSpaced(text));
  }

  static String eol(String text) {
    int feed = text.indexOf('\n');
    if (feed < 0) {
      return text.indexOf('\r') >= 0 ? "\r" : "\n";
    }
    return feed > 0 && text.charAt(feed - 1) == '\r' ? "\r\n" : "\n";
  }

  private static boolean isSpaced(String text) {
    int colon = text.indexOf("\":");
    return colon < 0 || text.startsWith(" ", colon + 2) || text.indexOf('\n') >= 0;
  }
}
