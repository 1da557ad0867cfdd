package io.oscstudio.core.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.archive.FileTrees;
import io.oscstudio.core.base.CancelledException;
import io.oscstudio.core.base.Digest;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Limits;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.project.SaveResult.ChangedOutside;
import io.oscstudio.core.project.SaveResult.Occupied;
import io.oscstudio.core.project.SaveResult.Saved;
import io.oscstudio.core.yaml.Edit;
import io.oscstudio.core.yaml.TextPatch;
import io.oscstudio.core.yaml.YamlPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Saving in place and elsewhere, and what others do in the folder meanwhile. */
class SavingTest {
  private static final String META = "metadata.yaml";
  private static final String LIFE = "lifecycle.yaml";
  private static final Message WHAT = Message.of("yaml.syntax");

  @TempDir private Path temp;
  private Path folder;

  @BeforeEach
  void writePackage() throws IOException {
    folder = Files.createDirectories(temp.resolve("demo"));
    Files.writeString(folder.resolve(META), "name: demo # keep\r\nversion: '1.0.0'\r\n");
    Files.writeString(folder.resolve(LIFE), "\uFEFFkind: Lifecycle   \n\n\n");
    Files.write(folder.resolve("logo.png"), new byte[] {(byte) 0x89, 'P', 0, (byte) 0xFF});
  }

  @Test
  void anUntouchedFolderKeepsEveryByteAndTime() throws IOException {
    FileTime longAgo = FileTime.fromMillis(1_000_000);
    for (String file : Set.of(META, LIFE, "logo.png")) {
      Files.setLastModifiedTime(folder.resolve(file), longAgo);
    }
    Map<Path, Digest> before = digests(temp);

    try (Project project = open()) {
      project.paths().forEach(project::bytes);
      project.yaml(META);
      project.yaml(LIFE);
      assertThat(save(project)).isEqualTo(new Saved(folder));
    }

    assertThat(digests(temp)).isEqualTo(before);
    for (String file : Set.of(META, LIFE, "logo.png")) {
      assertThat(Files.getLastModifiedTime(folder.resolve(file))).isEqualTo(longAgo);
    }
  }

  @Test
  void aFileThatSomebodyElseChangedIsNotOverwritten() throws IOException {
    try (Project project = open()) {
      version(project, "1.1.0");
      project.write(WHAT, LIFE, "mine\n");
      Files.writeString(folder.resolve(META), "name: theirs\n");

      SaveResult result = save(project);

      assertThat(result)
          .isEqualTo(new ChangedOutside(Map.of(META, Optional.of(bytes("name: theirs\n")))));
      assertThat(folder.resolve(META)).hasContent("name: theirs");
      assertThat(folder.resolve(LIFE)).content().contains("Lifecycle");
      assertThat(project.dirtyPaths()).containsExactly(LIFE, META);
    }
  }

  @Test
  void mineIsKeptWhenThePersonSaysSoUnlessItChangesOnceMore() throws IOException {
    try (Project project = open()) {
      version(project, "1.1.0");
      Files.writeString(folder.resolve(META), "name: theirs\n");
      Map<String, Optional<Bytes>> theirs = ((ChangedOutside) save(project)).theirs();

      Files.writeString(folder.resolve(META), "name: again\n");
      assertThat(project.save(theirs, Job.none())).isInstanceOf(ChangedOutside.class);

      Files.writeString(folder.resolve(META), "name: theirs\n");
      assertThat(project.save(theirs, Job.none())).isInstanceOf(Saved.class);
      assertThat(Files.readString(folder.resolve(META))).contains("1.1.0");
      assertThat(project.isDirty()).isFalse();
    }
  }

