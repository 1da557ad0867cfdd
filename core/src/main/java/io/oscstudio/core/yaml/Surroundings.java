package io.oscstudio.core.yaml;

import java.util.List;
import java.util.Optional;

/** What belongs to an entry or item beyond its own characters: its lines and its comments. */
final class Surroundings {
  private final SourceText source;
  private final String text;

  Surroundings(SourceText source) {
    this.source = source;
    this.text = source.text;
  }

  /** Where an entry begins: at its key, or at the {@code ?} before it. */
  int entryStart(MapNode.Entry entry) {
    int at = entry.key().start();
    int back = at;
    while (back > 0 && SourceText.isBlank(text.charAt(back - 1))) {
      back--;
    }
    boolean explicit =
        back > 0
            && back < at
            && text.charAt(back - 1) == '?'
            && (back == 1 || Character.isWhitespace(text.charAt(back - 2)) || isOpening(back - 2));
    return explicit ? back - 1 : at;
  }

  private boolean isOpening(int at) {
    return "[{,".indexOf(text.charAt(at)) >= 0;
  }

  /** Whether nothing but blanks stands before it in its line. */
  boolean beginsLine(int start) {
    for (int i = source.lineStart(start); i < start; i++) {
      if (!SourceText.isBlank(text.charAt(i)) && text.charAt(i) != '\uFEFF') {
        return false;
      }
    }
    return true;
  }

  /** Where the line of {@code start} begins, behind a byte order mark. */
  int firstColumn(int start) {
    int line = source.lineStart(start);
    return text.startsWith("\uFEFF", line) ? line + 1 : line;
  }

  /** Whether nothing but blanks follows in the line. */
  boolean isBlankToLineEnd(int at) {
    return text.substring(at, source.lineEnd(at)).isBlank();
  }

  /**
   * Where the lines begin that belong to what starts at {@code start}: its own comments stand
   * directly above, in its column. Comments that open the text are the file's.
   */
  int firstLine(int start) {
    int line = source.lineStart(start);
    int column = source.column(start);
    int first = line;
    while (first > 0) {
      int above = source.previousLine(first);
      int at = skipBlanks(above);
      if (at >= first || !source.isComment(at) || source.column(at) != column) {
        break;
      }
      first = above;
    }
    return first == 0 ? line : first;
  }

  private int skipBlanks(int at) {
    int i = at;
    while (i < text.length()
        && (SourceText.isBlank(text.charAt(i)) || text.charAt(i) == '\uFEFF')) {
      i++;
    }
    return i;
  }

  /**
   * Where the last line ends, before its break, that belongs to what ends at {@code end}: comments
   * indented further than its column go with it.
   */
  int lastLineEnd(int end, int column) {
    int last = source.lineEnd(end);
    while (last < text.length()) {
      int next = source.nextLine(last);
      int at = skipBlanks(next);
      if (at >= text.length() || !source.isComment(at) || source.column(at) <= column) {
        break;
      }
      last = source.lineEnd(at);
    }
    return last;
  }

  /** The comment that begins in {@code [from, to)}. */
  Optional<Comment> comment(int from, int to) {
    List<Comment> comments = from < to ? source.commentsIn(from, to) : List.of();
    return comments.stream().findFirst();
  }

  /** The end of the blank lines that follow the line break at {@code lineEnd}. */
  int afterBlankLines(int lineEnd) {
    int at = lineEnd;
    while (at < text.length()) {
      int next = source.nextLine(at);
      int stop = source.lineEnd(next);
      if (next >= text.length() || skipBlanks(next) < stop) {
        break;
      }
      at = stop;
    }
    return at;
  }

  /**
   * Whether a block in a collection of this column ends where the line of {@code end} does: a
   * comment indented further would become part of it.
   */
  boolean endsBlocks(int end, int column) {
    int at = source.lineEnd(end);
    while (at < text.length()) {
      int next = source.nextLine(at);
      int word = skipBlanks(next);
      at = source.lineEnd(next);
      if (word < at) {
        return !source.isComment(word) || source.column(word) <= column;
      }
      if (next >= text.length()) {
        break;
      }
    }
    return true;
  }

  /** Whether the text ends with the line of {@code end}, and that without a line break. */
  boolean isOpen(int end) {
    return source.lineEnd(end) == text.length();
  }

  /** The last scalar in what stands at this node: what would swallow lines that come after it. */
  static Node lastLeaf(Node node) {
    Node here = node;
    while (!here.isAlias()) {
      if (here instanceof MapNode map && !map.isFlow()) {
        here = map.written().getLast().value();
      } else if (here instanceof ListNode list && !list.isFlow()) {
        here = list.items().getLast();
      } else {
        break;
      }
    }
    return here;
  }

  /** Whether the node ends with a block that keeps the blank lines after it. */
  boolean keepsBlankLines(Node node) {
    return lastLeaf(node) instanceof ScalarNode scalar
        && !scalar.isAlias()
        && scalar.style().isBlock()
        && BlockScalars.hasIndicator(
            text,
            scalar.extent().contentStart(),
            source.lineEnd(scalar.extent().contentStart()),
            '+');
  }

  /** Whether the node ends with a block whose value has a line break that the text must supply. */
  boolean endsInBlock(Node node) {
    return lastLeaf(node) instanceof ScalarNode scalar
        && !scalar.isAlias()
        && scalar.style().isBlock()
        && scalar.text().endsWith("\n");
  }

  /**
   * A block without a line break after it has none in its value either: lines put behind it would
   * give it one. Answers where to write {@code -} to prevent that, or -1.
   */
  int openEnd(Node node) {
    if (lastLeaf(node) instanceof ScalarNode scalar
        && !scalar.isAlias()
        && scalar.style().isBlock()
        && !scalar.text().endsWith("\n")
        && scalar.end() == text.length()) {
      int start = scalar.extent().contentStart();
      int header = source.lineEnd(start);
      if (!BlockScalars.hasIndicator(text, start, header, '-')) {
        return start + 1;
      }
    }
    return -1;
  }
}
