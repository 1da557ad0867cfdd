package io.oscstudio.core.report;

import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.MessageText;
import io.oscstudio.resources.Resources;
import io.oscstudio.resources.Texts;
import java.util.List;
import java.util.Locale;

/**
 * A piece of a page. Nothing gets into it unescaped but what {@link #raw} is given, and every
 * sentence stands there in both languages, of which a style sheet shows one.
 */
final class Html {
  private static final Texts ENGLISH = Resources.texts(Locale.ENGLISH);
  private static final Texts CHINESE = Resources.texts(Locale.SIMPLIFIED_CHINESE);

  private final StringBuilder out = new StringBuilder();

  /** Markup of ours. */
  Html raw(String markup) {
    out.append(markup);
    return this;
  }

  /** A stranger's text. */
  Html text(String text) {
    out.append(Visible.markup(text));
    return this;
  }

  /** A sentence of ours in both languages. */
  Html say(String key, Object... arguments) {
    return both(
        MessageText.of(Message.of(key, arguments), ENGLISH),
        MessageText.of(Message.of(key, arguments), CHINESE));
  }

  /** A message in both languages. */
  Html say(Message message) {
    return both(MessageText.of(message, ENGLISH), MessageText.of(message, CHINESE));
  }

  private Html both(String english, String chinese) {
    if (english.equals(chinese)) {
      return text(english);
    }
    out.append("<span class=\"en\" lang=\"en\">").append(Visible.markup(english));
    out.append("</span><span class=\"zh\" lang=\"zh-CN\">").append(Visible.markup(chinese));
    out.append("</span>");
    return this;
  }

  /** A heading of the third rank. */
  Html heading(String key, Object... arguments) {
    return raw("<h3>").say(key, arguments).raw("</h3>\n");
  }

  /** The head of a table. */
  Html table(List<String> headings) {
    raw("<div class=\"wide\"><table>\n<tr>");
    headings.forEach(key -> raw("<th>").say(key).raw("</th>"));
    return raw("</tr>\n");
  }

  /** The end of a table. */
  Html endTable() {
    return raw("</table></div>\n");
  }

  /** What has been written since the last call, which begins anew. */
  String take() {
    String taken = out.toString();
    out.setLength(0);
    return taken;
  }
}