  @Test
  void theirsIsTakenAsAChangeThatCanBeUndone() throws IOException {
    try (Project project = open()) {
      version(project, "1.1.0");
      project.write(WHAT, "extra.yaml", "a: 1\n");
      save(project);
      version(project, "1.2.0");
      project.replace(WHAT, Map.of(), Set.of("extra.yaml"));
      Files.delete(folder.resolve(META));
      Files.writeString(folder.resolve("extra.yaml"), "a: 2\n");

      project.take(WHAT, ((ChangedOutside) save(project)).theirs());

      assertThat(project.isDirty()).isFalse();
      assertThat(project.contains(META)).isFalse();
      assertThat(project.text("extra.yaml")).isEqualTo("a: 2\n");
      project.undo(Optional.empty());
      assertThat(project.text(META)).contains("1.2.0");
      assertThat(project.dirtyPaths()).containsExactly("extra.yaml", META);
      assertThat(save(project)).isInstanceOf(Saved.class);
      assertThat(Files.readString(folder.resolve(META))).contains("1.2.0");
    }
  }

  @Test
  void aChangeBetweenReadingAndTheFirstEditCounts() throws IOException {
    try (Project project = open()) {
      String shown = project.text(META);
      Files.writeString(folder.resolve(META), shown + "appVersion: theirs\n");

      project.apply(
          WHAT, "", META, TextPatch.between(project.text(META), shown.replace("1.0.0", "1.1.0")));

      assertThat(save(project)).isInstanceOf(ChangedOutside.class);
      assertThat(Files.readString(folder.resolve(META))).contains("theirs");
    }
  }

  @Test
  void theSameChangeOnBothSidesIsNoReasonToAsk() throws IOException {
    try (Project project = open()) {
      version(project, "1.1.0");
      Files.writeString(folder.resolve(META), project.text(META));

      assertThat(save(project)).isInstanceOf(Saved.class);
      assertThat(project.isDirty()).isFalse();
    }
  }

  @Test
  void aFolderThatIsGoneIsToldAndNotMadeAnewInParts() throws IOException {
    try (Project project = open()) {
      version(project, "1.1.0");
      Files.move(folder, temp.resolve("moved"));

      assertThatThrownBy(() -> save(project))
          .isInstanceOfSatisfying(
              StudioException.class,
              e -> assertThat(e.text().key()).isEqualTo("yaml.project-folder-gone"));
      assertThat(folder).doesNotExist();
      assertThat(project.isDirty()).isTrue();
    }
  }

  @Test
  void anotherPackageIsReplacedOnlyWhenThePersonSaysSo() throws IOException {
    Path other = Files.createDirectories(temp.resolve("other/manifests")).getParent();
    Files.writeString(other.resolve(META), "name: other\n");
    Files.writeString(other.resolve("left.txt"), "x");
    try (Project project = open()) {
      version(project, "1.1.0");

      assertThat(project.saveAs(other, false, Job.none())).isEqualTo(new Occupied(other));
      assertThat(other.resolve(META)).hasContent("name: other");
      assertThat(project.folder()).contains(folder);

      assertThat(project.saveAs(other, true, Job.none())).isEqualTo(new Saved(other));
      assertThat(Files.readString(other.resolve(META))).contains("1.1.0");
      assertThat(other.resolve("left.txt")).doesNotExist();
      assertThat(project.folder()).contains(other);
      assertThat(project.name()).isEqualTo("other");
      assertThat(Files.readString(folder.resolve(META))).contains("1.0.0");
    }
  }

  @Test
  void afterSavingElsewhereTheOldFolderCountsNoMore() throws IOException {
    Path other = temp.resolve("other");
    try (Project project = open()) {
      project.saveAs(other, false, Job.none());
      Files.delete(folder.resolve(LIFE));
      Files.writeString(folder.resolve(META), "name: stale\n");

      assertThat(project.text(LIFE)).contains("Lifecycle");
      version(project, "2.0.0");
      assertThat(save(project)).isEqualTo(new Saved(other));
      assertThat(Files.readString(other.resolve(META))).contains("demo").contains("2.0.0");
      assertThat(folder.resolve(META)).hasContent("name: stale");
    }
  }

