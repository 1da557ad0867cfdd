package io.oscstudio.core.base;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Semantic Version 2.0.0. Ordered by precedence; build metadata takes no part in the order but
 * does in equality.
 *
 * @param major first number
 * @param minor second number
 * @param patch third number
 * @param preRelease what follows {@code -}, split at dots; empty for a release
 * @param build what follows {@code +}; empty when there is none. OSC refuses versions that have it
 *     for publishing (section 17 of the specification)
 */
public record SemVer(
    BigInteger major, BigInteger minor, BigInteger patch, List<String> preRelease, String build)
    implements Comparable<SemVer> {
  /** Oldest first; what is no version comes before what is. */
  public static final Comparator<Optional<SemVer>> OLDEST_FIRST =
      Comparator.comparing(
          version -> version.orElse(null), Comparator.nullsFirst(Comparator.naturalOrder()));

  private static final int LONGEST = 256;
  private static final String NUMBER = "(0|[1-9]\\d*)";
  private static final Pattern PATTERN =
      Pattern.compile(
          NUMBER
              + "\\."
              + NUMBER
              + "\\."
              + NUMBER
              + "(?:-((?:0|[1-9]\\d*|\\d*[A-Za-z-][0-9A-Za-z-]*)"
              + "(?:\\.(?:0|[1-9]\\d*|\\d*[A-Za-z-][0-9A-Za-z-]*))*))?"
              + "(?:\\+([0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*))?");

  public SemVer {
    preRelease = List.copyOf(preRelease);
  }

  /** Reads a version strictly: three numbers, no leading {@code v}, no leading zeros. */
  public static Optional<SemVer> parse(String text) {
    Matcher m = PATTERN.matcher(text);
    if (text.length() > LONGEST || !m.matches()) {
      return Optional.empty();
    }
    String pre = m.group(4);
    String build = m.group(5);
    return Optional.of(
        new SemVer(
            new BigInteger(m.group(1)),
            new BigInteger(m.group(2)),
            new BigInteger(m.group(3)),
            pre == null ? List.of() : List.of(pre.split("\\.", -1)),
            build == null ? "" : build));
  }

  /**
   * Reads what people write for versions: a leading {@code v} is dropped and missing numbers are
   * zero ({@code v1.2} is 1.2.0).
   */
  public static Optional<SemVer> parseLenient(String text) {
    String s = text.strip();
    if (s.startsWith("v") || s.startsWith("V")) {
      s = s.substring(1);
    }
    int end = 0;
    while (end < s.length() && (Character.isDigit(s.charAt(end)) || s.charAt(end) == '.')) {
      end++;
    }
    List<String> numbers = new ArrayList<>(List.of(s.substring(0, end).split("\\.", -1)));
    while (numbers.size() < 3) {
      numbers.add("0");
    }
    return parse(String.join(".", numbers) + s.substring(end));
  }

  /** Whether OSC takes it for publishing: no build metadata. */
  public boolean isPublishable() {
    return build.isEmpty();
  }

  @Override
  public int compareTo(SemVer other) {
    int c = major.compareTo(other.major);
    c = c != 0 ? c : minor.compareTo(other.minor);
    c = c != 0 ? c : patch.compareTo(other.patch);
    return c != 0 ? c : comparePreRelease(preRelease, other.preRelease);
  }

  @Override
  public String toString() {
    return major
        + "."
        + minor
        + "."
        + patch
        + (preRelease.isEmpty() ? "" : "-" + String.join(".", preRelease))
        + (build.isEmpty() ? "" : "+" + build);
  }

  private static int comparePreRelease(List<String> a, List<String> b) {
    if (a.isEmpty() || b.isEmpty()) {
      return Boolean.compare(a.isEmpty(), b.isEmpty());
    }
    for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
      int c = compareIdentifier(a.get(i), b.get(i));
      if (c != 0) {
        return c;
      }
    }
    return Integer.compare(a.size(), b.size());
  }

  private static int compareIdentifier(String a, String b) {
    boolean numberA = a.chars().allMatch(Character::isDigit);
    boolean numberB = b.chars().allMatch(Character::isDigit);
    if (numberA && numberB) {
      return new BigInteger(a).compareTo(new BigInteger(b));
    }
    return numberA != numberB ? (numberA ? -1 : 1) : a.compareTo(b);
  }
}
