package io.oscstudio.core.yaml;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Adds, takes away and moves items of a list. */
final class ListEdits {
  private final SourceText source;
  private final Layout layout;
  private final Rendering rendering;
  private final Surroundings around;
  private final Values values;
  private final MapEdits lines;

  ListEdits(Document document, Layout layout) {
    this.source = document.source();
    this.layout = layout;
    this.rendering = new Rendering(layout);
    this.around = new Surroundings(source);
    this.values = new Values(document, layout);
    this.lines = new MapEdits(document, layout);
  }

  /** Adds an item to the list in the slot. */
  TextPatch insert(Slot slot, ListNode list, int index, @Nullable Object data) {
    List<Node> items = list.items();
    if (items.isEmpty() && !slot.inFlow() && !layout.json()) {
      return values.replace(slot, new ArrayList<>(Arrays.asList(data)));
    }
    int before = Math.min(index, items.size());
    if (list.isFlow()) {
      return FlowParts.of(list, around).insert(before, rendering.flow(data), rendering.comma());
    }
    int first = list.itemStart(0);
    int column = source.column(first);
    if (before > 0) {
      Node previous = items.get(before - 1);
      int end = Math.max(previous.end(), list.itemStart(before - 1) + 1);
      boolean last = before == items.size() && slot.column() < column;
      int at = around.lastLineEnd(end, last ? column - 1 : column);
      String written = rendering.before(around, at, column, data).item(data, column);
      return lines.behind(previous, at, column, written);
    }
    String written = rendering.item(data, column);
    if (!around.beginsLine(first)) {
      return TextPatch.replace(first, first, written + layout.eol() + Rendering.blanks(column));
    }
    int line = around.firstLine(first);
    int at = line == 0 && source.text.startsWith("\uFEFF") ? 1 : line;
    return TextPatch.replace(at, at, Rendering.blanks(column) + written + layout.eol());
  }

  /** Takes an item out of the list in the slot. */
  TextPatch delete(Slot slot, ListNode list, int index) {
    if (list.isFlow()) {
      return FlowParts.of(list, around).delete(index);
    }
    List<Node> items = list.items();
    if (items.size() == 1) {
      return values.empty(slot, List.of());
    }
    int start = list.itemStart(index);
    int next = index + 1 < items.size() ? list.itemStart(index + 1) : -1;
    int end = Math.max(items.get(index).end(), start + 1);
    Node previous = index > 0 ? items.get(index - 1) : null;
    return new LineRemoval(source, around).remove(start, end, source.column(start), next, previous);
  }

  /** Moves an item. */
  TextPatch move(ListNode list, int from, int to) {
    if (from == to) {
      return TextPatch.NONE;
    }
    if (list.isFlow()) {
      return FlowParts.of(list, around).move(from, to);
    }
    int low = Math.min(from, to);
    int high = Math.max(from, to);
    List<int[]> chunks = chunks(list, low, high);
    List<String> words = new ArrayList<>();
    for (int[] chunk : chunks) {
      words.add(source.text.substring(chunk[0], chunk[1]));
    }
    int open = around.openEnd(list.items().get(high));
    if (open >= 0) {
      String last = words.getLast();
      int at = open - chunks.getLast()[0];
      words.set(words.size() - 1, last.substring(0, at) + "-" + last.substring(at));
    }
    words.add(to - low, words.remove(from - low));
    return permuted(list, low, chunks, words, from, to);
  }

  /** The lines of each item; from its dash on only, when the first shares its line. */
  private List<int[]> chunks(ListNode list, int low, int high) {
    boolean whole = around.beginsLine(list.itemStart(0));
    List<int[]> chunks = new ArrayList<>();
    for (int i = low; i <= high; i++) {
      int start = list.itemStart(i);
      int end = Math.max(list.items().get(i).end(), start + 1);
      int from = whole ? around.firstLine(start) : start;
      if (from == 0 && source.text.startsWith("\uFEFF")) {
        from = 1;
      }
      chunks.add(new int[] {from, around.lastLineEnd(end, source.column(start))});
    }
    return chunks;
  }

  private TextPatch permuted(
      ListNode list, int low, List<int[]> chunks, List<String> words, int from, int to) {
    List<Node> order = new ArrayList<>(list.items().subList(low, low + chunks.size()));
    order.add(to - low, order.remove(from - low));
    StringBuilder text = new StringBuilder();
    int end = chunks.getLast()[1];
    for (int i = 0; i < chunks.size(); i++) {
      text.append(words.get(i));
      boolean last = i + 1 == chunks.size();
      int gapEnd = last ? around.afterBlankLines(end) : chunks.get(i + 1)[0];
      String gap = source.text.substring(chunks.get(i)[1], gapEnd);
      // Blank lines behind a block that keeps them would become part of it.
      boolean keeps = around.keepsBlankLines(order.get(i));
      text.append(keeps ? withoutBlankLines(gap, last) : gap);
      if (last) {
        end = gapEnd;
      }
    }
    int start = chunks.getFirst()[0];
    if (end == source.text.length() && around.endsInBlock(order.getLast())) {
      text.append(layout.eol());
    }
    return TextPatch.rewrite(source.text, start, end, text.toString());
  }

  private String withoutBlankLines(String gap, boolean last) {
    int at = 0;
    for (int i = 0; i < gap.length() && Character.isWhitespace(gap.charAt(i)); i++) {
      if (SourceText.isBreak(gap.charAt(i))) {
        at = i + 1;
      }
    }
    return last ? "" : layout.eol() + gap.substring(at);
  }
}
