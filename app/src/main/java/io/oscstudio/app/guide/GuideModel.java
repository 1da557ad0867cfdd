package io.oscstudio.app.guide;

import io.oscstudio.app.kit.Guide;
import io.oscstudio.app.kit.Kit;
import io.oscstudio.core.check.Rules;
import io.oscstudio.core.check.rule.Rule;
import io.oscstudio.resources.Resources;
import io.oscstudio.resources.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Which page of the guide is shown, in the reader's language, and the way back. */
public final class GuideModel {
  /**
   * A page, read and parsed.
   *
   * @param text what it says
   * @param anchor the place on it that was asked for
   */
  public record Page(Markdown text, Optional<String> anchor) {}

  private static final int MAX_HISTORY = 50;

  private final Kit kit;
  private final ReadOnlyObjectWrapper<Optional<String>> topic =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Page>> page =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final Deque<String> before = new ArrayDeque<>();
  private final ReadOnlyBooleanWrapper mayGoBack = new ReadOnlyBooleanWrapper();

  /** A guide that is closed. */
  public GuideModel(Kit kit) {
    this.kit = kit;
    kit.language().localeProperty().addListener(c -> load());
  }

  /** The topic shown; empty while the guide is closed. */
  public ReadOnlyObjectProperty<Optional<String>> topicProperty() {
    return topic.getReadOnlyProperty();
  }

  /** The page of the topic; empty until it is read. */
  public ReadOnlyObjectProperty<Optional<Page>> pageProperty() {
    return page.getReadOnlyProperty();
  }

  /** Whether there was a page before this one. */
  public ReadOnlyBooleanProperty mayGoBackProperty() {
    return mayGoBack.getReadOnlyProperty();
  }

  /** Whether the guide is open. */
  public boolean open() {
    return topic.get().isPresent();
  }

  /** Opens a topic; the one open already is closed instead, as the key that opens it closes it. */
  public void toggle(String wanted) {
    if (topic.get().equals(Optional.of(wanted))) {
      close();
    } else {
      open(wanted);
    }
  }

  /** Opens a topic; {@code #anchor} alone is a place on the page that is open. */
  public void open(String wanted) {
    String whole =
        wanted.startsWith("#") ? topic.get().map(GuideModel::pageOf).orElse("") + wanted : wanted;
    topic.get().filter(now -> !now.equals(whole)).ifPresent(this::remember);
    topic.set(Optional.of(whole));
    load();
  }

  /** Goes back to the page before. */
  public void back() {
    if (!before.isEmpty()) {
      topic.set(Optional.of(before.pop()));
      mayGoBack.set(!before.isEmpty());
      load();
    }
  }

  /** Closes the guide and forgets the way back. */
  public void close() {
    topic.set(Optional.empty());
    page.set(Optional.empty());
    before.clear();
    mayGoBack.set(false);
  }

  private void remember(String left) {
    before.push(left);
    while (before.size() > MAX_HISTORY) {
      before.removeLast();
    }
    mayGoBack.set(true);
  }

  private void load() {
    topic
        .get()
        .ifPresent(asked -> {
          String language = kit.language().localeProperty().get().getLanguage();
          Texts texts = kit.language().texts();
          kit.tasks()
              .startQuietly(
                  job -> read(language, asked, texts),
                  read -> arrived(language, asked, read),
                  problem -> {
                    close();
                    kit.notices().failed(problem);
                  });
        });
  }

  private void arrived(String language, String asked, Page read) {
    boolean wanted =
        topic.get().equals(Optional.of(asked))
            && kit.language().localeProperty().get().getLanguage().equals(language);
    if (wanted) {
      page.set(Optional.of(read));
    }
  }

  private static Page read(String language, String asked, Texts texts) throws IOException {
    Optional<Rule> rule =
        asked.startsWith(Guide.RULES)
            ? Rules.find(asked.substring(Guide.RULES.length()))
            : Optional.empty();
    return rule.isPresent()
        ? new Page(
            Markdown.parse(new RulePage(rule.get().info(), texts).markdown()), Optional.empty())
        : read(language, asked);
  }

  private static Page read(String language, String asked) throws IOException {
    int sign = asked.indexOf('#');
    Optional<String> anchor = sign < 0 ? Optional.empty() : Optional.of(asked.substring(sign + 1));
    String folder = "guide/" + (language.equals("zh") ? "zh" : "en") + "/";
    try (InputStream in = Resources.open(folder + pageOf(asked) + ".md")) {
      return new Page(
          Markdown.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8)), anchor);
    } catch (java.io.FileNotFoundException e) {
      if (pageOf(asked).equals(Guide.OVERVIEW)) {
        throw e;
      }
      return read(language, Guide.OVERVIEW);
    }
  }

  private static String pageOf(String topic) {
    int sign = topic.indexOf('#');
    return sign < 0 ? topic : topic.substring(0, sign);
  }
}
