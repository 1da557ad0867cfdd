package io.oscstudio.core.report;

/**
 * The line a finding points at, or the part of a long one around the place.
 *
 * @param line the text, without its end; at most {@value #LONGEST} characters
 * @param start index in it of the first character that is meant
 * @param length how many characters are meant, at least 1; may reach behind the end of the line
 */
public record Excerpt(String line, int start, int length) {
  /** Longer lines are cut. */
  public static final int LONGEST = 160;

  private static final int BEFORE = 60;
  private static final String CUT = "…";

  /**
   * The excerpt for a stretch of a line, both counted in UTF-16 units.
   *
   * @param length of the stretch; what lies on the lines after counts as the end of this one
   */
  static Excerpt of(String line, int start, int length) {
    int from = Math.min(Math.max(0, start), line.length());
    int to = Math.min(line.length(), from + Math.max(1, length));
    if (line.length() <= LONGEST) {
      return new Excerpt(line, from, Math.max(1, to - from));
    }
    int left = whole(line, Math.max(0, Math.min(from - BEFORE, line.length() - LONGEST + 2)));
    int right = whole(line, Math.min(line.length(), left + LONGEST - 2));
    String head = left > 0 ? CUT : "";
    String tail = right < line.length() ? CUT : "";
    int shown = Math.max(1, Math.min(to, right) - from);
    return new Excerpt(
        head + line.substring(left, right) + tail, from - left + head.length(), shown);
  }

  /** An index that does not part a pair of surrogates. */
  private static int whole(String line, int index) {
    return index > 0 && index < line.length() && Character.isLowSurrogate(line.charAt(index))
        ? index - 1
        : index;
  }
}
