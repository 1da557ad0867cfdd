package io.oscstudio.app.kit;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import io.oscstudio.resources.Resources;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.text.Font;

/** The look: theme, scale, fonts and style sheets. Used on the window's thread only. */
public final class Appearance {
  private static final List<String> FONTS =
      List.of("Inter-Regular.otf", "Inter-SemiBold.otf", "JetBrainsMono-Regular.ttf");

  private static final List<String> CHINESE_FACES =
      List.of("Microsoft YaHei UI", "PingFang SC", "Noto Sans CJK SC", "Source Han Sans SC");
  private static final String CHINESE_TITLES =
      ".page-title, .section-title, .group-title, .strong, .step-item:current .step-title"
          + " { -fx-font-family: \"%s\"; -fx-font-weight: bold; }"
          + " .section-title.plain { -fx-font-weight: normal; }";

  private static final String EDITOR =
      ".yaml-area, .yaml-area .paragraph-text .text, .line-number"
          + " { -fx-font-family: \"%s\"; -fx-font-size: %dpx; }";

  private final ObjectProperty<ThemeChoice> choice;
  private final ObjectProperty<Scale> scale;
  private final ObjectProperty<EditorFont> editorFont =
      new SimpleObjectProperty<>(EditorFont.DEFAULT);
  // kept here, as the platform's preferences outlive every window
  private final InvalidationListener onSystem = c -> apply();

  /** Loads the fonts and puts the theme on. */
  public Appearance(ThemeChoice theme, Scale scale) {
    this.choice = new SimpleObjectProperty<>(theme);
    this.scale = new SimpleObjectProperty<>(scale);
    FONTS.forEach(Appearance::load);
    choice.addListener(c -> apply());
    Platform.getPreferences()
        .colorSchemeProperty()
        .addListener(new javafx.beans.WeakInvalidationListener(onSystem));
    apply();
  }

  /** Which theme the person wants. */
  public ObjectProperty<ThemeChoice> choiceProperty() {
    return choice;
  }

  /** How large everything is drawn. */
  public ObjectProperty<Scale> scaleProperty() {
    return scale;
  }

  /** What texts of files are written in. */
  public ObjectProperty<EditorFont> editorFontProperty() {
    return editorFont;
  }

  /** Gives {@code scene} the studio's style sheets, and titles a face that has the language. */
  public void dress(Scene scene, Language language) {
    Runnable dress = () -> scene.getStylesheets().setAll(sheets(language.localeProperty().get()));
    language.localeProperty().addListener(c -> dress.run());
    choice.addListener(c -> dress.run());
    editorFont.addListener(c -> dress.run());
    dress.run();
  }

  private List<String> sheets(Locale locale) {
    List<String> sheets = new ArrayList<>();
    sheets.add(Resources.url("themes/studio.css").toExternalForm());
    if (choice.get() == ThemeChoice.HIGH_CONTRAST) {
      sheets.add(Resources.url("themes/high-contrast.css").toExternalForm());
    }
    if (locale.getLanguage().equals("zh")) {
      chineseTitles().ifPresent(sheets::add);
    }
    if (!editorFont.get().equals(EditorFont.DEFAULT)) {
      EditorFont font = editorFont.get();
      sheets.add(sheet(EDITOR.formatted(font.family(), font.size())));
    }
    return sheets;
  }

  /** The bundled bold face has no Chinese, and its fallback is not bold. */
  private static Optional<String> chineseTitles() {
    List<String> families = Font.getFamilies();
    return CHINESE_FACES.stream()
        .filter(families::contains)
        .findFirst()
        .map(face -> sheet(CHINESE_TITLES.formatted(face)));
  }

  private static String sheet(String css) {
    return "data:text/css;base64,"
        + Base64.getEncoder().encodeToString(css.getBytes(StandardCharsets.UTF_8));
  }

  /** Whether the theme is light text on a dark ground. */
  public boolean dark() {
    return switch (choice.get()) {
      case DARK, HIGH_CONTRAST -> true;
      case LIGHT -> false;
      case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
    };
  }

  private void apply() {
    Application.setUserAgentStylesheet(
        dark()
            ? new PrimerDark().getUserAgentStylesheetBSS()
            : new PrimerLight().getUserAgentStylesheetBSS());
  }

  private static void load(String font) {
    try (InputStream in = Resources.open("fonts/" + font)) {
      Font.loadFont(in, 13);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
