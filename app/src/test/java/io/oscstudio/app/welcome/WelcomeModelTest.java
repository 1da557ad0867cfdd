package io.oscstudio.app.welcome;

import static org.assertj.core.api.Assertions.assertThat;

import io.oscstudio.app.kit.Kit;
import io.oscstudio.app.kit.Language;
import io.oscstudio.app.kit.Notices;
import io.oscstudio.app.kit.RecentEntry;
import io.oscstudio.app.kit.SettingsStore;
import io.oscstudio.app.shell.ScriptedDialogs;
import io.oscstudio.app.wizard.Direct;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WelcomeModelTest {
  @TempDir Path folder;

  private final Direct tasks = new Direct();
  private final Opened opened = new Opened();
  private Kit kit;

  @BeforeEach
  void openSomeThingsBefore() throws Exception {
    kit =
        new Kit(
            new Language(Locale.ENGLISH),
            tasks,
            new ScriptedDialogs(),
            new Notices(),
            new SettingsStore(folder.resolve("settings")));
    recent("chart", "chart", 1);
    recent("one", RecentEntry.FOLDER, 2);
    recent("archive", "package", 3);
    recent("two", RecentEntry.FOLDER, 4);
  }

  @AfterEach
  void close() {
    tasks.close();
    kit.settings().flush();
  }

  @Test
  void packagesInFoldersComeFirst() {
    WelcomeModel model = new WelcomeModel(kit, opened);

    assertThat(model.recent())
        .extracting(RecentEntry::name)
        .containsExactly("two", "one", "archive", "chart");

    recent("chart", "chart", 5);
    assertThat(model.recent())
        .extracting(RecentEntry::name)
        .containsExactly("two", "one", "chart", "archive");
  }

  @Test
  void whatIsGoneSaysSoIsNotOpenedAndCanBeTakenOff() throws Exception {
    Files.delete(folder.resolve("one"));
    WelcomeModel model = new WelcomeModel(kit, opened);
    tasks.settle();
    RecentEntry there = model.recent().getFirst();
    RecentEntry gone = model.recent().get(1);

    assertThat(model.isGone(there)).isFalse();
    assertThat(model.isGone(gone)).isTrue();
    model.open(gone);
    model.open(there);
    assertThat(opened.paths).containsExactly(folder.resolve("two"));

    model.forget(gone);
    assertThat(model.recent()).extracting(RecentEntry::name).doesNotContain("one").hasSize(3);
  }

  private void recent(String name, String kind, long when) {
    Path place = folder.resolve(name);
    place.toFile().mkdirs();
    kit.settings()
        .update(s ->
            s.withRecent(
                new RecentEntry(place.toString(), name, "1", kind, Optional.empty(), when)));
  }

  /** Remembers what it was asked to open. */
  private static final class Opened implements Opener {
    private final List<Path> paths = new ArrayList<>();

    @Override
    public void open(Path path) {
      paths.add(path);
    }

    @Override
    public void restore(Path place) {
      paths.add(place);
    }

    @Override
    public void fromRemote() {}

    @Override
    public void createEmpty(boolean chart) {}
  }
}
