package io.oscstudio.core.yaml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A change of a text: stretches of it and what takes their place. Immutable.
 *
 * @param replacements in the order of the text, none overlapping another
 */
public record TextPatch(List<Replacement> replacements) {
  /** The patch that changes nothing. */
  public static final TextPatch NONE = new TextPatch(List.of());

  /**
   * One stretch.
   *
   * @param start offset of its first character in UTF-16 units
   * @param end offset after its last character
   * @param text what takes its place
   */
  public record Replacement(int start, int end, String text) {
    public Replacement {
      if (start < 0 || end < start) {
        throw new IllegalArgumentException("A stretch that ends before it starts");
      }
    }

    private int growth() {
      return text.length() - (end - start);
    }
  }

  public TextPatch {
    List<Replacement> sorted = new ArrayList<>(replacements);
    sorted.removeIf(r -> r.start() == r.end() && r.text().isEmpty());
    sorted.sort(Comparator.comparingInt(Replacement::start));
    for (int i = 1; i < sorted.size(); i++) {
      if (sorted.get(i).start() < sorted.get(i - 1).end()) {
        throw new IllegalArgumentException("Two replacements overlap");
      }
    }
    replacements = List.copyOf(sorted);
  }

  /** A patch of one replacement. */
  public static TextPatch replace(int start, int end, String text) {
    return new TextPatch(List.of(new Replacement(start, end, text)));
  }

  /**
   * The smallest single replacement that turns one text into another: what they have in common at
   * both ends is left alone.
   */
  public static TextPatch between(String before, String after) {
    int limit = Math.min(before.length(), after.length());
    int head = 0;
    while (head < limit && before.charAt(head) == after.charAt(head)) {
      head++;
    }
    int tail = 0;
    while (tail < limit - head
        && before.charAt(before.length() - 1 - tail) == after.charAt(after.length() - 1 - tail)) {
      tail++;
    }
    return replace(head, before.length() - tail, after.substring(head, after.length() - tail));
  }

  /** The smallest single replacement that gives a stretch of a text other words. */
  static TextPatch rewrite(String text, int start, int end, String words) {
    TextPatch inner = between(text.substring(start, end), words);
    List<Replacement> moved = new ArrayList<>();
    for (Replacement r : inner.replacements()) {
      moved.add(new Replacement(r.start() + start, r.end() + start, r.text()));
    }
    return new TextPatch(moved);
  }

  /** Whether it changes nothing. */
  public boolean isEmpty() {
    return replacements.isEmpty();
  }

  /**
   * The text with the change made.
   *
   * @throws IllegalArgumentException when the text is too short for the patch
   */
  public String apply(String text) {
    if (isEmpty()) {
      return text;
    }
    if (replacements.getLast().end() > text.length()) {
      throw new IllegalArgumentException("The patch belongs to a longer text");
    }
    StringBuilder out = new StringBuilder(text.length() + 64);
    int at = 0;
    for (Replacement r : replacements) {
      out.append(text, at, r.start()).append(r.text());
      at = r.end();
    }
    return out.append(text, at, text.length()).toString();
  }

  /** The patch that takes this one back, where {@code text} is the text before this patch. */
  public TextPatch invert(String text) {
    List<Replacement> back = new ArrayList<>(replacements.size());
    int shift = 0;
    for (Replacement r : replacements) {
      int start = r.start() + shift;
      back.add(
          new Replacement(start, start + r.text().length(), text.substring(r.start(), r.end())));
      shift += r.growth();
    }
    return new TextPatch(back);
  }

  /**
   * One patch for this one followed by another.
   *
   * @param next a patch of the text this patch results in
   */
  public TextPatch then(TextPatch next) {
    if (isEmpty() || next.isEmpty()) {
      return isEmpty() ? next : this;
    }
    return Composition.of(replacements, next.replacements());
  }

  /** Both patches at once, each made for the same text. */
  public TextPatch and(TextPatch other) {
    List<Replacement> all = new ArrayList<>(replacements);
    all.addAll(other.replacements());
    return new TextPatch(all);
  }

  /** Where the character at {@code offset} is after the patch. */
  public int moved(int offset) {
    int shift = 0;
    for (Replacement r : replacements) {
      if (r.start() >= offset) {
        break;
      }
      if (r.end() > offset) {
        return r.start() + shift + Math.min(offset - r.start(), r.text().length());
      }
      shift += r.growth();
    }
    return offset + shift;
  }
}
