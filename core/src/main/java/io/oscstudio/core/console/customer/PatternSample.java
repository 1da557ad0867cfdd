package io.oscstudio.core.console.customer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Texts that regular expressions of strangers match: literals, classes, groups, alternatives and
 * repetitions. What goes beyond gives none. The caller tries each text against the expression.
 */
final class PatternSample {
  private static final int LONGEST_PATTERN = 2_000;
  private static final int DEEPEST = 30;
  private static final int MOST_CHARACTERS = 2_000;

  /** Turns may write nothing. */
  private static final int MOST_TURNS = 20_000;

  private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";
  private static final String DIGITS = "0123456789";
  private static final String WORD = LETTERS + LETTERS.toUpperCase(Locale.ROOT) + DIGITS;

  private final String pattern;
  private int at;
  private int depth;
  private int turned;

  /** Makes a text, giving every repetition some more turns than it needs. */
  @FunctionalInterface
  private interface Part {
    void write(StringBuilder out, RandomGenerator random, int more);
  }

  /** The pattern has something this does not know. */
  private static final class UnknownException extends RuntimeException {
    private static final long serialVersionUID = 1;

    UnknownException() {
      super(null, null, false, false);
    }
  }

  private PatternSample(String pattern) {
    this.pattern = pattern;
  }

  /**
   * A text the pattern probably matches.
   *
   * @param more how many turns more than needed a repetition may take
   */
  static Optional<String> of(String pattern, RandomGenerator random, int more) {
    if (pattern.length() > LONGEST_PATTERN) {
      return Optional.empty();
    }
    try {
      PatternSample sample = new PatternSample(pattern);
      Part part = sample.alternatives();
      if (sample.at < pattern.length()) {
        return Optional.empty();
      }
      StringBuilder out = new StringBuilder();
      part.write(out, random, more);
      return Optional.of(out.toString());
    } catch (UnknownException e) {
      return Optional.empty();
    }
  }

  private Part alternatives() {
    if (++depth > DEEPEST) {
      throw new UnknownException();
    }
    List<Part> choices = new ArrayList<>();
    choices.add(sequence());
    while (current() == '|') {
      at++;
      choices.add(sequence());
    }
    depth--;
    return (out, random, more) ->
        choices.get(random.nextInt(choices.size())).write(out, random, more);
  }

  private Part sequence() {
    List<Part> parts = new ArrayList<>();
    while (at < pattern.length() && current() != '|' && current() != ')') {
      parts.add(repeated(atom()));
    }
    return (out, random, more) -> parts.forEach(part -> part.write(out, random, more));
  }

  private Part repeated(Part part) {
    int least = 1;
    int most = 1;
    switch (current()) {
      case '?' -> least = 0;
      case '*' -> {
        least = 0;
        most = Integer.MAX_VALUE;
      }
      case '+' -> most = Integer.MAX_VALUE;
      case '{' -> {
        int end = pattern.indexOf('}', at);
        String[] bounds = end < 0 ? new String[0] : pattern.substring(at + 1, end).split(",", -1);
        if (bounds.length == 0 || bounds.length > 2) {
          throw new UnknownException();
        }
        least = number(bounds[0]);
        most =
            bounds.length == 1
                ? least
                : bounds[1].isEmpty() ? Integer.MAX_VALUE : number(bounds[1]);
        at = end;
      }
      default -> {
        return part;
      }
    }
    at++;
    if (current() == '?') {
      at++;
    }
    return turns(part, least, most);
  }

  private Part turns(Part part, int least, int most) {
    return (out, random, more) -> {
      int room = (int) Math.min((long) most - least, more);
      int turns = least + (room > 0 ? random.nextInt(room + 1) : 0);
      for (int i = 0; i < turns; i++) {
        if (out.length() > MOST_CHARACTERS || ++turned > MOST_TURNS) {
          throw new UnknownException();
        }
        part.write(out, random, more);
      }
    };
  }

