package io.oscstudio.core.yaml;

import org.jspecify.annotations.Nullable;

/** Writes strings of several lines as {@code |} and {@code >} blocks. */
final class BlockText {
  private BlockText() {}

  /**
   * The string as a {@code |} block, or null if such a block cannot hold it safely.
   *
   * @param column of the collection around
   * @param indent column of the block's lines
   */
  static Rendering.@Nullable Value literal(String text, int column, int indent, String eol) {
    if (!fits(text)) {
      return null;
    }
    String indicator = indicator(text, column, indent);
    if (indicator == null) {
      return null;
    }
    boolean ended = text.endsWith("\n");
    String lines = ended ? text.substring(0, text.length() - 1) : text;
    return new Rendering.Value("|" + indicator + (ended ? "" : "-"), lines(lines, indent, eol));
  }

  /** The string as a {@code >} block without wrapping, or null if that cannot hold it safely. */
  static Rendering.@Nullable Value folded(String text, int column, int indent, String eol) {
    if (!fits(text) || indicator(text, column, indent) == null || text.charAt(0) == '\n') {
      return null;
    }
    boolean ended = text.endsWith("\n");
    String body = ended ? text.substring(0, text.length() - 1) : text;
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < body.length(); i++) {
      char c = body.charAt(i);
      boolean lineStart = i == 0 || body.charAt(i - 1) == '\n';
      if (lineStart && SourceText.isBlank(c)) {
        return null;
      }
      if (c == '\n' && (i == 0 || body.charAt(i - 1) != '\n')) {
        lines.append('\n');
      }
      lines.append(c);
    }
    return new Rendering.Value(ended ? ">" : ">-", lines(lines.toString(), indent, eol));
  }

  /** Whether blocks can hold it: printable, not only blanks, at most one line break at its end. */
  private static boolean fits(String text) {
    return !text.isBlank()
        && PlainText.isPrintable(text)
        && !text.endsWith("\n\n")
        && !lastLine(text).isBlank();
  }

  private static String lastLine(String text) {
    String body = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
    return body.substring(body.lastIndexOf('\n') + 1);
  }

  /** What tells the indentation where the first line does not; null where nothing can. */
  private static @Nullable String indicator(String text, int column, int indent) {
    int i = 0;
    while (text.charAt(i) == '\n') {
      i++;
    }
    if (!SourceText.isBlank(text.charAt(i))) {
      return "";
    }
    int digit = indent - Math.max(column, 0);
    return digit >= 1 && digit <= 9 ? String.valueOf(digit) : null;
  }

  private static String lines(String text, int indent, String eol) {
    StringBuilder out = new StringBuilder();
    for (String line : text.split("\n", -1)) {
      out.append(eol);
      if (!line.isEmpty()) {
        out.append(Rendering.blanks(indent)).append(line);
      }
    }
    return out.toString();
  }
}
