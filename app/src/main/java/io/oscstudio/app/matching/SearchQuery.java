package io.oscstudio.app.matching;

import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.StudioException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * What is searched for.
 *
 * @param text what was typed
 * @param matchCase whether capitals count
 * @param words whether only whole words count
 * @param regex whether the text is a regular expression
 * @param replacement what would take its place; {@code $1} in it means a group of the expression
 */
public record SearchQuery(
    String text, boolean matchCase, boolean words, boolean regex, Optional<String> replacement) {
  private static final String INSIDE = "[\\p{L}\\p{N}_]";

  /**
   * The expression it means.
   *
   * @throws StudioException telling what is wrong with what was typed, and where
   */
  public Pattern pattern() {
    String meant = regex ? text : Pattern.quote(text);
    try {
      // an expression is read by itself first, as what is put around it could mend it
      Pattern own = Pattern.compile(meant, flags());
      return words
          ? Pattern.compile("(?<!" + INSIDE + ")(?:" + meant + ")(?!" + INSIDE + ")", flags())
          : own;
    } catch (PatternSyntaxException e) {
      throw new StudioException(
          Message.of("search.bad-pattern", e.getDescription(), e.getIndex() + 1));
    } catch (StackOverflowError e) {
      throw new StudioException(Message.of("search.deep-pattern"));
    }
  }

  /**
   * What takes the place of the match that was found last.
   *
   * @param end where the match before it ended that this was asked for, else 0
   * @throws StudioException when the replacement does not fit the expression
   */
  public Optional<String> replacement(Matcher matcher, int end) {
    if (!regex || replacement.isEmpty()) {
      return replacement;
    }
    try {
      // what is appended is the text since the hit before, and then the replacement
      StringBuilder both = new StringBuilder();
      matcher.appendReplacement(both, replacement.get());
      return Optional.of(both.substring(matcher.start() - end));
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new StudioException(Message.of("search.bad-replacement", replacement.get()));
    }
  }

  private int flags() {
    return Pattern.MULTILINE | (matchCase ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }
}
