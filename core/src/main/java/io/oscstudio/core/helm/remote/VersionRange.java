package io.oscstudio.core.helm.remote;

import io.oscstudio.core.base.SemVer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The versions a dependency may have, as Helm reads them: {@code 1.2.3}, {@code ~1.2}, {@code ^1},
 * {@code 1.x}, {@code >=1.2 <2}, {@code 1.2 - 1.9}, and any of these between {@code ||}.
 * Pre-releases are in a range only if the range names one.
 */
public final class VersionRange {
  private static final Pattern HYPHEN = Pattern.compile("(\\S+)\\s+-\\s+(\\S+)");
  private static final String PART = "([0-9]+|[xX*])";
  private static final Pattern TERM =
      Pattern.compile(
          "\\s*,?\\s*(=|==|!=|>|<|>=|=>|<=|=<|~|~>|\\^)?\\s*v?"
              + PART
              + "(?:\\."
              + PART
              + ")?(?:\\."
              + PART
              + ")?(-[0-9A-Za-z.-]+)?(?:\\+[0-9A-Za-z.-]+)?");

  /** From {@code low} on (excluded if {@code above}) up to but without {@code high}. */
  private record Term(
      SemVer low, boolean above, Optional<SemVer> high, boolean inclusive, boolean not) {
    boolean contains(SemVer version) {
      if (!version.preRelease().isEmpty() && low.preRelease().isEmpty() && !namesPreRelease()) {
        return false;
      }
      int fromLow = version.compareTo(low);
      boolean in = above ? fromLow > 0 : fromLow >= 0;
      if (in && high.isPresent()) {
        int fromHigh = version.compareTo(high.get());
        in = inclusive ? fromHigh <= 0 : fromHigh < 0;
      }
      return in != not;
    }

    private boolean namesPreRelease() {
      return high.filter(h -> !h.preRelease().isEmpty()).isPresent();
    }
  }

  private final List<List<Term>> alternatives;

  private VersionRange(List<List<Term>> alternatives) {
    this.alternatives = alternatives;
  }

  /** Reads a range; empty for what is none. The empty text is any version. */
  public static Optional<VersionRange> parse(String text) {
    List<List<Term>> alternatives = new ArrayList<>();
    for (String part : (text.isBlank() ? "*" : text).split("\\|\\|", -1)) {
      String plain = HYPHEN.matcher(part).replaceAll(">=$1 <=$2");
      List<Term> terms = new ArrayList<>();
      Matcher matcher = TERM.matcher(plain);
      int at = 0;
      while (at < plain.stripTrailing().length()) {
        if (!matcher.find(at) || matcher.start() != at || !isPreRelease(matcher.group(5))) {
          return Optional.empty();
        }
        terms.add(term(matcher));
        at = matcher.end();
      }
      if (terms.isEmpty()) {
        return Optional.empty();
      }
      alternatives.add(terms);
    }
    return Optional.of(new VersionRange(alternatives));
  }

  /** Whether the version is in the range; never so for what is no SemVer. */
  public boolean contains(String version) {
    return SemVer.parseLenient(version).filter(this::contains).isPresent();
  }

  public boolean contains(SemVer version) {
    return alternatives.stream()
        .anyMatch(terms -> terms.stream().allMatch(term -> term.contains(version)));
  }

  private static Term term(Matcher m) {
    String operator = Optional.ofNullable(m.group(1)).orElse("=");
    int given = given(m);
    String preRelease = Optional.ofNullable(m.group(5)).filter(p -> given == 3).orElse("");
    SemVer low = version(number(m, 2), number(m, 3), number(m, 4), preRelease);
    SemVer next = next(m, given);
    return switch (operator) {
      case ">" -> given < 3 ? from(next) : new Term(low, true, Optional.empty(), false, false);
      case ">=", "=>" -> from(low);
      case "<" -> upTo(low, false);
      case "<=", "=<" -> given < 3 ? upTo(next, false) : upTo(low, true);
      case "!=" -> given < 3 ? between(low, next, true) : exactly(low, true);
      case "~", "~>" -> given == 0 ? from(low) : between(low, next(m, Math.min(given, 2)), false);
      case "^" -> given == 0 ? from(low) : between(low, caret(m, given), false);
      default -> {
        if (given == 0) {
          yield from(low);
        }
        yield given < 3 ? between(low, next, false) : exactly(low, false);
      }
    };
  }

  /** How many of the three numbers are given before a wildcard or the end. */
  private static int given(Matcher m) {
    int given = 0;
    while (given < 3 && isNumber(m.group(2 + given))) {
      given++;
    }
    return given;
  }

  private static boolean isPreRelease(@Nullable String text) {
    return text == null || SemVer.parse("0.0.0" + text).isPresent();
  }

  private static boolean isNumber(@Nullable String part) {
    return part != null && Character.isDigit(part.charAt(0));
  }

  /** The first version behind all that begin with the given numbers. */
  private static SemVer next(Matcher m, int given) {
    return switch (given) {
      case 0 -> version(Long.MAX_VALUE, 0, 0, "");
      case 1 -> version(number(m, 2) + 1, 0, 0, "");
      case 2 -> version(number(m, 2), number(m, 3) + 1, 0, "");
      default -> version(number(m, 2), number(m, 3), number(m, 4) + 1, "");
    };
  }

  /** The first version in which the leftmost number that is not zero changes. */
  private static SemVer caret(Matcher m, int given) {
    if (number(m, 2) > 0 || given == 1) {
      return next(m, 1);
    }
    return number(m, 3) > 0 || given == 2 ? next(m, 2) : next(m, 3);
  }

  private static long number(Matcher m, int group) {
    String part = m.group(group);
    return isNumber(part) && part.length() < 18 ? Long.parseLong(part) : 0;
  }

  private static Term from(SemVer low) {
    return new Term(low, false, Optional.empty(), false, false);
  }

  private static Term upTo(SemVer high, boolean inclusive) {
    return new Term(version(0, 0, 0, ""), false, Optional.of(high), inclusive, false);
  }

  private static Term between(SemVer low, SemVer high, boolean not) {
    return new Term(low, false, Optional.of(high), false, not);
  }

  private static Term exactly(SemVer version, boolean not) {
    return new Term(version, false, Optional.of(version), true, not);
  }

  private static SemVer version(long major, long minor, long patch, String preRelease) {
    return SemVer.parse(major + "." + minor + "." + patch + preRelease).orElseThrow();
  }
}
