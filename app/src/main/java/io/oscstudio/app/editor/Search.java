package io.oscstudio.app.editor;

import io.oscstudio.app.editor.Folding.Region;
import io.oscstudio.app.matching.SearchQuery;
import io.oscstudio.app.matching.WatchedText;
import io.oscstudio.core.base.CancelledException;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.StudioException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Looks for something in the text of one file.
 *
 * @param query what is looked for
 */
record Search(SearchQuery query) {
  /** More matches are not counted. */
  static final int MOST = 10_000;

  /** An expression that takes longer is given up. */
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  /** How a search ended. */
  enum End {
    DONE,
    TOO_MANY,
    NO_EXPRESSION,
    NO_REPLACEMENT,
    TOO_LONG
  }

  /**
   * What was found.
   *
   * @param matches in the order of the text; none is empty
   * @param replacements what would take the place of each, if that was asked for
   */
  record Found(List<Region> matches, List<String> replacements, End end) {
    /** Nothing. */
    static final Found NOTHING = new Found(List.of(), List.of(), End.DONE);

    /** The first match at or behind a place, else the first of all. */
    Optional<Integer> from(int place) {
      for (int i = 0; i < matches.size(); i++) {
        if (matches.get(i).start() >= place) {
          return Optional.of(i);
        }
      }
      return matches.isEmpty() ? Optional.empty() : Optional.of(0);
    }

    /** The last match that begins before a place, else the last of all. */
    Optional<Integer> before(int place) {
      for (int i = matches.size() - 1; i >= 0; i--) {
        if (matches.get(i).start() < place) {
          return Optional.of(i);
        }
      }
      return matches.isEmpty() ? Optional.empty() : Optional.of(matches.size() - 1);
    }
  }

  /** Looks for it; for jobs, since a long text takes a while. */
  Found in(String text, Job job) {
    if (query.text().isEmpty()) {
      return Found.NOTHING;
    }
    Pattern pattern;
    try {
      pattern = query.pattern();
    } catch (StudioException e) {
      return new Found(List.of(), List.of(), End.NO_EXPRESSION);
    }
    List<Region> matches = new ArrayList<>();
    List<String> replacements = new ArrayList<>();
    End end;
    try {
      long until = System.nanoTime() + PATIENCE.toNanos();
      end = gather(pattern.matcher(new WatchedText(text, until, job)), matches, replacements);
    } catch (WatchedText.TooSlow | StackOverflowError e) {
      end = End.TOO_LONG;
    } catch (CancelledException e) {
      throw e;
    } catch (StudioException e) {
      end = End.NO_REPLACEMENT;
    }
    return new Found(matches, replacements, end);
  }

  private End gather(Matcher matcher, List<Region> matches, List<String> replacements) {
    int before = 0;
    while (matcher.find()) {
      if (matcher.end() > matcher.start()) {
        if (matches.size() == MOST) {
          return End.TOO_MANY;
        }
        query.replacement(matcher, before).ifPresent(replacements::add);
        matches.add(new Region(matcher.start(), matcher.end()));
        before = matcher.end();
      }
    }
    return End.DONE;
  }

  /** The text with matches replaced, each by what is told at the same place of the list. */
  static String replaced(String text, List<Region> matches, List<String> with) {
    StringBuilder out = new StringBuilder(text.length());
    int at = 0;
    for (int i = 0; i < matches.size(); i++) {
      out.append(text, at, matches.get(i).start()).append(with.get(i));
      at = matches.get(i).end();
    }
    return out.append(text, at, text.length()).toString();
  }
}
