package io.oscstudio.app.editor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The marks of a text, to be asked for by place. Immutable. */
final class Marks {
  /** None. */
  static final Marks NONE = new Marks(List.of());

  private final List<Mark> marks;
  private final int[] reach; // how far the marks up to here go

  Marks(List<Mark> all) {
    marks = all.stream().sorted(Comparator.comparingInt(Mark::start)).toList();
    reach = new int[marks.size()];
    int far = 0;
    for (int i = 0; i < reach.length; i++) {
      far = Math.max(far, marks.get(i).end());
      reach[i] = far;
    }
  }

  /** All, by where they begin. */
  List<Mark> all() {
    return marks;
  }

  /** Those that have a character in common with a stretch, or touch it where it is empty. */
  List<Mark> in(int from, int to) {
    List<Mark> found = new ArrayList<>();
    for (int i = firstBehind(Math.max(to, from + 1)) - 1; i >= 0 && reach[i] > from; i--) {
      if (marks.get(i).end() > from) {
        found.addFirst(marks.get(i));
      }
    }
    return found;
  }

  /** Where they are after a stretch of the text was replaced; those that went with it are gone. */
  Marks edited(int from, int to, int inserted) {
    int growth = inserted - (to - from);
    List<Mark> moved = new ArrayList<>(marks.size());
    for (Mark mark : marks) {
      int start = mark.start() >= to ? mark.start() + growth : Math.min(mark.start(), from);
      int end = mark.end() >= to ? mark.end() + growth : Math.min(mark.end(), from);
      if (end > start) {
        moved.add(new Mark(start, end, mark.severity(), mark.finding()));
      }
    }
    return new Marks(moved);
  }

  private int firstBehind(int place) {
    int low = 0;
    int high = marks.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (marks.get(middle).start() >= place) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
