package io.oscstudio.app.kit;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import io.oscstudio.resources.Resources;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.text.Font;

/** The look: theme, fonts and style sheet. Used on the window's thread only. */
public final class Appearance {
  private static final List<String> FONTS =
      List.of("Inter-Regular.otf", "Inter-SemiBold.otf", "JetBrainsMono-Regular.ttf");

  private static final List<String> CHINESE_FACES =
      List.of("Microsoft YaHei UI", "PingFang SC", "Noto Sans CJK SC", "Source Han Sans SC");
  private static final String CHINESE_TITLES =
      ".page-title, .section-title, .group-title, .strong, .step-item:current .step-title"
          + " { -fx-font-family: \"%s\"; -fx-font-weight: bold; }"
          + " .section-title.plain { -fx-font-weight: normal; }";

  private final ObjectProperty<ThemeChoice> choice;

  /** Loads the fonts and puts the theme on. */
  public Appearance(ThemeChoice start) {
    choice = new SimpleObjectProperty<>(start);
    FONTS.forEach(Appearance::load);
    choice.addListener(c -> apply());
    Platform.getPreferences().colorSchemeProperty().addListener(c -> apply());
    apply();
  }

  /** Which theme the person wants. */
  public ObjectProperty<ThemeChoice> choiceProperty() {
    return choice;
  }

  /** Gives {@code scene} the studio's style sheet, and titles a face that has the language. */
  public void dress(Scene scene, Language language) {
    String sheet = Resources.url("themes/studio.css").toExternalForm();
    language
        .localeProperty()
        .subscribe(locale -> {
          boolean chinese = locale.getLanguage().equals("zh");
          scene.getStylesheets().setAll(sheet);
          if (chinese) {
            chineseTitles().ifPresent(scene.getStylesheets()::add);
          }
        });
  }

  /** The bundled bold face has no Chinese, and its fallback is not bold. */
  private static Optional<String> chineseTitles() {
    List<String> families = Font.getFamilies();
    return CHINESE_FACES.stream()
        .filter(families::contains)
        .findFirst()
        .map(face ->
            "data:text/css;base64,"
                + Base64.getEncoder()
                    .encodeToString(
                        CHINESE_TITLES.formatted(face).getBytes(StandardCharsets.UTF_8)));
  }

  /** Whether the dark theme is on. */
  public boolean dark() {
    return switch (choice.get()) {
      case DARK -> true;
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
