package io.oscstudio.app.search;

import io.oscstudio.app.matching.SearchQuery;
import io.oscstudio.app.matching.WatchedText;
import io.oscstudio.app.search.Found.FileHits;
import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Position;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.base.TextRange;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Searches the texts of a package.
 *
 * @param largest bytes of a file; larger ones are left out
 * @param most hits in all
 * @param patience for one file; an expression that takes longer is given up there
 */
record TextSearch(long largest, int most, Duration patience) {
  /** For people who wait. */
  static final TextSearch USUAL = new TextSearch(8L << 20, 5_000, Duration.ofSeconds(2));

  /** So many files in which an expression takes too long are enough to give it up. */
  private static final int MOST_SLOW = 5;

  /** UTF-16 units of a line that are shown on each side. */
  private static final int SHOWN = 120;

  /**
   * Searches all files.
   *
   * @throws StudioException when what was typed is no expression, or the replacement does not fit
   *     it; or as a cancelled job
   */
  Found search(FileTree tree, SearchQuery query, Job job) {
    Pattern pattern = query.pattern();
    List<FileHits> files = new ArrayList<>();
    int count = 0;
    int leftOut = 0;
    int slow = 0;
    for (FileTree.Entry entry : tree.entries()) {
      job.checkCancelled();
      Optional<String> text = entry.size() > largest ? Optional.empty() : text(tree, entry.path());
      if (text.isEmpty()) {
        leftOut++;
        continue;
      }
      List<Hit> hits = new ArrayList<>();
      slow += inTime(text.get(), pattern, query, most - count, hits, job) ? 0 : 1;
      boolean cut = count + hits.size() > most;
      add(files, entry.path(), cut ? hits.subList(0, most - count) : hits);
      count += hits.size();
      if (cut || slow >= MOST_SLOW) {
        return new Found(files, leftOut, slow, cut);
      }
    }
    return new Found(files, leftOut, slow, false);
  }

  private static void add(List<FileHits> files, String path, List<Hit> hits) {
    if (!hits.isEmpty()) {
      files.add(new FileHits(path, hits));
    }
  }

  private static Optional<String> text(FileTree tree, String path) {
    try {
      return Optional.of(tree.text(path));
    } catch (StudioException noText) {
      return Optional.empty(); // counted as left out
    }
  }

  /** Gathers one hit more than {@code room}, if there are so many; false when time was over. */
  private boolean inTime(
      String text, Pattern pattern, SearchQuery query, int room, List<Hit> hits, Job job) {
    long until = System.nanoTime() + patience.toNanos();
    try {
      gather(text, pattern.matcher(new WatchedText(text, until, job)), query, room, hits);
      return true;
    } catch (WatchedText.TooSlow | StackOverflowError e) {
      return false;
    }
  }

  private static void gather(
      String text, Matcher matcher, SearchQuery query, int room, List<Hit> hits) {
    Lines lines = new Lines(text);
    int end = 0;
    while (hits.size() <= room && matcher.find()) {
      // of a hit without signs there is nothing to see, nor to replace
      if (matcher.start() < matcher.end()) {
        hits.add(hit(text, lines, matcher, query.replacement(matcher, end)));
        end = matcher.end();
      }
    }
  }

  private static Hit hit(String text, Lines lines, Matcher at, Optional<String> replacement) {
    Position start = lines.at(at.start());
    int lineStart = at.start() - start.column() + 1;
    int from = Math.max(lineStart, at.start() - SHOWN);
    int foundEnd = Math.min(lineEnd(text, at.start()), at.end());
    int shownEnd = Math.min(foundEnd, at.start() + SHOWN);
    int to = Math.min(lineEnd(text, foundEnd), foundEnd + SHOWN);
    return new Hit(
        new TextRange(start, lines.at(at.end())),
        (from > lineStart ? "…" : "") + text.substring(from, at.start()).stripLeading(),
        text.substring(at.start(), shownEnd) + (shownEnd < at.end() ? "…" : ""),
        text.substring(foundEnd, to).stripTrailing(),
        replacement);
  }

  private static int lineEnd(String text, int from) {
    int end = text.indexOf('\n', from);
    return end < 0 ? text.length() : end;
  }

  /** The lines of a text, walked through once. */
  private static final class Lines {
    private final String text;
    private int line = 1;
    private int start;

    Lines(String text) {
      this.text = text;
    }

    /** The place of an offset; offsets have to come in ascending order. */
    Position at(int offset) {
      int next = text.indexOf('\n', start);
      while (next >= 0 && next < offset) {
        line++;
        start = next + 1;
        next = text.indexOf('\n', start);
      }
      return new Position(offset, line, offset - start + 1);
    }
  }
}