  @Test
  void aCancelledSaveElsewhereLeavesNothing() {
    FileTree tree = FileTrees.ofTexts("new", Map.of(META, "name: new\n"));
    try (Project project = Project.of("new", tree)) {
      assertThatThrownBy(() -> project.saveAs(temp.resolve("new"), false, new Cancelled()))
          .isInstanceOf(CancelledException.class);

      assertThat(temp.resolve("new")).doesNotExist();
      assertThat(temp).isDirectoryNotContaining("glob:**.part");
      assertThat(project.folder()).isEmpty();
      assertThat(project.isDirty()).isTrue();
    }
  }

  @Test
  void aNewFileAndTheReferencesToItAreOneChange() {
    try (Project project = open()) {
      String before = project.text(META);
      project.replace(
          WHAT,
          Map.of("manifests/vendor/log_config.yaml", new byte[] {'a'}),
          Set.of("logo.png"),
          Map.of(META, project.yaml(META).edit(YamlPath.of("log"), Edit.set("x"))));
      assertThat(project.text(META)).contains("log: x");
      assertThat(project.changes()).hasSize(1);

      project.undo(Optional.of(META));

      assertThat(project.text(META)).isEqualTo(before);
      assertThat(project.contains("manifests/vendor/log_config.yaml")).isFalse();
      assertThat(project.isDirty()).isFalse();
    }
  }

  @Test
  void whatIsNotSavedIsWhateverDiffersFromTheFolder() throws IOException {
    Files.delete(folder.resolve("logo.png"));
    try (Project project = open()) {
      RandomEdits edits = new RandomEdits(project, 7, () -> save(project));
      for (int i = 0; i < 400; i++) {
        edits.next();
        assertThat(project.dirtyPaths()).as("after edit %d", i).isEqualTo(differing(project));
        assertThat(project.isDirty()).isEqualTo(!project.dirtyPaths().isEmpty());
      }
    }
  }

  @Test
  void typingSomethingAndTakingItOutAgainLeavesNothingToSave() {
    try (Project project = open()) {
      project.apply(WHAT, "", LIFE, TextPatch.replace(1, 1, "é"));
      assertThat(project.dirtyPaths()).containsExactly(LIFE);
      project.apply(WHAT, "", LIFE, TextPatch.replace(1, 2, ""));
      assertThat(project.isDirty()).isFalse();
      project.apply(WHAT, "", LIFE, TextPatch.replace(1, 2, "K"));
      assertThat(project.dirtyPaths()).containsExactly(LIFE);
      project.settle(Map.of(LIFE, Optional.of(Bytes.of(project.bytes(LIFE)))));
      assertThat(project.isDirty()).isFalse();
    }
  }

  private Set<String> differing(Project project) throws IOException {
    Set<String> paths = new TreeSet<>(project.paths());
    try (Stream<Path> files = Files.list(folder)) {
      files.forEach(file -> paths.add(file.getFileName().toString()));
    }
    paths.removeIf(path -> {
      Optional<Bytes> here =
          Optional.of(path).filter(project::contains).map(p -> Bytes.of(project.bytes(p)));
      return here.equals(PackageFolder.read(folder, path).map(Bytes::of));
    });
    return paths;
  }

  private Project open() {
    return Project.open(folder, Limits.DEFAULT);
  }

  private static SaveResult save(Project project) {
    return project.save(Map.of(), Job.none());
  }

  private static void version(Project project, String version) {
    project.edit(WHAT, META, YamlPath.of("version"), Edit.set(version));
  }

  private static Bytes bytes(String text) {
    return Bytes.of(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  private static Map<Path, Digest> digests(Path root) throws IOException {
    Map<Path, Digest> digests = new TreeMap<>();
    try (var files = Files.walk(root)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        digests.put(file, Digest.of(file));
      }
    }
    return digests;
  }

  private static final class Cancelled implements Job {
    @Override
    public void report(Message what) {}

    @Override
    public void progress(long done, long total) {}

    @Override
    public boolean cancelled() {
      return true;
    }
  }
}
