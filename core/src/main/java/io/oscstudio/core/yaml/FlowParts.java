package io.oscstudio.core.yaml;

import java.util.ArrayList;
import java.util.List;

/**
 * The parts of a collection in brackets or braces.
 *
 * @param open offset of what opens it
 * @param close offset of what closes it, or its end where nothing does
 */
record FlowParts(String text, int open, int close, List<Part> parts) {
  /** Where one entry or item begins and ends. */
  record Part(int start, int end) {}

  static FlowParts of(MapNode map, Surroundings around) {
    List<Part> parts = new ArrayList<>();
    for (MapNode.Entry entry : map.written()) {
      int end = Math.max(entry.end(), Slot.colon(map.extent().source(), entry) + 1);
      parts.add(new Part(around.entryStart(entry), end));
    }
    return of(map.extent(), '{', parts);
  }

  static FlowParts of(ListNode list, Surroundings around) {
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < list.items().size(); i++) {
      Node item = list.items().get(i);
      int start = list.itemStart(i);
      if (item instanceof MapNode map && map.isFlow() && !map.written().isEmpty()) {
        start = Math.min(start, around.entryStart(map.written().getFirst()));
      }
      parts.add(new Part(start, item.end()));
    }
    return of(list.extent(), '[', parts);
  }

  private static FlowParts of(Extent extent, char opening, List<Part> parts) {
    String text = extent.source().text;
    if (text.charAt(extent.contentStart()) != opening) {
      throw Refusals.unusual(extent);
    }
    return new FlowParts(text, extent.contentStart(), extent.end() - 1, parts);
  }

  /** Puts a part before the one with this index, in a line of its own if the others have one. */
  TextPatch insert(int index, String part, String comma) {
    if (parts.isEmpty()) {
      return TextPatch.replace(open + 1, open + 1, part);
    }
    String gap = lineGap();
    if (index == 0) {
      int at = parts.getFirst().start();
      return TextPatch.replace(at, at, part + (gap.isEmpty() ? comma : "," + gap));
    }
    int at = parts.get(index - 1).end();
    return TextPatch.replace(at, at, (gap.isEmpty() ? comma : "," + gap) + part);
  }

  /** The line break and indentation before the first part, if it begins its line. */
  private String lineGap() {
    int start = parts.getFirst().start();
    int i = start;
    while (i > open + 1 && SourceText.isBlank(text.charAt(i - 1))) {
      i--;
    }
    if (i <= open + 1 || !SourceText.isBreak(text.charAt(i - 1))) {
      return "";
    }
    return Layout.eol(text) + text.substring(i, start);
  }

  /** Takes one part away, with one comma. */
  TextPatch delete(int index) {
    if (parts.size() == 1) {
      return TextPatch.replace(open + 1, close, "");
    }
    if (index + 1 < parts.size()) {
      return TextPatch.replace(parts.get(index).start(), parts.get(index + 1).start(), "");
    }
    return TextPatch.replace(parts.get(index - 1).end(), parts.get(index).end(), "");
  }

  /** Moves a part; what lies between the parts stays where it is. */
  TextPatch move(int from, int to) {
    List<String> words = new ArrayList<>();
    for (Part part : parts) {
      words.add(text.substring(part.start(), part.end()));
    }
    words.add(to, words.remove(from));
    List<TextPatch.Replacement> replacements = new ArrayList<>();
    for (int i = Math.min(from, to); i <= Math.max(from, to); i++) {
      replacements.add(
          new TextPatch.Replacement(parts.get(i).start(), parts.get(i).end(), words.get(i)));
    }
    return new TextPatch(replacements);
  }
}
