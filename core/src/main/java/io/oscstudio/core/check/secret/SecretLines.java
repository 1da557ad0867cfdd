package io.oscstudio.core.check.secret;

import java.util.HashSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.StringTokenizer;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What of a text must not be given away in reports and differences: the lines that hold secrets,
 * and the secrets themselves.
 *
 * @param numbers the lines' numbers, from 1
 * @param lines the lines, without blanks around them
 * @param words the secrets; a private key in parts, as far as they go without a blank or a quote
 */
public record SecretLines(Set<Integer> numbers, Set<String> lines, Set<String> words) {
  /** What stands in the place of what is not given away. */
  public static final String MASK = "•••";

  /** Shorter parts of a secret are words of any text. */
  public static final int SHORTEST_WORD = 6;

  private static final int SHORTEST_KEY_PART = 16;
  private static final String KEY_BEGIN = "-----BEGIN ";
  private static final String KEY_END = "-----END ";
  private static final Pattern ACCOUNT = Pattern.compile("://[^/\\s@]{1,400}+@");
  private static final String WORD_ENDS = " \t\r\n\"'`,<>{}()[]@";

  public SecretLines {
    numbers = Set.copyOf(numbers);
    lines = Set.copyOf(lines);
    words = Set.copyOf(words);
  }

  /** Those of a text. A private key in clear takes the lines to its end, else to the text's. */
  public static SecretLines of(String text) {
    TreeSet<Integer> starts = new TreeSet<>();
    TreeSet<Integer> keys = new TreeSet<>();
    Set<String> words = new HashSet<>();
    for (SecretRule rule : SecretRules.RULES) {
      for (Secret secret : rule.find(text)) {
        starts.add(secret.start());
        if (text.startsWith(KEY_BEGIN, secret.start())) {
          keys.add(secret.start());
        } else {
          addWord(text, secret.start() + secret.length(), words);
        }
      }
    }
    return starts.isEmpty()
        ? new SecretLines(Set.of(), Set.of(), words)
        : lines(text, starts, keys, words);
  }

  /** A text with its secrets masked, and all of what addresses say before an {@code @}. */
  public static String masked(String text) {
    String masked = ACCOUNT.matcher(text).replaceAll("://" + MASK + "@");
    if (masked.length() < SHORTEST_WORD) {
      return masked;
    }
    SecretLines found = of(masked);
    for (String word : found.words()) {
      masked = masked.replace(word, MASK);
    }
    return found.lines().isEmpty() || of(masked).lines().isEmpty() ? masked : MASK;
  }

  private static SecretLines lines(
      String text, SortedSet<Integer> starts, SortedSet<Integer> keys, Set<String> words) {
    Set<Integer> numbers = new HashSet<>();
    Set<String> lines = new HashSet<>();
    boolean inKey = false;
    int at = 0;
    for (int number = 1; at <= text.length(); number++) {
      int feed = text.indexOf('\n', at);
      int end = feed < 0 ? text.length() : feed;
      String line = text.substring(at, end);
      inKey |= !keys.subSet(at, end + 1).isEmpty();
      if (inKey || !starts.subSet(at, end + 1).isEmpty()) {
        numbers.add(number);
        lines.add(line.strip());
      }
      if (inKey) {
        addKeyParts(line, words);
        inKey = !line.contains(KEY_END);
      }
      at = end + 1;
    }
    lines.remove("");
    return new SecretLines(numbers, lines, words);
  }

  private static void addKeyParts(String line, Set<String> words) {
    StringTokenizer parts = new StringTokenizer(line, WORD_ENDS);
    while (parts.hasMoreTokens()) {
      String part = parts.nextToken();
      if (part.length() >= SHORTEST_KEY_PART) {
        words.add(part);
      }
    }
  }

  /** The first word from there on is the secret. */
  private static void addWord(String text, int from, Set<String> words) {
    int start = from;
    while (start < text.length() && WORD_ENDS.indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    int end = start;
    while (end < text.length() && WORD_ENDS.indexOf(text.charAt(end)) < 0) {
      end++;
    }
    if (end - start >= SHORTEST_WORD) {
      words.add(text.substring(start, end));
    }
  }
}
