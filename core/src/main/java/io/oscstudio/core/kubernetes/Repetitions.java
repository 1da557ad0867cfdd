package io.oscstudio.core.kubernetes;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How often a pattern repeats its parts by numbers. RE2 refuses a repetition of more than 1,000,
 * and nested ones whose product is more; Java takes them and turns them one by one, even those that
 * read nothing, which no bound on the characters read would see.
 */
final class Repetitions {
  private static final int MOST = 1_000;

  /** One after another they take as long; nobody needs so many. */
  private static final int MOST_IN_ALL = 10_000;

  private static final Pattern BOUNDS = Pattern.compile("\\{(\\d+)(?:,(\\d*))?\\}");

  private final String pattern;

  /** The most turns inside each group that is open, the whole pattern's first. */
  private final Deque<Long> open = new ArrayDeque<>();

  /** The turns of what was read last, which a repetition after it multiplies. */
  private long last = 1;

  private long total;

  private Repetitions(String pattern) {
    this.pattern = pattern;
    open.push(1L);
  }

  /** Whether no repetition, and no product of nested ones, is beyond what RE2 takes. */
  static boolean areFew(String pattern) {
    return new Repetitions(pattern).areFew();
  }

  private boolean areFew() {
    Matcher bounds = BOUNDS.matcher(pattern);
    int at = 0;
    while (at < pattern.length()) {
      char c = pattern.charAt(at);
      if (c == '{' && bounds.region(at, pattern.length()).lookingAt()) {
        last *= Math.max(1, Math.max(number(bounds.group(1)), number(bounds.group(2))));
        total += last;
        if (last > MOST || total > MOST_IN_ALL) {
          return false;
        }
        open.push(Math.max(open.pop(), last));
        at = bounds.end();
      } else {
        read(c);
        at = after(at);
      }
    }
    return true;
  }

  private void read(char c) {
    if (c == '(') {
      open.push(1L);
      last = 1;
    } else if (c == ')' && open.size() > 1) {
      last = open.pop();
      open.push(Math.max(open.pop(), last));
    } else if (c != '*' && c != '+' && c != '?') {
      last = 1;
    }
  }

  /** Behind a character, one that is escaped, or a class. */
  private int after(int at) {
    char c = pattern.charAt(at);
    if (c == '\\') {
      return at + 2;
    }
    return c == '[' ? afterClass(at + 1) : at + 1;
  }

  /** A bracket that closes at once is one of the members. */
  private int afterClass(int from) {
    int at = pattern.startsWith("^", from) ? from + 1 : from;
    at = pattern.startsWith("]", at) ? at + 1 : at;
    while (at < pattern.length() && pattern.charAt(at) != ']') {
      int named = pattern.startsWith("[:", at) ? pattern.indexOf(":]", at + 2) : -1;
      at = named > 0 ? named + 2 : at + (pattern.charAt(at) == '\\' ? 2 : 1);
    }
    return at + 1;
  }

  private static long number(@Nullable String digits) {
    return digits == null || digits.isEmpty()
        ? 0
        : digits.length() > 9 ? Integer.MAX_VALUE : Long.parseLong(digits);
  }
}
