package io.oscstudio.core.check.fix;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Which lines went and which came: Myers' greedy search for the fewest. Texts that differ too much
 * for it are taken as replaced as a whole between their common beginning and end.
 */
final class LineDiff {
  /** More lines gone and come than these are not told apart; memory grows with the square. */
  private static final int MOST_CHANGES = 1_000;

  /** One stretch: lines {@code [start, end)} before became {@code [newStart, newEnd)}. */
  record Change(int start, int end, int newStart, int newEnd) {}

  private final List<String> before;
  private final List<String> after;
  private final int head;
  private final int tail;

  private LineDiff(List<String> before, List<String> after) {
    this.before = before;
    this.after = after;
    int limit = Math.min(before.size(), after.size());
    int first = 0;
    while (first < limit && before.get(first).equals(after.get(first))) {
      first++;
    }
    int last = 0;
    while (last < limit - first
        && before.get(before.size() - 1 - last).equals(after.get(after.size() - 1 - last))) {
      last++;
    }
    this.head = first;
    this.tail = last;
  }

  /** The stretches that differ, in order; none when the lines are the same. */
  static List<Change> of(List<String> before, List<String> after) {
    LineDiff diff = new LineDiff(before, after);
    int rows = before.size() - diff.head - diff.tail;
    int columns = after.size() - diff.head - diff.tail;
    if (rows == 0 && columns == 0) {
      return List.of();
    }
    return rows == 0 || columns == 0 ? diff.whole() : diff.search(rows, columns);
  }

  private List<Change> whole() {
    return List.of(new Change(head, before.size() - tail, head, after.size() - tail));
  }

  /**
   * Walks all ways with 0, 1, 2 … changes at once; {@code reached[k]} is how far the one came that
   * has {@code k} more lines gone than come.
   */
  private List<Change> search(int rows, int columns) {
    List<int[]> trace = new ArrayList<>();
    int most = Math.min(rows + columns, MOST_CHANGES);
    int[] reached = new int[2 * most + 3];
    for (int d = 0; d <= most; d++) {
      int[] now = new int[2 * d + 1];
      for (int k = -d; k <= d; k += 2) {
        int middle = most + 1;
        boolean come = k == -d || k != d && reached[middle + k - 1] < reached[middle + k + 1];
        int row = come ? reached[middle + k + 1] : reached[middle + k - 1] + 1;
        if (d == 0) {
          row = 0;
        }
        while (row < rows && row - k < columns && row - k >= 0 && same(row, row - k)) {
          row++;
        }
        reached[middle + k] = row;
        now[k + d] = row;
        if (row >= rows && row - k >= columns) {
          trace.add(now);
          return walkBack(trace, rows, columns);
        }
      }
      trace.add(now);
    }
    return whole();
  }

  private boolean same(int row, int column) {
    return before.get(head + row).equals(after.get(head + column));
  }

  private List<Change> walkBack(List<int[]> trace, int rows, int columns) {
    List<Change> changes = new ArrayList<>();
    int row = rows;
    int column = columns;
    for (int d = trace.size() - 1; d > 0; d--) {
      int[] last = trace.get(d - 1);
      int k = row - column;
      boolean come = k == -d || k != d && at(last, d - 1, k - 1) < at(last, d - 1, k + 1);
      int from = come ? k + 1 : k - 1;
      int fromRow = at(last, d - 1, from);
      int fromColumn = fromRow - from;
      add(changes, fromRow, fromColumn, come);
      row = fromRow;
      column = fromColumn;
    }
    Collections.reverse(changes);
    return changes;
  }

  private static int at(int[] reached, int d, int k) {
    return Math.abs(k) > d ? -1 : reached[k + d];
  }

  /** Adds one line gone or come before the changes known so far, or widens the first of those. */
  private void add(List<Change> changes, int row, int column, boolean come) {
    int start = head + row;
    int newStart = head + column;
    int end = come ? start : start + 1;
    int newEnd = come ? newStart + 1 : newStart;
    if (!changes.isEmpty()) {
      Change next = changes.getLast();
      if (next.start() == end && next.newStart() == newEnd) {
        changes.removeLast();
        end = next.end();
        newEnd = next.newEnd();
      }
    }
    changes.add(new Change(start, end, newStart, newEnd));
  }
}
