package io.oscstudio.app.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.oscstudio.app.kit.Settings.WindowSize;
import io.oscstudio.core.image.EngineChoice;
import io.oscstudio.core.image.TarForm;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsStoreTest {
  @TempDir Path folder;

  @Test
  void remembersAcrossRuns() {
    SettingsStore first = new SettingsStore(folder);
    first.update(s -> s.withTheme(ThemeChoice.DARK).withLanguage("zh").withProfile("publish"));
    first.update(
        s -> s.withRecent(new RecentEntry("/a", "etcd", "1.0.0", "folder", Optional.of(3), 7)));
    first.update(s -> s.withScale(new Scale(150)).withSplit("metadata", List.of(0.4)));
    first.update(s -> s.withExportFolder("/out").withWindow(new WindowSize(700, 400, true)));
    first.update(s -> s.withFetching(EngineChoice.REGISTRY, TarForm.GZIPPED));
    first.flush();

    Settings again = new SettingsStore(folder).get();

    assertThat(again).isEqualTo(first.get());
    assertThat(again.recent()).singleElement().extracting(RecentEntry::name).isEqualTo("etcd");
  }

  @Test
  void leavesOutRecentEntriesThatAreNoPaths() {
    SettingsStore store = new SettingsStore(folder);
    store.update(
        s -> s.withRecent(new RecentEntry("/a\0b", "a", "1", "chart", Optional.empty(), 1)));
    store.flush();

    assertThat(new SettingsStore(folder).get().recent()).isEmpty();
  }

  @Test
  void countsFindingsAtTheEntryTheyBelongTo() {
    SettingsStore store = new SettingsStore(folder);
    store.update(s -> s.withRecent(new RecentEntry("/a", "a", "1", "folder", Optional.of(3), 1)));
    store.update(s -> s.withRecent(new RecentEntry("/b", "b", "1", "chart", Optional.empty(), 2)));

    store.update(s -> s.withFindings("/a", 5).withFindings("/gone", 7));
    store.flush();

    assertThat(new SettingsStore(folder).get().recent())
        .extracting(RecentEntry::findings)
        .containsExactly(Optional.empty(), Optional.of(5));
  }

  @Test
  void writesAfterAPauseAndNotOnTheThreadThatChanges() throws Exception {
    Path file = folder.resolve("settings.json");
    SettingsStore store = new SettingsStore(folder);

    store.update(s -> s.withTheme(ThemeChoice.DARK));
    boolean writtenAtOnce = Files.exists(file);
    store.update(s -> s.withTheme(ThemeChoice.HIGH_CONTRAST));
    store.flush();

    assertThat(writtenAtOnce).isFalse();
    assertThat(file).content().contains("high_contrast").doesNotContain("\"dark\"");
  }

  @Test
  void takesSplitsAndScalesOnlyWhenTheyMakeSense() throws Exception {
    Files.writeString(
        folder.resolve("settings.json"),
        "{\"scale\": 1000000, \"splits\": {\"a\": [0.3], \"b\": [7], \"c\": [], \"d\": \"x\"}}");

    Settings settings = new SettingsStore(folder).get();

    assertThat(settings.scale().percent()).isEqualTo(200);
    assertThat(settings.splits()).containsExactly(Map.entry("a", List.of(0.3)));
  }

  @Test
  void startsWithDefaultsWhenTheFileIsBroken() throws Exception {
    Files.writeString(folder.resolve("settings.json"), "{ \"theme\": ");

    assertThat(new SettingsStore(folder).get()).isEqualTo(Settings.DEFAULT);
  }

  @Test
  void bringsSillyWindowSizesBackToReason() throws Exception {
    Files.writeString(folder.resolve("settings.json"), "{\"width\": -5, \"height\": 1e300}");

    Settings settings = new SettingsStore(folder).get();

    assertThat(settings.window().width()).isEqualTo(640);
    assertThat(settings.window().height()).isEqualTo(8192);
  }

  @Test
  void keepsTheNewestTwelveRecentEntriesOnce() {
    Settings settings = Settings.DEFAULT;
    for (int i = 0; i < 20; i++) {
      settings =
          settings.withRecent(
              new RecentEntry("/p" + i % 15, "n", "1", "chart", Optional.empty(), i));
    }

    assertThat(settings.recent()).hasSize(12).extracting(RecentEntry::path).doesNotHaveDuplicates();
    assertThat(settings.recent().getFirst().path()).isEqualTo("/p4");
  }
}
