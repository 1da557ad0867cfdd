package io.oscstudio.app.preferences;

import io.oscstudio.app.kit.EditorFont;
import io.oscstudio.app.kit.Kit;
import io.oscstudio.app.kit.Language;
import io.oscstudio.app.kit.Scale;
import io.oscstudio.app.kit.Settings;
import io.oscstudio.app.kit.SettingsStore;
import io.oscstudio.app.kit.ThemeChoice;
import io.oscstudio.core.base.UserCache;
import io.oscstudio.core.base.UserSettings;
import io.oscstudio.core.image.EngineChoice;
import io.oscstudio.core.image.TarForm;
import io.oscstudio.core.registry.settings.RegistrySettings;
import io.oscstudio.resources.Resources;
import io.oscstudio.resources.Texts;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** Everything that can be decided about the studio, and the search in it. */
public final class PreferencesModel {
  private final Language texts;
  private final Value<Optional<String>> language;
  private final Value<ThemeChoice> theme;
  private final Value<Scale> scale;
  private final Value<String> editorFont;
  private final Value<Integer> editorSize;
  private final Value<String> profile;
  private final Value<EngineChoice> engine;
  private final Value<Boolean> removePulled;
  private final Value<TarForm> tarForm;
  private final Value<Integer> imageCache;
  private final RegistriesModel registries;
  private final StringProperty query = new SimpleStringProperty("");

  /** The settings of {@code kit}, and the registries of the folder of settings. */
  public PreferencesModel(Kit kit) {
    this(kit, UserSettings.folder().resolve(RegistrySettings.FILE));
  }

  PreferencesModel(Kit kit, Path registriesFile) {
    this.texts = kit.language();
    SettingsStore store = kit.settings();
    language = new Value<>(store, Settings::language, Settings::withLanguage);
    theme = new Value<>(store, Settings::theme, Settings::withTheme);
    scale = new Value<>(store, Settings::scale, Settings::withScale);
    editorFont =
        new Value<>(
            store,
            s -> s.editorFont().family(),
            (s, now) -> s.withEditorFont(new EditorFont(now, s.editorFont().size())));
    editorSize =
        new Value<>(
            store,
            s -> s.editorFont().size(),
            (s, now) -> s.withEditorFont(new EditorFont(s.editorFont().family(), now)));
    profile = new Value<>(store, Settings::profile, Settings::withProfile);
    engine = new Value<>(store, Settings::engine, (s, now) -> s.withFetching(now, s.tarForm()));
    removePulled = new Value<>(store, s -> s.tools().removePulled(), Settings::withRemovePulled);
    tarForm = new Value<>(store, Settings::tarForm, (s, now) -> s.withFetching(s.engine(), now));
    imageCache = new Value<>(store, s -> s.tools().imageCacheGib(), Settings::withImageCache);
    registries = new RegistriesModel(kit.tasks(), registriesFile);
  }

  /** The language; empty as the system. */
  public Value<Optional<String>> language() {
    return language;
  }

  /** The theme. */
  public Value<ThemeChoice> theme() {
    return theme;
  }

  /** How large everything is drawn. */
  public Value<Scale> scale() {
    return scale;
  }

  /** The family of the font of texts. */
  public Value<String> editorFont() {
    return editorFont;
  }

  /** The size of the font of texts, in pixels of the design. */
  public Value<Integer> editorSize() {
    return editorSize;
  }

  /** What packages are checked for at first. */
  public Value<String> profile() {
    return profile;
  }

  /** What brings images. */
  public Value<EngineChoice> engine() {
    return engine;
  }

  /** Whether images that a container engine pulled go away again. */
  public Value<Boolean> removePulled() {
    return removePulled;
  }

  /** How layers lie in the tars of images. */
  public Value<TarForm> tarForm() {
    return tarForm;
  }

  /** How large the cache of images may grow, in GiB. */
  public Value<Integer> imageCache() {
    return imageCache;
  }

  /** How registries are reached. */
  public RegistriesModel registries() {
    return registries;
  }

  /** The folder of settings. */
  public Path settingsFolder() {
    return UserSettings.folder();
  }

  /** The folder of caches. */
  public Path cacheFolder() {
    return UserCache.folder();
  }

  /** What is sought among the preferences. */
  public StringProperty queryProperty() {
    return query;
  }

  /** Whether a preference has every word that is sought, in either language. */
  public boolean matches(Preference preference) {
    String all =
        Stream.of(texts.texts(), Resources.texts(Locale.ENGLISH))
            .flatMap(language -> words(preference, language).stream())
            .reduce("", (a, b) -> a + "\n" + b)
            .toLowerCase(Locale.ROOT);
    return Stream.of(query.get().toLowerCase(Locale.ROOT).strip().split("\\s+"))
        .allMatch(all::contains);
  }

  private static List<String> words(Preference preference, Texts language) {
    return List.of(
        language.text(preference.section().key()),
        language.text(preference.key()),
        language.text(preference.helpKey()));
  }

  /** Writes at once what was not written yet. */
  public void close() {
    registries.close();
  }
}