  private Part atom() {
    char c = pattern.charAt(at++);
    return switch (c) {
      case '(' -> group();
      case '[' -> oneOf(members());
      case '.' -> oneOf(LETTERS);
      case '^', '$' -> (out, random, more) -> {};
      case '\\' -> escaped();
      case '*', '+', '?', '{' -> throw new UnknownException();
      default -> literal(c);
    };
  }

  private Part group() {
    if (current() == '?') {
      int colon = pattern.startsWith("?P<", at) ? pattern.indexOf('>', at) : at + 1;
      boolean known = pattern.startsWith("?:", at) || pattern.startsWith("?P<", at) && colon > 0;
      if (!known) {
        throw new UnknownException();
      }
      at = colon + 1;
    }
    Part inner = alternatives();
    if (current() != ')') {
      throw new UnknownException();
    }
    at++;
    return inner;
  }

  private Part escaped() {
    if (at >= pattern.length()) {
      throw new UnknownException();
    }
    char c = pattern.charAt(at++);
    return switch (c) {
      case 'b', 'A', 'z' -> (out, random, more) -> {};
      default -> oneOf(classOf(c));
    };
  }

  private static String classOf(char c) {
    return switch (c) {
      case 'd' -> DIGITS;
      case 'w' -> WORD;
      case 's' -> " ";
      case 'S', 'D' -> LETTERS;
      case 'W' -> "-";
      case 'n' -> "\n";
      case 't' -> "\t";
      default -> {
        if (Character.isLetterOrDigit(c)) {
          throw new UnknownException();
        }
        yield String.valueOf(c);
      }
    };
  }

  /** The members of a class, or what is not among them. */
  private String members() {
    boolean not = current() == '^';
    if (not) {
      at++;
    }
    StringBuilder members = new StringBuilder();
    boolean first = true;
    while (first || current() != ']') {
      if (at >= pattern.length()) {
        throw new UnknownException();
      }
      first = false;
      member(members);
    }
    at++;
    if (!not) {
      return members.toString();
    }
    StringBuilder others = new StringBuilder();
    (WORD + "-_./:")
        .chars()
        .filter(c -> members.indexOf(String.valueOf((char) c)) < 0)
        .forEach(c -> others.append((char) c));
    return others.toString();
  }

  private void member(StringBuilder members) {
    if (pattern.startsWith("[:", at)) {
      int end = pattern.indexOf(":]", at + 2);
      members.append(
          switch (end < 0 ? "" : pattern.substring(at + 2, end)) {
            case "alpha", "lower" -> LETTERS;
            case "upper" -> LETTERS.toUpperCase(Locale.ROOT);
            case "digit" -> DIGITS;
            case "alnum", "word" -> WORD;
            case "xdigit" -> DIGITS + "abcdef";
            default -> throw new UnknownException();
          });
      at = end + 2;
      return;
    }
    String here = single();
    boolean range =
        here.length() == 1
            && current() == '-'
            && at + 1 < pattern.length()
            && pattern.charAt(at + 1) != ']';
    if (!range) {
      members.append(here);
      return;
    }
    at++;
    String last = single();
    int end = last.length() == 1 ? Math.min(last.charAt(0), here.charAt(0) + 200) : -1;
    for (int c = here.charAt(0); c <= end; c++) {
      members.append((char) c);
    }
  }

  private String single() {
    char c = pattern.charAt(at++);
    if (c != '\\') {
      return String.valueOf(c);
    }
    if (at >= pattern.length()) {
      throw new UnknownException();
    }
    return classOf(pattern.charAt(at++));
  }

  private static Part literal(char c) {
    return (out, random, more) -> out.append(c);
  }

  private static Part oneOf(String members) {
    if (members.isEmpty()) {
      throw new UnknownException();
    }
    return (out, random, more) -> out.append(members.charAt(random.nextInt(members.length())));
  }

  private static int number(String text) {
    if (!text.matches("\\d{1,4}")) {
      throw new UnknownException();
    }
    return Integer.parseInt(text);
  }

  private char current() {
    return at < pattern.length() ? pattern.charAt(at) : '\0';
  }
}
