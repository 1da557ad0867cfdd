package io.oscstudio.app.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import io.oscstudio.app.demo.Samples;
import io.oscstudio.app.kit.Kit;
import io.oscstudio.app.kit.Language;
import io.oscstudio.app.kit.Notices;
import io.oscstudio.app.kit.SettingsStore;
import io.oscstudio.app.shell.ScriptedDialogs;
import io.oscstudio.app.shipping.ExportDesk.Part;
import io.oscstudio.app.wizard.Direct;
import io.oscstudio.app.wizard.WizardModel;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a package would be without some of its files. */
class TreemapModelTest {
  @TempDir Path folder;

  @Test
  void whatIsLeftOutIsOnlyCountedUntilItIsDeleted() throws Exception {
    SettingsStore settings = new SettingsStore(folder.resolve("settings"));
    try (Direct tasks = new Direct()) {
      Kit kit =
          new Kit(
              new Language(Locale.ENGLISH), tasks, new ScriptedDialogs(), new Notices(), settings);
      WizardModel wizard = new WizardModel(kit);
      WorkspaceModel workspace = new WorkspaceModel(kit, wizard);
      wizard.source().open(Samples.unpack("demo-cache", folder));
      tasks.settle();
      TreemapModel map = workspace.treemap();
      long before = map.bytesProperty().get();
      List<Part> parts = map.partsProperty().get();
      assertThat(parts).isSortedAccordingTo((a, b) -> Long.compare(b.packed(), a.packed()));
      assertThat(parts.stream().mapToDouble(map::share).sum()).isBetween(0.999, 1.001);

      // a whole folder with it, whose own entry in the zip goes too
      parts.stream()
          .map(Part::path)
          .filter(path -> path.startsWith("raw/charts/") || path.equals("README.md"))
          .forEach(map::toggle);
      long expected = map.afterProperty().get();
      assertThat(expected).isPositive().isLessThan(before);
      assertThat(map.fits()).isTrue();
      assertThat(wizard.export().sizeProperty().get()).isEqualTo(before);

      map.delete();
      tasks.settle();
      assertThat(map.bytesProperty().get()).isEqualTo(expected);
      assertThat(map.droppedProperty().get()).isEmpty();

      workspace.files().undo();
      tasks.settle();
      assertThat(map.bytesProperty().get()).isEqualTo(before);
      wizard.close();
    }
    settings.flush();
  }
}
