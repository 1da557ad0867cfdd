package io.oscstudio.app.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a text consists of.
 *
 * @param entries the outermost ones, in the order of the text
 * @param leftOut how many more there are, which are not among them
 */
public record Outline(List<OutlineEntry> entries, int leftOut) {
  /** That of a text without names. */
  static final Outline NONE = new Outline(List.of(), 0);

  /** At most so many entries are found by a filter. */
  static final int MOST_FOUND = 500;

  public Outline {
    entries = List.copyOf(entries);
  }

  /** The entries around an offset, outermost first; none before the first one. */
  List<OutlineEntry> around(int offset) {
    List<OutlineEntry> path = new ArrayList<>();
    List<OutlineEntry> here = entries;
    while (!here.isEmpty()) {
      OutlineEntry last = null;
      for (OutlineEntry entry : here) {
        if (entry.from() <= offset) {
          last = entry;
        }
      }
      if (last == null) {
        break;
      }
      path.add(last);
      here = last.children();
    }
    return path;
  }

  /**
   * What of it has a name with these letters in it, with the entries around.
   *
   * @param query in small or capital letters; blank for all
   */
  Outline filtered(String query) {
    String wanted = query.strip().toLowerCase(Locale.ROOT);
    if (wanted.isEmpty()) {
      return this;
    }
    Filter filter = new Filter(wanted);
    List<OutlineEntry> left = filter.of(entries);
    return new Outline(left, leftOut + Math.max(0, filter.found - MOST_FOUND));
  }

  private static final class Filter {
    private final String wanted;
    private int found;

    Filter(String wanted) {
      this.wanted = wanted;
    }

    List<OutlineEntry> of(List<OutlineEntry> all) {
      List<OutlineEntry> left = new ArrayList<>();
      for (OutlineEntry entry : all) {
        boolean named = entry.name().toLowerCase(Locale.ROOT).contains(wanted);
        boolean kept = named && ++found <= MOST_FOUND;
        List<OutlineEntry> inside = of(entry.children());
        if (kept || !inside.isEmpty()) {
          left.add(entry.with(inside));
        }
      }
      return left;
    }
  }
}
