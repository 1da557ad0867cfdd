package io.oscstudio.core.check.fix;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.check.fix.LineDiff.Change;
import io.oscstudio.core.check.secret.SecretLines;
import io.oscstudio.core.project.Bytes;
import io.oscstudio.core.yaml.TextPatch;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a change does to files, line by line, as {@code diff -u} and {@code git diff} show it. */
public final class UnifiedDiff {
  private static final int CONTEXT = 3;

  private UnifiedDiff() {}

  /** What a line of a difference is. */
  public enum Kind {
    /** Says which file it is about and what becomes of it. */
    HEADER,
    /** Says where the lines after it stand: {@code @@ -1,4 +1,5 @@}. */
    PLACE,
    /** Stays. */
    SAME,
    /** Goes. */
    REMOVED,
    /** Comes. */
    ADDED,
    /** Says of the line before it that the file ends without a line feed. */
    NOTE;

    private boolean isContent() {
      return this == SAME || this == REMOVED || this == ADDED;
    }
  }

  /**
   * A line of a difference.
   *
   * @param text without the blank, {@code +} or {@code -} before it, and without its line feed
   */
  public record Line(Kind kind, String text) {
    @Override
    public String toString() {
      return switch (kind) {
        case HEADER, PLACE -> text;
        case SAME -> " " + text;
        case REMOVED -> "-" + text;
        case ADDED -> "+" + text;
        case NOTE -> "\\ " + text;
      };
    }
  }

  /**
   * What becomes of one file.
   *
   * @param path its path, before if it moves
   * @param lines with their headers
   */
  public record FileDiff(String path, List<Line> lines) {
    public FileDiff {
      lines = List.copyOf(lines);
    }
  }

  /**
   * The difference as a text that {@code git apply} takes, unless there is a secret in it: in the
   * place of lines with one stands {@link SecretLines#MASK}. Empty when nothing changes.
   */
  public static String text(FileTree tree, FileEdits edits) {
    StringBuilder text = new StringBuilder();
    for (FileDiff file : of(tree, edits)) {
      Set<String> secrets = secretLines(tree, edits, file.path());
      for (Line line : file.lines()) {
        boolean hidden = line.kind().isContent() && secrets.contains(line.text().strip());
        text.append(hidden ? new Line(line.kind(), SecretLines.MASK) : line).append('\n');
      }
    }
    return text.toString();
  }

  private static Set<String> secretLines(FileTree tree, FileEdits edits, String path) {
    Set<String> lines = new HashSet<>();
    Optional<Bytes> before =
        tree.contains(path) ? Optional.of(bytes(tree, path)) : Optional.empty();
    Stream.of(before, after(tree, edits, path))
        .flatMap(bytes -> bytes.flatMap(UnifiedDiff::text).stream())
        .forEach(text -> lines.addAll(SecretLines.of(text).lines()));
    return lines;
  }

  /**
   * What becomes of each file, sorted by path.
   *
   * @param tree what the change is for
   * @throws io.oscstudio.core.base.StudioException when a file of the tree cannot be read
   */
  public static List<FileDiff> of(FileTree tree, FileEdits edits) {
    Map<String, String> moved = moved(tree, edits);
    Set<String> targets = new HashSet<>(moved.values());
    List<FileDiff> files = new ArrayList<>();
    for (String path : edits.paths()) {
      String to = moved.get(path);
      if (to != null) {
        files.add(moved(path, to));
      } else if (!targets.contains(path)) {
        Optional<Bytes> before =
            tree.contains(path) ? Optional.of(bytes(tree, path)) : Optional.empty();
        Optional<Bytes> after = after(tree, edits, path);
        if (!before.equals(after)) {
          files.add(changed(path, before, after));
        }
      }
    }
    return files;
  }

  /** Files that are deleted here and written there, by their old path. */
  private static Map<String, String> moved(FileTree tree, FileEdits edits) {
    Map<Bytes, String> came = new HashMap<>();
    edits
        .written()
        .forEach((path, content) -> {
          if (!tree.contains(path)) {
            came.putIfAbsent(content, path);
          }
        });
    Map<String, String> moved = new HashMap<>();
    if (!came.isEmpty()) {
      for (String path : edits.deleted()) {
        Optional.ofNullable(came.remove(bytes(tree, path))).ifPresent(to -> moved.put(path, to));
      }
    }
    return moved;
  }

