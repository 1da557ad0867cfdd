package io.oscstudio.core.check.readme;

import java.util.ArrayList;
import java.util.List;

/**
 * A README cut at its first-level headings, outside of code.
 *
 * @param before what stands before the first heading
 * @param sections in the order of the file
 * @param lineEnd what ends its lines
 */
record ReadmeSections(String before, List<Section> sections, String lineEnd) {
  /** A heading with what is below it, the heading's own lines included. */
  private record Section(String heading, String text) {}

  ReadmeSections {
    sections = List.copyOf(sections);
  }

  static ReadmeSections of(String text) {
    List<Integer> starts = new ArrayList<>();
    List<String> headings = new ArrayList<>();
    boolean code = false;
    String before = "";
    int lineBefore = 0;
    int at = 0;
    for (String line : text.split("(?<=\n)", -1)) {
      String bare = line.strip();
      code ^= bare.startsWith("```");
      if (!code && bare.startsWith("# ")) {
        starts.add(at);
        headings.add(bare.substring(2).replaceFirst("#{1,6}$", "").strip());
      } else if (!code && bare.length() > 2 && bare.chars().allMatch(c -> c == '=')) {
        starts.add(lineBefore);
        headings.add(before);
      }
      before = bare;
      lineBefore = at;
      at += line.length();
    }
    List<Section> sections = new ArrayList<>();
    for (int i = 0; i < starts.size(); i++) {
      int end = i + 1 < starts.size() ? starts.get(i + 1) : text.length();
      sections.add(new Section(headings.get(i), text.substring(starts.get(i), end)));
    }
    String beginning = starts.isEmpty() ? text : text.substring(0, starts.getFirst());
    return new ReadmeSections(beginning, sections, text.contains("\r\n") ? "\r\n" : "\n");
  }

  /** Its headings, in the order of the file. */
  List<String> headings() {
    return sections.stream().map(Section::heading).toList();
  }

  /**
   * The text with these headings, in this order: sections are moved, missing ones added empty. A
   * section with another heading stays behind the one it follows.
   */
  String with(List<String> wanted) {
    StringBuilder text = new StringBuilder(before);
    int first = 0;
    while (first < sections.size() && !wanted.contains(sections.get(first).heading())) {
      append(text, sections.get(first++).text());
    }
    for (String heading : wanted) {
      boolean found = false;
      boolean within = false;
      for (Section section : sections.subList(first, sections.size())) {
        within = wanted.contains(section.heading()) ? section.heading().equals(heading) : within;
        if (within) {
          append(text, section.text());
          found = true;
        }
      }
      if (!found) {
        append(text, (isApart(text) ? "" : lineEnd) + "# " + heading + lineEnd);
      }
    }
    return text.toString();
  }

  private boolean isApart(StringBuilder text) {
    return text.isEmpty() || text.toString().endsWith(lineEnd + lineEnd);
  }

  /** On a line of its own. */
  private void append(StringBuilder text, String section) {
    if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
      text.append(lineEnd);
    }
    text.append(section);
  }
}
