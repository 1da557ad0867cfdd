package io.oscstudio.core.project;

import static org.assertj.core.api.Assertions.assertThat;

import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Limits;
import io.oscstudio.core.base.Message;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What others do in the folder of an open package is seen. */
class OutsideChangesTest {
  private static final String META = "metadata.yaml";
  private static final String LIFE = "lifecycle.yaml";
  private static final Message WHAT = Message.of("yaml.syntax");

  @TempDir private Path temp;
  private Path folder;
  private Project project;

  @BeforeEach
  void openThePackage() throws IOException {
    folder = Files.createDirectories(temp.resolve("demo"));
    Files.writeString(folder.resolve(META), "name: demo\n");
    Files.writeString(folder.resolve(LIFE), "");
    project = Project.open(folder, Limits.DEFAULT);
    assertThat(follow()).isEmpty();
  }

  @AfterEach
  void close() {
    project.close();
  }

  @Test
  void filesThatWereNotEditedHereFollowTheFolder() throws IOException {
    assertThat(project.text(META)).isEqualTo("name: demo\n");
    theirs(META, "name: theirs\n");
    theirs("new.md", "new\n");
    Files.delete(folder.resolve(LIFE));

    assertThat(follow()).containsExactly(LIFE, META, "new.md");
    assertThat(project.paths()).containsExactly(META, "new.md");
    assertThat(project.text(META)).isEqualTo("name: theirs\n");
    assertThat(project.isDirty()).isFalse();
    assertThat(follow()).isEmpty();
  }

  @Test
  void aFileThatWasOnlyTouchedIsNoNews() throws IOException {
    project.text(META);
    Files.setLastModifiedTime(folder.resolve(META), FileTime.fromMillis(5_000));

    assertThat(follow()).isEmpty();
  }

  @Test
  void aFileThatWasSavedHereFollowsAsAnEditThatCanBeUndone() throws IOException {
    project.write(WHAT, META, "name: mine\n");
    project.save(Map.of(), Job.none());
    assertThat(follow()).isEmpty();
    theirs(META, "name: theirs\n");

    assertThat(follow()).containsExactly(META);
    assertThat(project.text(META)).isEqualTo("name: theirs\n");
    assertThat(project.isDirty()).isFalse();
    project.undo(Optional.empty());
    assertThat(project.text(META)).isEqualTo("name: mine\n");
    assertThat(project.dirtyPaths()).containsExactly(META);
  }

  @Test
  void aFileThatIsEditedOnBothSidesIsLeftAndTold() throws IOException {
    project.write(WHAT, META, "name: mine\n");
    theirs(META, "name: theirs\n");

    OutsideChanges found = project.lookOutside();
    assertThat(found.theirs()).containsOnlyKeys(META);
    assertThat(project.follow(WHAT, found)).isEmpty();
    assertThat(project.text(META)).isEqualTo("name: mine\n");
    assertThat(told()).as("told once").isEmpty();
    assertThat(project.save(Map.of(), Job.none())).isInstanceOf(SaveResult.ChangedOutside.class);

    theirs(META, "name: mine\n");
    assertThat(told()).as("the same on both sides").isEmpty();
  }

  @Test
  void revertingTakesBackAllThatIsNotSavedInOneStep() throws IOException {
    project.write(WHAT, META, "name: mine\n");
    project.replace(WHAT, Map.of("new.md", new byte[] {'a'}), Set.of(LIFE));

    project.revert(WHAT);

    assertThat(project.isDirty()).isFalse();
    assertThat(project.paths()).containsExactly(LIFE, META);
    project.undo(Optional.empty());
    assertThat(project.text(META)).isEqualTo("name: mine\n");
    assertThat(project.paths()).containsExactly(META, "new.md");
  }

  @Test
  void savingElsewhereIsNoChangeOfAnotherProgram() throws IOException {
    Path other = temp.resolve("other");
    project.text(META);
    Files.setLastModifiedTime(folder.resolve(LIFE), FileTime.fromMillis(5_000));
    project.saveAs(other, false, Job.none());

    assertThat(follow()).isEmpty();
    Files.writeString(other.resolve(META), "name: theirs\n");
    assertThat(follow()).containsExactly(META);
  }

  private Set<String> follow() {
    return project.follow(WHAT, project.lookOutside());
  }

  private Set<String> told() {
    OutsideChanges found = project.lookOutside();
    project.follow(WHAT, found);
    return found.theirs().keySet();
  }

  private void theirs(String path, String text) throws IOException {
    Files.write(folder.resolve(path), text.getBytes(StandardCharsets.UTF_8));
    // clocks of file systems are coarse
    Files.setLastModifiedTime(folder.resolve(path), FileTime.fromMillis(text.length() * 1_000L));
  }
}
