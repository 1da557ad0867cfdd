package io.oscstudio.core.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.archive.FileTrees;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Limits;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.yaml.Edit;
import io.oscstudio.core.yaml.TextPatch;
import io.oscstudio.core.yaml.YamlPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProjectTest {
  private static final String META = "metadata.yaml";
  private static final String CSD = "manifests/a_csd.yaml";
  private static final Message WHAT = Message.of("yaml.syntax");

  @TempDir private Path temp;
  private Path folder;

  @BeforeEach
  void writePackage() throws IOException {
    folder = temp.resolve("demo");
    Files.createDirectories(folder.resolve("manifests"));
    Files.writeString(folder.resolve(META), "name: demo # keep\r\nversion: '1.0.0'\r\n");
    Files.writeString(folder.resolve(CSD), "kind: CustomServiceDefinition\n");
    Files.write(folder.resolve("logo.png"), new byte[] {(byte) 0x89, 'P', 0, (byte) 0xFF});
  }

  private Project open() {
    return Project.open(folder, Limits.DEFAULT);
  }

  private static SaveResult save(Project project) {
    return project.save(Map.of(), Job.none());
  }

  private static void set(Project project, String file, String key, Object value) {
    project.edit(WHAT, file, YamlPath.of(key), Edit.set(value));
  }

  @Test
  void savesOnlyWhatChanged() throws IOException {
    FileTime longAgo = FileTime.fromMillis(1_000_000);
    Files.setLastModifiedTime(folder.resolve(CSD), longAgo);
    try (Project project = open()) {
      assertThat(project.isDirty()).isFalse();

      set(project, META, "version", "1.1.0");

      assertThat(project.dirtyPaths()).containsExactly(META);
      assertThat(Files.readString(folder.resolve(META))).contains("1.0.0");
      save(project);
      assertThat(project.isDirty()).isFalse();
    }
    assertThat(Files.readString(folder.resolve(META)))
        .isEqualTo("name: demo # keep\r\nversion: '1.1.0'\r\n");
    assertThat(Files.getLastModifiedTime(folder.resolve(CSD))).isEqualTo(longAgo);
    try (var files = Files.list(folder)) {
      assertThat(files.map(p -> p.getFileName().toString()))
          .containsExactlyInAnyOrder(META, "manifests", "logo.png");
    }
  }

  @Test
  void isDirtyAgainWhenASavedChangeIsUndone() {
    try (Project project = open()) {
      set(project, META, "version", "1.1.0");
      save(project);

      project.undo(Optional.of(META));

      assertThat(project.dirtyPaths()).containsExactly(META);
      project.redo(Optional.of(META));
      assertThat(project.isDirty()).isFalse();
    }
  }

  @Test
  void undoesTheNewestChangeOfTheFocusedFile() {
    try (Project project = open()) {
      set(project, META, "version", "1.1.0");
      set(project, CSD, "kind", "Other");

      project.undo(Optional.of(META));

      assertThat(project.text(META)).contains("'1.0.0'");
      assertThat(project.text(CSD)).contains("Other");
      assertThat(project.undo(Optional.of(META))).isEmpty();
    }
  }

  @Test
  void undoesAChangeOfSeveralFilesWholeWithWhatCameAfter() {
    try (Project project = open()) {
      project.apply(
          WHAT,
          "",
          Map.of(META, TextPatch.replace(0, 0, "# m\n"), CSD, TextPatch.replace(0, 0, "# c\n")));
      set(project, CSD, "kind", "Other");

      UndoPlan plan = project.planUndo(Optional.of(META)).orElseThrow();
      assertThat(plan.paths()).containsExactlyInAnyOrder(META, CSD);
      assertThat(plan.changes()).hasSize(2);
      project.undo(Optional.of(META));

      assertThat(project.isDirty()).isFalse();
      project.redo(Optional.of(META));
      assertThat(project.text(CSD)).isEqualTo("# c\nkind: CustomServiceDefinition\n");
      project.redo(Optional.of(CSD));
      assertThat(project.text(CSD)).isEqualTo("# c\nkind: Other\n");
    }
  }

  @Test
  void undoesKeystrokesOfOneFieldTogether() {
    try (Project project = open()) {
      for (String text : List.of("d", "de", "dem")) {
        project.edit(WHAT, "name", META, YamlPath.of("name"), Edit.set(text));
      }
      project.endGroup();
      project.edit(WHAT, "name", META, YamlPath.of("name"), Edit.set("other"));

      project.undo(Optional.empty());
      assertThat(project.text(META)).startsWith("name: dem #");
      project.undo(Optional.empty());
      assertThat(project.isDirty()).isFalse();
    }
  }

  @Test
  void forgetsWhatCannotBeRedone() {
    try (Project project = open()) {
      set(project, META, "version", "1.1.0");
      set(project, CSD, "kind", "Other");
      project.undo(Optional.empty());
      project.undo(Optional.empty());

      set(project, META, "name", "new");

      assertThat(project.redo(Optional.of(META))).isEmpty();
      assertThat(project.redo(Optional.of(CSD))).isPresent();
    }
  }

  @Test
  void createsAndDeletesFiles() {
    try (Project project = open()) {
      project.replace(
          WHAT, Map.of("manifests/vendor/log_config.yaml", new byte[] {'a'}), Set.of("logo.png"));

      assertThat(project.paths()).contains("manifests/vendor/log_config.yaml");
      try (FileTree snapshot = project.snapshot()) {
        assertThat(snapshot.contains("logo.png")).isFalse();
        assertThat(snapshot.text("manifests/vendor/log_config.yaml")).isEqualTo("a");
      }
      save(project);
      assertThat(folder.resolve("manifests/vendor/log_config.yaml")).hasContent("a");
      assertThat(folder.resolve("logo.png")).doesNotExist();
      project.undo(Optional.empty());
      save(project);
      assertThat(folder.resolve("logo.png")).exists().hasSize(4);
      assertThat(folder.resolve("manifests/vendor/log_config.yaml")).doesNotExist();
    }
  }

  @Test
  void givesASnapshotThatLaterChangesDoNotReach() {
    try (Project project = open();
        FileTree before = project.snapshot()) {
      set(project, META, "version", "1.1.0");
      FileTree after = project.snapshot();
      set(project, META, "version", "1.2.0");

      assertThat(before.text(META)).contains("1.0.0");
      assertThat(after.text(META)).contains("1.1.0");
      after.close();
    }
  }

  @Test
  void aSnapshotKnowsTheEditedFilesThatTheOneBeforeHad() {
    try (Project project = open()) {
      set(project, META, "version", "1.1.0");
      set(project, CSD, "a", 2);
      FileTree before = project.snapshot();
      set(project, CSD, "a", 3);

      FileTree after = project.snapshot();

      assertThat(after.state(META)).isPresent().isEqualTo(before.state(META));
      assertThat(after.state(CSD)).isPresent().isNotEqualTo(before.state(CSD));
    }
  }

  @Test
  void savesAConvertedPackageInAFolder() {
    FileTree tree = FileTrees.ofTexts("new", Map.of(META, "name: new\n", CSD, "a: 1\n"));
    try (Project project = Project.of("new", tree)) {
      set(project, META, "name", "newer");
      assertThatThrownBy(() -> save(project)).isInstanceOf(StudioException.class);

      project.saveAs(temp.resolve("new"), false, Job.none());

      assertThat(project.isDirty()).isFalse();
      assertThat(temp.resolve("new/metadata.yaml")).hasContent("name: newer\n");
      set(project, CSD, "a", 2);
      save(project);
      assertThat(temp.resolve("new/manifests/a_csd.yaml")).hasContent("a: 2\n");
    }
  }

  @Test
  void writesNothingOutsideThePackage() throws IOException {
    Path outside = Files.createDirectory(temp.resolve("outside"));
    try (Project project = open()) {
      assertThatThrownBy(() -> project.write(WHAT, "../x.yaml", "x"))
          .isInstanceOf(StudioException.class);
      project.write(WHAT, "vendor/x.yaml", "x");
      Files.createSymbolicLink(folder.resolve("vendor"), outside);

      assertThatThrownBy(() -> save(project))
          .isInstanceOfSatisfying(
              StudioException.class,
              e -> assertThat(e.text().key()).isEqualTo("yaml.project-outside"));
      assertThat(outside).isEmptyDirectory();
    }
  }

  @Test
  void tellsListenersWhichFilesChanged() {
    List<Set<String>> heard = new ArrayList<>();
    try (Project project = open()) {
      Runnable stop = project.onChange(heard::add);
      set(project, META, "version", "1.1.0");
      set(project, META, "version", "1.1.0");
      project.undo(Optional.empty());
      stop.run();
      set(project, META, "version", "1.3.0");
    }

    assertThat(heard).containsExactly(Set.of(META), Set.of(META));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void takesEverythingBackInAnyOrder(long seed) {
    Random random = new Random(seed);
    List<String> files = List.of(META, CSD);
    try (Project project = open()) {
      String meta = project.text(META);
      String csd = project.text(CSD);
      for (int i = 0; i < 60; i++) {
        String file = files.get(random.nextInt(2));
        TextPatch patch = TextPatch.replace(0, random.nextInt(3), "# " + i + "\n");
        switch (random.nextInt(5)) {
          case 0 -> project.undo(Optional.of(file));
          case 1 -> project.redo(Optional.of(file));
          case 2 -> project.apply(WHAT, "", Map.of(META, patch, CSD, patch));
          default -> project.apply(WHAT, "", file, patch);
        }
      }
      while (!project.changes().isEmpty()) {
        Optional<String> focus = Optional.of(files.get(random.nextInt(2)));
        project.undo(project.planUndo(focus).isPresent() ? focus : Optional.empty());
      }

      assertThat(project.text(META)).isEqualTo(meta);
      assertThat(project.text(CSD)).isEqualTo(csd);
      assertThat(project.isDirty()).isFalse();
    }
  }
}
