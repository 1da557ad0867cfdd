package io.oscstudio.core.base;

import io.oscstudio.resources.Texts;
import java.util.List;

/** Turns messages and findings into sentences of one language. */
public final class MessageText {
  private MessageText() {}

  /** The sentence of {@code message}; messages among its arguments are rendered first. */
  public static String of(Message message, Texts texts) {
    return render(message.key(), message.arguments(), texts);
  }

  /** The sentence of {@code finding}, without its place and severity. */
  public static String of(Finding finding, Texts texts) {
    return render(finding.textKey(), finding.arguments(), texts);
  }

  private static String render(String key, List<Object> arguments, Texts texts) {
    Object[] rendered =
        arguments.stream().map(a -> a instanceof Message m ? of(m, texts) : a).toArray();
    return texts.text(key, rendered);
  }
}
