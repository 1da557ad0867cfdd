package io.oscstudio.app.outline;

import io.oscstudio.app.outline.OutlineEntry.Kind;
import io.oscstudio.core.base.TextRange;
import java.util.ArrayList;
import java.util.List;

/** An entry whose children are still being found. */
final class Draft {
  /** Longer names are cut, in UTF-16 units. */
  private static final int LONGEST_NAME = 120;

  private final Kind kind;
  private final String name;
  private final String detail;
  private final int from;
  private final TextRange range;
  private final List<Draft> children = new ArrayList<>();

  Draft(Kind kind, String name, String detail, int from, TextRange range) {
    this.kind = kind;
    this.name = oneLine(name);
    this.detail = detail;
    this.from = from;
    this.range = range;
  }

  boolean is(Kind other) {
    return kind == other;
  }

  void add(Draft child) {
    children.add(child);
  }

  OutlineEntry entry() {
    return new OutlineEntry(kind, name, detail, from, range, entries(children));
  }

  static List<OutlineEntry> entries(List<Draft> drafts) {
    List<OutlineEntry> entries = new ArrayList<>(drafts.size());
    for (Draft draft : drafts) {
      entries.add(draft.entry());
    }
    return entries;
  }

  private static String oneLine(String name) {
    boolean cut = name.length() > LONGEST_NAME;
    int end = cut && Character.isHighSurrogate(name.charAt(LONGEST_NAME - 1)) ? 1 : 0;
    StringBuilder line = new StringBuilder();
    (cut ? name.substring(0, LONGEST_NAME - end) : name)
        .codePoints()
        .forEach(c -> line.appendCodePoint(Character.isISOControl(c) ? ' ' : c));
    return cut ? line.append('…').toString() : line.toString().strip();
  }
}
