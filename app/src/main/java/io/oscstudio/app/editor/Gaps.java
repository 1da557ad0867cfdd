package io.oscstudio.app.editor;

import java.util.Arrays;

/**
 * Stretches of a long text that a shorter one leaves out, or shows a few characters in place of,
 * and where the places of one text are in the other. Lookups take the logarithm of how many there
 * are.
 */
final class Gaps {
  private int[] start = new int[16]; // in the long text
  private int[] length = new int[16];
  private int[] shown = new int[16];
  private int[] shift = new int[17]; // how much shorter all gaps before make the text
  private int size;

  /** How many there are. */
  int size() {
    return size;
  }

  /** Where a gap begins in the long text. */
  int start(int gap) {
    return start[gap];
  }

  /** Where a gap ends in the long text. */
  int end(int gap) {
    return start[gap] + length[gap];
  }

  /** Where what stands for a gap begins in the short text. */
  int shortStart(int gap) {
    return start[gap] - shift[gap];
  }

  /** Where what stands for a gap ends in the short text. */
  int shortEnd(int gap) {
    return shortStart(gap) + shown[gap];
  }

  void clear() {
    size = 0;
  }

  /**
   * Leaves a stretch out.
   *
   * @param from its start in the long text; it must not touch another gap's inside
   * @param count its length
   * @param instead how many characters stand for it
   */
  void add(int from, int count, int instead) {
    add(new int[] {from}, 1, count, instead);
  }

  /**
   * Leaves stretches out between which there is no other gap.
   *
   * @param from their starts in the long text, in order
   * @param many how many of {@code from} count
   * @param count the length of each
   * @param instead how many characters stand for each
   */
  void add(int[] from, int many, int count, int instead) {
    if (many == 0) {
      return;
    }
    int at = firstEndingBehind(from[0]);
    grow(size + many);
    for (int[] values : new int[][] {start, length, shown}) {
      System.arraycopy(values, at, values, at + many, size - at);
    }
    System.arraycopy(from, 0, start, at, many);
    Arrays.fill(length, at, at + many, count);
    Arrays.fill(shown, at, at + many, instead);
    size += many;
    count(at);
  }

  void remove(int gap) {
    size--;
    for (int[] values : new int[][] {start, length, shown}) {
      System.arraycopy(values, gap + 1, values, gap, size - gap);
    }
    count(gap);
  }

  /** Follows a change of the long text; gaps that a removed stretch touches inside are gone. */
  void edited(int from, int to, int inserted) {
    int keep = firstEndingBehind(from);
    int next = keep;
    while (next < size && start[next] < to) {
      next++;
    }
    int growth = inserted - (to - from);
    for (int i = next; i < size; i++) {
      start[i - next + keep] = start[i] + growth;
      length[i - next + keep] = length[i];
      shown[i - next + keep] = shown[i];
    }
    size -= next - keep;
    count(keep);
  }

  /** The first gap that ends behind a place of the long text. */
  int firstEndingBehind(int place) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (end(middle) > place) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /** The first gap whose stand-in ends behind a place of the short text. */
  int firstShownBehind(int place) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      // before one that nothing stands for is before it, so that what is typed at the end of a
      // line comes before its line ending
      if (shortStart(middle) + Math.max(1, shown[middle]) > place) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /**
   * Where a place of the long text is in the short one; inside a gap: where its stand-in begins.
   */
  int toShort(int place) {
    int gap = firstEndingBehind(place);
    return gap < size && start[gap] < place ? shortStart(gap) : place - shift[gap];
  }

  /**
   * Where a place of the short text is in the long one; inside a stand-in: where the gap begins.
   */
  int toLong(int place) {
    int gap = firstShownBehind(place);
    return gap < size && shortStart(gap) < place ? start[gap] : place + shift[gap];
  }

  private void grow(int wanted) {
    if (wanted > start.length) {
      int room = Math.max(wanted, start.length * 2);
      start = Arrays.copyOf(start, room);
      length = Arrays.copyOf(length, room);
      shown = Arrays.copyOf(shown, room);
      shift = Arrays.copyOf(shift, room + 1);
    }
  }

  private void count(int from) {
    for (int i = from; i < size; i++) {
      shift[i + 1] = shift[i] + length[i] - shown[i];
    }
  }
}
