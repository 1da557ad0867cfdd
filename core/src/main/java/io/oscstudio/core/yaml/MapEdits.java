package io.oscstudio.core.yaml;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Adds, takes away and renames entries of a map. */
final class MapEdits {
  private final SourceText source;
  private final Layout layout;
  private final Rendering rendering;
  private final Surroundings around;
  private final Values values;

  MapEdits(Document document, Layout layout) {
    this.source = document.source();
    this.layout = layout;
    this.rendering = new Rendering(layout);
    this.around = new Surroundings(source);
    this.values = new Values(document, layout);
  }

  /** Adds an entry to the map in the slot. */
  TextPatch insert(Slot slot, MapNode map, int index, String key, @Nullable Object data) {
    if (map.written().stream().anyMatch(e -> !e.isMerge() && e.name().equals(key))) {
      throw Refusals.duplicate(key);
    }
    List<MapNode.Entry> entries = map.written();
    if (entries.isEmpty()) {
      return intoEmpty(slot, map, key, data);
    }
    int before = Math.min(index, entries.size());
    return map.isFlow()
        ? FlowParts.of(map, around)
            .insert(before, rendering.flowEntry(key, data), rendering.comma())
        : insertLines(slot, map, before, key, data);
  }

  private TextPatch intoEmpty(Slot slot, MapNode map, String key, @Nullable Object data) {
    if (slot.inFlow() || layout.json()) {
      int at = map.extent().contentStart() + 1;
      return TextPatch.replace(at, at, rendering.flowEntry(key, data));
    }
    java.util.LinkedHashMap<String, @Nullable Object> only = new java.util.LinkedHashMap<>();
    only.put(key, data);
    return values.replace(slot, only);
  }

  private TextPatch insertLines(
      Slot slot, MapNode map, int index, String key, @Nullable Object data) {
    int first = around.entryStart(map.written().getFirst());
    int column = source.column(first);
    if (index > 0) {
      MapNode.Entry previous = map.written().get(index - 1);
      boolean last = index == map.written().size() && slot.column() < column;
      int at = around.lastLineEnd(previous.end(), last ? column - 1 : column);
      String written = rendering.before(around, at, column, data).entry(key, data, column);
      return behind(previous.value(), at, column, written);
    }
    String written = rendering.entry(key, data, column);
    if (!around.beginsLine(first)) {
      return TextPatch.replace(first, first, written + layout.eol() + Rendering.blanks(column));
    }
    int line = around.firstLine(first);
    String before = line == 0 && source.text.startsWith("\uFEFF") ? "\uFEFF" : "";
    int at = line + before.length();
    return TextPatch.replace(at, at, Rendering.blanks(column) + written + layout.eol());
  }

  /** Puts lines below a value, at the end of the last line that goes with it. */
  TextPatch behind(Node previous, int at, int column, String written) {
    TextPatch insert = TextPatch.replace(at, at, layout.eol() + Rendering.blanks(column) + written);
    int open = around.openEnd(previous);
    return open < 0 ? insert : insert.and(TextPatch.replace(open, open, "-"));
  }

  /** Takes an entry out of the map in the slot. */
  TextPatch delete(Slot slot, MapNode map, int index) {
    if (map.isFlow()) {
      return FlowParts.of(map, around).delete(index);
    }
    if (map.written().size() == 1) {
      return values.empty(slot, Map.of());
    }
    List<MapNode.Entry> entries = map.written();
    int start = around.entryStart(entries.get(index));
    int next = index + 1 < entries.size() ? around.entryStart(entries.get(index + 1)) : -1;
    Node previous = index > 0 ? entries.get(index - 1).value() : null;
    return new LineRemoval(source, around)
        .remove(start, entries.get(index).end(), source.column(start), next, previous);
  }

  /** Gives an entry another key. */
  TextPatch rename(MapNode map, MapNode.Entry entry, String key) {
    if (entry.name().equals(key)) {
      return TextPatch.NONE;
    }
    if (map.contains(key)) {
      throw Refusals.duplicate(key);
    }
    ScalarNode old = entry.key();
    if (old.isAlias() || old.isAbsent() || old.style().isBlock()) {
      throw Refusals.unusual(old);
    }
    String written =
        old.style() == ScalarStyle.SINGLE_QUOTED && Quotes.fitsSingle(key)
            ? Quotes.single(key)
            : old.style() == ScalarStyle.PLAIN ? rendering.key(key, true) : Quotes.doubled(key);
    return TextPatch.replace(old.extent().contentStart(), old.end(), written);
  }
}
