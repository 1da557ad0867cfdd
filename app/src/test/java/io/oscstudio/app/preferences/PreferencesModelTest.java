package io.oscstudio.app.preferences;

import static org.assertj.core.api.Assertions.assertThat;

import io.oscstudio.app.kit.EditorFont;
import io.oscstudio.app.kit.Kit;
import io.oscstudio.app.kit.Language;
import io.oscstudio.app.kit.Notices;
import io.oscstudio.app.kit.Settings;
import io.oscstudio.app.kit.SettingsStore;
import io.oscstudio.app.kit.ThemeChoice;
import io.oscstudio.app.shell.ScriptedDialogs;
import io.oscstudio.app.wizard.Direct;
import io.oscstudio.core.image.EngineChoice;
import io.oscstudio.core.registry.settings.RegistryForm;
import io.oscstudio.resources.Resources;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreferencesModelTest {
  @TempDir Path folder;
  private final Direct tasks = new Direct();
  private final Language language = new Language(Locale.ENGLISH);
  private SettingsStore settings;
  private Path file;
  private PreferencesModel model;

  @BeforeEach
  void open() throws Exception {
    settings = new SettingsStore(folder);
    file = folder.resolve("registries.json");
    model = fresh();
  }

  private PreferencesModel fresh() throws Exception {
    Kit kit = new Kit(language, tasks, new ScriptedDialogs(), new Notices(), settings);
    PreferencesModel made = new PreferencesModel(kit, file);
    tasks.settle();
    return made;
  }

  @AfterEach
  void close() {
    tasks.close();
    settings.flush();
  }

  @Test
  void everyPreferenceHasItsTexts() {
    for (Locale locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
      assertThat(Preference.values())
          .allMatch(p -> Resources.texts(locale).has(p.key()))
          .allMatch(p -> Resources.texts(locale).has(p.helpKey()))
          .allMatch(p -> Resources.texts(locale).has(p.section().key()));
    }
  }

  @Test
  void wordsOfEitherLanguageFindAPreference() {
    assertThat(found("")).containsExactly(Preference.values());
    assertThat(found("mirror asked")).containsExactly(Preference.MIRRORS);
    assertThat(found("缓存")).isEmpty();

    language.localeProperty().set(Locale.SIMPLIFIED_CHINESE);

    assertThat(found("缓存")).contains(Preference.IMAGE_CACHE, Preference.CACHE_FOLDER);
    assertThat(found("limit cache")).containsExactly(Preference.IMAGE_CACHE);
  }

  @Test
  void whatIsChangedIsRememberedAndCanBeSetBack() throws Exception {
    model.theme().property().set(ThemeChoice.DARK);
    model.language().property().set(Optional.of("zh"));
    model.editorSize().property().set(16);
    model.engine().property().set(EngineChoice.REGISTRY);
    model.imageCache().property().set(3);
    model.removePulled().property().set(true);
    assertThat(model.theme().changed().getValue()).isTrue();

    settings.flush();
    Settings again = new SettingsStore(folder).get();
    assertThat(again).isEqualTo(settings.get());
    assertThat(again.theme()).isEqualTo(ThemeChoice.DARK);
    assertThat(again.editorFont()).isEqualTo(new EditorFont("JetBrains Mono", 16));
    assertThat(again.tools().imageCacheBytes()).isEqualTo(3L << 30);
    assertThat(again.tools().removePulled()).isTrue();

    model.theme().reset();
    model.editorSize().reset();
    assertThat(settings.get().theme()).isEqualTo(ThemeChoice.SYSTEM);
    assertThat(settings.get().editorFont()).isEqualTo(EditorFont.DEFAULT);
    assertThat(model.theme().changed().getValue()).isFalse();
  }

  @Test
  void whatIsChangedElsewhereIsFollowed() {
    settings.update(s -> s.withTheme(ThemeChoice.LIGHT));

    assertThat(model.theme().property().get()).isEqualTo(ThemeChoice.LIGHT);
  }

  @Test
  void nonsenseInTheFileIsTakenFromTheDefaults() throws Exception {
    Files.writeString(
        folder.resolve("settings.json"),
        "{\"editorFont\": \"a\\\"; } * {\", \"editorFontSize\": 9999, \"imageCacheGib\": -4}");

    Settings read = new SettingsStore(folder).get();

    assertThat(read.editorFont()).isEqualTo(new EditorFont("JetBrains Mono", EditorFont.GREATEST));
    assertThat(read.tools().imageCacheGib()).isEqualTo(Settings.Tools.LEAST_CACHE);
  }

  @Test
  void registriesAreWrittenOnceTheyCanBeUnderstood() throws Exception {
    RegistriesModel registries = model.registries();
    registries.mirrorsProperty().set("docker.io");
    tasks.settle();
    assertThat(registries.problemProperty().get().orElseThrow().key())
        .isEqualTo("registry.mirror-invalid");
    assertThat(file).doesNotExist();

    registries.mirrorsProperty().set("docker.io=mirror.example/hub\n\n");
    registries.ownProxyProperty().set(true);
    registries.proxyHttpsProperty().set("proxy.example:3128");
    tasks.settle();

    assertThat(registries.problemProperty().get()).isEmpty();
    assertThat(RegistryForm.read(file).mirrors()).containsExactly("docker.io=mirror.example/hub");
    assertThat(fresh().registries().proxyHttpsProperty().get()).isEqualTo("proxy.example:3128");
  }

  @Test
  void eachEntryOfTheRegistriesGoesBackOnItsOwn() throws Exception {
    RegistriesModel registries = model.registries();
    registries.mirrorsProperty().set("docker.io=mirror.example/hub");
    registries.plainHttpProperty().set("registry.example:5000");
    registries.ownProxyProperty().set(true);
    tasks.settle();
    Reset mirrors = Reset.of(registries.mirrorsProperty());
    Reset proxy = Reset.of(registries.ownProxyProperty());
    assertThat(mirrors.changed().getValue()).isTrue();

    mirrors.run().run();
    proxy.run().run();
    tasks.settle();

    assertThat(mirrors.changed().getValue()).isFalse();
    assertThat(RegistryForm.read(file).mirrors()).isEmpty();
    assertThat(RegistryForm.read(file).proxy()).isEmpty();
    assertThat(RegistryForm.read(file).plainHttp()).containsExactly("registry.example:5000");
  }

  @Test
  void whatIsWrittenLastStaysInTheFile() throws Exception {
    RegistriesModel registries = model.registries();
    for (int i = 0; i <= 20; i++) {
      registries.plainHttpProperty().set("host-" + i + ".example");
      registries.close();
    }
    tasks.settle();

    assertThat(registries.problemProperty().get()).isEmpty();
    assertThat(RegistryForm.read(file).plainHttp()).containsExactly("host-20.example");
  }

  @Test
  void aFileThatCannotBeUnderstoodIsNotWrittenOver() throws Exception {
    Files.writeString(file, "{\"mirror\": {}}");
    RegistriesModel registries = fresh().registries();

    assertThat(registries.editableProperty().get()).isFalse();
    assertThat(registries.problemProperty().get()).isPresent();
    registries.mirrorsProperty().set("docker.io=mirror.example");
    registries.close();
    tasks.settle();

    assertThat(file).content().isEqualTo("{\"mirror\": {}}");
  }

  private List<Preference> found(String words) {
    model.queryProperty().set(words);
    return Arrays.stream(Preference.values()).filter(model::matches).toList();
  }
}
