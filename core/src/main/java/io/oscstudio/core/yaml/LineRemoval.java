package io.oscstudio.core.yaml;

import org.jspecify.annotations.Nullable;

/** Takes an entry or item with its comments out of a block collection that keeps others. */
final class LineRemoval {
  private final SourceText source;
  private final Surroundings around;

  LineRemoval(SourceText source, Surroundings around) {
    this.source = source;
    this.around = around;
  }

  /**
   * The patch.
   *
   * @param start where it begins: key, {@code ?} or dash
   * @param end where its value ends
   * @param column the column of the collection
   * @param next where the one after it begins, -1 when it is the last
   * @param previous the value before it, null when it is the first
   */
  TextPatch remove(int start, int end, int column, int next, @Nullable Node previous) {
    int lastEnd = around.lastLineEnd(end, column);
    if (!around.beginsLine(start)) {
      return besideDash(start, lastEnd, next);
    }
    int from = around.firstLine(start);
    if (previous != null && around.keepsBlankLines(previous)) {
      // The block before would take the blank lines that follow for its own.
      lastEnd = around.afterBlankLines(lastEnd);
    }
    if (lastEnd < source.text.length()) {
      int to = source.nextLine(lastEnd);
      boolean mark = from == 0 && source.text.startsWith("\uFEFF");
      return TextPatch.replace(mark ? 1 : from, to, "");
    }
    boolean keepBreak = from == 0 || previous != null && around.endsInBlock(previous);
    int before = keepBreak ? from : endOfPreviousLine(from);
    return TextPatch.replace(before, lastEnd, "");
  }

  private int endOfPreviousLine(int lineStart) {
    return source.lineEnd(source.previousLine(lineStart));
  }

  /** It shares its line with the dash before it, and another one follows. */
  private TextPatch besideDash(int start, int lastEnd, int next) {
    if (next < 0) {
      throw new IllegalArgumentException("The only one of its collection");
    }
    if (around.comment(lastEnd, next).isEmpty()) {
      return TextPatch.replace(start, next, "");
    }
    int from = start;
    while (from > 0 && SourceText.isBlank(source.text.charAt(from - 1))) {
      from--;
    }
    return TextPatch.replace(from, lastEnd, "");
  }
}
