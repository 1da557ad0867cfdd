package io.oscstudio.app.kit;

import io.oscstudio.core.base.Finding;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.MessageText;
import io.oscstudio.resources.Resources;
import io.oscstudio.resources.Texts;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.concurrent.Callable;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/** The language people read; every text bound through it follows a change at once. */
public final class Language {
  private final ObjectProperty<Locale> locale;

  /** Starts in the given language. */
  public Language(Locale start) {
    locale = new SimpleObjectProperty<>(known(start));
  }

  /** English or Simplified Chinese, whichever is nearer to {@code wanted}. */
  public static Locale known(Locale wanted) {
    return wanted.getLanguage().equals("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
  }

  /** The language now; set it to change every text. */
  public ObjectProperty<Locale> localeProperty() {
    return locale;
  }

  /** The texts of the language now. */
  public Texts texts() {
    return Resources.texts(locale.get());
  }

  /** A text in the language now. */
  public String text(String key, Object... arguments) {
    return texts().text(key, arguments);
  }

  /** A message in the language now. */
  public String text(Message message) {
    return MessageText.of(message, texts());
  }

  /** A finding's sentence in the language now. */
  public String text(Finding finding) {
    return MessageText.of(finding, texts());
  }

  /** A text that follows the language. */
  public StringBinding bind(String key, Object... arguments) {
    return Bindings.createStringBinding(() -> text(key, arguments), locale);
  }

  /** A text that follows the language and a message; empty while there is none. */
  public StringBinding bind(ObservableValue<? extends @Nullable Message> message) {
    return Bindings.createStringBinding(
        () -> {
          @Nullable Message now = message.getValue();
          return now == null ? "" : text(now);
        },
        locale,
        message);
  }

  /**
   * Does something at once and after every change of the language, for as long as somebody keeps
   * {@code node}: the language outlives every screen and must not keep them.
   */
  public void follow(Node node, Runnable action) {
    InvalidationListener listener =
        now -> {
          locale.get(); // or the next change would not be told
          action.run();
        };
    node.getProperties().put(listener, listener); // lives as long as the node
    locale.addListener(new WeakInvalidationListener(listener));
    action.run();
  }

  /** A moment, short, as people here write it. */
  public String time(Instant when) {
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.SHORT)
        .withLocale(locale.get())
        .withZone(ZoneId.systemDefault())
        .format(when);
  }

  /** A computed text that follows the language and {@code sources}. */
  public StringBinding compute(Callable<String> text, Observable... sources) {
    Observable[] all = new Observable[sources.length + 1];
    all[0] = locale;
    System.arraycopy(sources, 0, all, 1, sources.length);
    return Bindings.createStringBinding(text, all);
  }
}
