package io.oscstudio.app.editor;

import io.oscstudio.app.editor.Folding.Region;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * What is looked for in a text.
 *
 * @param words what a person typed
 * @param matchCase whether capital letters differ from small ones
 * @param wholeWords whether a match must not begin or end inside a word
 * @param regex whether {@code words} are a regular expression
 */
record Search(String words, boolean matchCase, boolean wholeWords, boolean regex) {
  /** More matches are not counted. */
  static final int MOST = 10_000;

  /** An expression that takes longer is given up. */
  private static final long PATIENCE = 2_000_000_000L; // nanoseconds

  /** How a search ended. */
  enum End {
    DONE,
    TOO_MANY,
    NO_EXPRESSION,
    TOO_LONG
  }

  /**
   * What was found.
   *
   * @param matches in the order of the text; none is empty
   */
  record Found(List<Region> matches, End end) {
    /** Nothing. */
    static final Found NOTHING = new Found(List.of(), End.DONE);

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
  Found in(String text) {
    if (words.isEmpty()) {
      return Found.NOTHING;
    }
    List<Region> matches = new ArrayList<>();
    try {
      Matcher matcher = pattern().matcher(new Limited(text, System.nanoTime() + PATIENCE));
      while (matcher.find()) {
        if (matcher.end() > matcher.start()) {
          if (matches.size() == MOST) {
            return new Found(matches, End.TOO_MANY);
          }
          matches.add(new Region(matcher.start(), matcher.end()));
        }
      }
    } catch (PatternSyntaxException e) {
      return new Found(List.of(), End.NO_EXPRESSION);
    } catch (TooLong | StackOverflowError e) {
      return new Found(matches, End.TOO_LONG);
    }
    return new Found(matches, End.DONE);
  }

  private Pattern pattern() {
    String expression = regex ? words : Pattern.quote(words);
    String bounded = wholeWords ? "(?<!\\w)(?:" + expression + ")(?!\\w)" : expression;
    int flags = Pattern.MULTILINE | Pattern.UNICODE_CHARACTER_CLASS;
    return Pattern.compile(
        bounded, matchCase ? flags : flags | Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /** The text with all matches replaced by {@code with}, taken as it is written. */
  static String replaced(String text, List<Region> matches, String with) {
    StringBuilder out = new StringBuilder(text.length());
    int at = 0;
    for (Region match : matches) {
      out.append(text, at, match.start()).append(with);
      at = match.end();
    }
    return out.append(text, at, text.length()).toString();
  }

  /** The expression takes too long. */
  private static final class TooLong extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  /** A text that can be read for a while only, so that no expression runs for ever. */
  private static final class Limited implements CharSequence {
    private static final int LOOKS = 1 << 14;

    private final CharSequence text;
    private final long until;
    private int looks;

    Limited(CharSequence text, long until) {
      this.text = text;
      this.until = until;
    }

    @Override
    public char charAt(int index) {
      if (++looks % LOOKS == 0 && System.nanoTime() > until) {
        throw new TooLong();
      }
      return text.charAt(index);
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.subSequence(start, end);
    }

    @Override
    public String toString() {
      return text.toString();
    }
  }
}
