package io.oscstudio.app.outline;

import io.oscstudio.app.outline.OutlineEntry.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** The headings of a Markdown text, each below the last one of a higher rank. */
final class MarkdownOutline {
  private static final int RANKS = 6;

  private final List<Draft> roots = new ArrayList<>();
  private final Deque<Ranked> around = new ArrayDeque<>();
  private int room;
  private int leftOut;

  private record Ranked(int rank, Draft draft) {}

  private MarkdownOutline(int most) {
    this.room = most;
  }

  /**
   * The outline of a text.
   *
   * @param most so many headings are told
   */
  static Outline of(String text, int most) {
    MarkdownOutline outline = new MarkdownOutline(most);
    Lines lines = new Lines(text);
    Optional<String> fence = Optional.empty();
    Line before = new Line(0, 1, "");
    while (lines.hasNext()) {
      Line line = lines.next();
      String words = line.text().strip();
      Optional<String> mark = line.indent() < 4 ? fence(words) : Optional.empty();
      if (fence.isPresent()) {
        String open = fence.get();
        boolean ends =
            mark.filter(m -> m.startsWith(open) && m.length() == words.length()).isPresent();
        fence = ends ? Optional.empty() : fence;
      } else if (mark.isPresent()) {
        fence = mark;
      } else if (line.indent() < 4 && rank(words) > 0) {
        outline.add(rank(words), title(words, rank(words)), line);
      } else if (underline(words, line) > 0 && paragraph(before)) {
        outline.add(underline(words, line), before.text().strip(), before);
      }
      before = line;
    }
    return new Outline(Draft.entries(outline.roots), outline.leftOut);
  }

  private void add(int rank, String title, Line line) {
    if (room == 0) {
      leftOut++;
      return;
    }
    room--;
    while (!around.isEmpty() && around.element().rank() >= rank) {
      around.pop();
    }
    Draft draft = new Draft(Kind.HEADING, title, "", line.start(), line.range());
    if (around.isEmpty()) {
      roots.add(draft);
    } else {
      around.element().draft().add(draft);
    }
    around.push(new Ranked(rank, draft));
  }

  /** How many marks are at the beginning of a heading; 0 when it is none. */
  private static int rank(String words) {
    int rank = 0;
    while (rank < words.length() && words.charAt(rank) == '#') {
      rank++;
    }
    boolean ends = rank == words.length() || Character.isWhitespace(words.charAt(rank));
    return rank <= RANKS && ends ? rank : 0;
  }

  private static String title(String words, int rank) {
    String title = words.substring(rank).strip();
    int end = title.length();
    while (end > 0 && title.charAt(end - 1) == '#') {
      end--;
    }
    boolean closed = end == 0 || Character.isWhitespace(title.charAt(end - 1));
    return closed ? title.substring(0, end).strip() : title;
  }

  /** The rank that a line gives the paragraph above it. */
  private static int underline(String words, Line line) {
    if (words.isEmpty() || line.indent() >= 4) {
      return 0;
    }
    char mark = words.charAt(0);
    boolean even = words.chars().allMatch(c -> c == mark);
    return even && mark == '=' ? 1 : even && mark == '-' ? 2 : 0;
  }

  private static boolean paragraph(Line line) {
    String words = line.text().strip();
    return !words.isEmpty()
        && line.indent() < 4
        && rank(words) == 0
        && ">|-*+=`~".indexOf(words.charAt(0)) < 0;
  }

  private static Optional<String> fence(String words) {
    char mark = words.isEmpty() ? ' ' : words.charAt(0);
    int length = 0;
    while (length < words.length() && words.charAt(length) == mark) {
      length++;
    }
    return (mark == '`' || mark == '~') && length >= 3
        ? Optional.of(words.substring(0, length))
        : Optional.empty();
  }
}
