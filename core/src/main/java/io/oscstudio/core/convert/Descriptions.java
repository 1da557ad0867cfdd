package io.oscstudio.core.convert;

import io.oscstudio.core.base.Readings;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts the descriptions that sources have to what OSC has room for (D17). */
public final class Descriptions {
  private static final Pattern SENTENCE_END = Pattern.compile("[.!?](?=\\s)|。");
  private static final Pattern PARAGRAPH_END = Pattern.compile("\\R[ \\t]*\\R");
  private static final Set<String> DANGLING =
      Set.of(
          "a", "an", "and", "are", "as", "at", "by", "for", "from", "in", "into", "is", "of", "on",
          "or", "such", "that", "the", "their", "this", "to", "using", "via", "which", "with",
          "your");

  private Descriptions() {}

  /**
   * What fits into {@code briefDescription}: the text if it is short, else its first sentence, else
   * as many words as go, with an ellipsis.
   */
  public static String brief(String text) {
    String paragraph = oneLine(firstParagraph(text));
    if (length(paragraph) < Readings.BRIEF_DESCRIPTION_LIMIT) {
      return paragraph;
    }
    String sentence = firstSentence(paragraph);
    if (length(sentence) < Readings.BRIEF_DESCRIPTION_LIMIT) {
      return sentence;
    }
    return cut(sentence, Readings.BRIEF_DESCRIPTION_CUT);
  }

  /** The first sentence, its full stop included; the whole text when it has no end. */
  static String firstSentence(String text) {
    Matcher end = SENTENCE_END.matcher(text);
    int from = 0;
    while (end.find(from)) {
      String sentence = text.substring(0, end.end());
      if (!sentence.matches("(?s).*\\b(e\\.g|i\\.e|etc|vs|Inc|Ltd)\\.")) {
        return sentence;
      }
      from = end.end();
    }
    return text;
  }

  /** The first paragraph that says something, without Markdown headings. */
  static String firstParagraph(String text) {
    for (String paragraph : PARAGRAPH_END.split(text.strip(), -1)) {
      String plain = paragraph.replaceAll("(?m)^\\s*(#+|=+|-+)\\s*$|^\\s*#+\\s.*$", "").strip();
      if (!plain.isEmpty()) {
        return plain;
      }
    }
    return text.strip();
  }

  /** Whether a text ends in a word that wants another one after it. */
  static boolean isDangling(String text) {
    String last = text.substring(text.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    return text.endsWith(",") || DANGLING.contains(last);
  }

  /** The text with every stretch of white space as one blank. */
  static String oneLine(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }

  /** At most {@code room} characters of it, whole words, and an ellipsis after them. */
  static String cut(String text, int room) {
    if (length(text) <= room) {
      return text;
    }
    String start = text.substring(0, text.offsetByCodePoints(0, room));
    int blank = start.lastIndexOf(' ');
    if (!Character.isWhitespace(text.charAt(start.length())) && blank > room / 2) {
      start = start.substring(0, blank);
    }
    String kept = start.strip();
    for (int last = kept.lastIndexOf(' '); last > room / 2; last = kept.lastIndexOf(' ')) {
      String word = kept.substring(last + 1).replaceAll("[,;:(-]+$", "");
      if (!word.isEmpty() && !DANGLING.contains(word.toLowerCase(Locale.ROOT))) {
        break;
      }
      kept = kept.substring(0, last).strip();
    }
    return kept.replaceAll("[\\s,;:(-]+$", "") + "…";
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
