package io.oscstudio.app.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsStoreTest {
  @TempDir Path folder;

  @Test
  void remembersAcrossRuns() {
    SettingsStore first = new SettingsStore(folder);
    first.update(s -> s.withTheme(ThemeChoice.DARK).withLanguage("zh").withProfile("publish"));
    first.update(s -> s.withRecent(new RecentEntry("/a", "etcd", "1.0.0", "chart", 7)));

    Settings again = new SettingsStore(folder).get();

    assertThat(again).isEqualTo(first.get());
    assertThat(again.recent()).singleElement().extracting(RecentEntry::name).isEqualTo("etcd");
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

    assertThat(settings.width()).isEqualTo(800);
    assertThat(settings.height()).isEqualTo(8192);
  }

  @Test
  void keepsTheNewestTwelveRecentEntriesOnce() {
    Settings settings = Settings.DEFAULT;
    for (int i = 0; i < 20; i++) {
      settings = settings.withRecent(new RecentEntry("/p" + i % 15, "n", "1", "chart", i));
    }

    assertThat(settings.recent()).hasSize(12).extracting(RecentEntry::path).doesNotHaveDuplicates();
    assertThat(settings.recent().getFirst().path()).isEqualTo("/p4");
  }
}