  private static Optional<Bytes> after(FileTree tree, FileEdits edits, String path) {
    TextPatch patch = edits.patches().get(path);
    return patch == null
        ? Optional.ofNullable(edits.written().get(path))
        : Optional.of(Bytes.of(patch.apply(tree.text(path)).getBytes(StandardCharsets.UTF_8)));
  }

  private static FileDiff moved(String path, String to) {
    return new FileDiff(
        path,
        List.of(
            header("diff --git a/" + path + " b/" + to),
            header("similarity index 100%"),
            header("rename from " + path),
            header("rename to " + to)));
  }

  private static FileDiff changed(String path, Optional<Bytes> before, Optional<Bytes> after) {
    List<Line> lines = new ArrayList<>();
    lines.add(header("diff --git a/" + path + " b/" + path));
    if (before.isEmpty()) {
      lines.add(header("new file mode 100644"));
    } else if (after.isEmpty()) {
      lines.add(header("deleted file mode 100644"));
    }
    String from = before.isEmpty() ? "/dev/null" : "a/" + path;
    String to = after.isEmpty() ? "/dev/null" : "b/" + path;
    Optional<String> textBefore = before.isEmpty() ? Optional.of("") : text(before.get());
    Optional<String> textAfter = after.isEmpty() ? Optional.of("") : text(after.get());
    if (textBefore.isEmpty() || textAfter.isEmpty()) {
      lines.add(header("Binary files " + from + " and " + to + " differ"));
    } else {
      lines.addAll(hunks(from, to, textBefore.get(), textAfter.get()));
    }
    return new FileDiff(path, lines);
  }

  private static List<Line> hunks(String from, String to, String before, String after) {
    List<String> old = split(before);
    List<String> now = split(after);
    List<Change> changes = LineDiff.of(old, now);
    List<Line> lines = new ArrayList<>();
    if (!changes.isEmpty()) {
      lines.add(header("--- " + from));
      lines.add(header("+++ " + to));
    }
    int first = 0;
    while (first < changes.size()) {
      int last = first;
      while (last + 1 < changes.size()
          && changes.get(last + 1).start() - changes.get(last).end() <= 2 * CONTEXT) {
        last++;
      }
      addHunk(lines, old, now, changes.subList(first, last + 1));
      first = last + 1;
    }
    return lines;
  }

  private static void addHunk(
      List<Line> lines, List<String> old, List<String> now, List<Change> changes) {
    int start = Math.max(0, changes.getFirst().start() - CONTEXT);
    int end = Math.min(old.size(), changes.getLast().end() + CONTEXT);
    int newStart = changes.getFirst().newStart() - (changes.getFirst().start() - start);
    int newEnd = changes.getLast().newEnd() + (end - changes.getLast().end());
    lines.add(
        new Line(Kind.PLACE, "@@ -" + span(start, end) + " +" + span(newStart, newEnd) + " @@"));
    int at = start;
    for (Change change : changes) {
      addAll(lines, Kind.SAME, old.subList(at, change.start()));
      addAll(lines, Kind.REMOVED, old.subList(change.start(), change.end()));
      addAll(lines, Kind.ADDED, now.subList(change.newStart(), change.newEnd()));
      at = change.end();
    }
    addAll(lines, Kind.SAME, old.subList(at, end));
  }

  private static String span(int start, int end) {
    int count = end - start;
    int line = count == 0 ? start : start + 1;
    return count == 1 ? String.valueOf(line) : line + "," + count;
  }

  private static void addAll(List<Line> lines, Kind kind, List<String> texts) {
    for (String text : texts) {
      boolean ended = text.endsWith("\n");
      lines.add(new Line(kind, ended ? text.substring(0, text.length() - 1) : text));
      if (!ended) {
        lines.add(new Line(Kind.NOTE, "No newline at end of file"));
      }
    }
  }

  /** Lines with their line feeds. */
  private static List<String> split(String text) {
    List<String> lines = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int feed = text.indexOf('\n', at);
      int end = feed < 0 ? text.length() : feed + 1;
      lines.add(text.substring(at, end));
      at = end;
    }
    return lines;
  }

  private static Line header(String text) {
    return new Line(Kind.HEADER, text);
  }

  private static Optional<String> text(Bytes bytes) {
    try {
      ByteBuffer buffer = ByteBuffer.wrap(bytes.toArray());
      String text = StandardCharsets.UTF_8.newDecoder().decode(buffer).toString();
      return text.indexOf('\0') < 0 ? Optional.of(text) : Optional.empty();
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static Bytes bytes(FileTree tree, String path) {
    return Bytes.of(tree.bytes(path, tree.limits().textBytes()));
  }
}
