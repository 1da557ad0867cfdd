package io.oscstudio.app.search;

import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.StudioException;
import java.util.Optional;
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
record SearchQuery(
    String text, boolean matchCase, boolean words, boolean regex, Optional<String> replacement) {
  private static final String INSIDE = "[\\p{L}\\p{N}_]";

  /**
   * The expression it means.
   *
   * @throws StudioException telling what is wrong with what was typed, and where
   */
  Pattern pattern() {
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

  private int flags() {
    return Pattern.MULTILINE | (matchCase ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }
}
