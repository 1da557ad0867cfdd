package io.oscstudio.app.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import io.oscstudio.app.keeping.FileConflict.Side;
import io.oscstudio.app.kit.Kit;
import io.oscstudio.app.kit.Language;
import io.oscstudio.app.kit.Notices;
import io.oscstudio.app.kit.RunningJob;
import io.oscstudio.app.kit.SettingsStore;
import io.oscstudio.app.shell.ScriptedDialogs;
import io.oscstudio.app.wizard.Direct;
import io.oscstudio.core.archive.FileTrees;
import io.oscstudio.core.base.Limits;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.project.PackageMemory;
import io.oscstudio.core.project.Project;
import io.oscstudio.core.project.Sidecar;
import io.oscstudio.core.project.UnsavedPackages;
import io.oscstudio.core.project.Workplace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Saving and leaving, on real folders and jobs. */
class KeepingModelTest {
  private static final Message WHAT = Message.of("window.edit.text");
  private static final String META = "metadata.yaml";

  @TempDir Path temp;

  private final Direct tasks = new Direct();
  private final ScriptedDialogs dialogs = new ScriptedDialogs();
  private final Notices notices = new Notices();
  private final List<Path> saved = new ArrayList<>();
  private final List<String> left = new ArrayList<>();
  private SettingsStore settings;
  private Kit kit;
  private Path folder;
  private KeepingModel keeping;
  private Project project;

  @BeforeEach
  void openThePackage() throws IOException {
    folder = Files.createDirectories(temp.resolve("demo"));
    Files.writeString(folder.resolve(META), "name: demo\n");
    settings = new SettingsStore(temp.resolve("settings"));
    kit = new Kit(new Language(Locale.ENGLISH), tasks, dialogs, notices, settings);
    keeping = new KeepingModel(kit, () -> "demo-1.0.0", saved::add);
    begin(Project.open(folder, Limits.DEFAULT));
  }

  @AfterEach
  void close() throws InterruptedException {
    keeping.end();
    project.close();
    tasks.settle();
    tasks.close();
  }

  @Test
  void aConvertedPackageAsksForItsFolderOnce() throws Exception {
    begin(Project.of("made", FileTrees.ofTexts("made", Map.of(META, "name: made\n"))));
    assertThat(keeping.unsavedProperty().get()).isTrue();
    assertThat(keeping.folderProperty().get()).isEmpty();
    Path target = temp.resolve("made-1.0.0");
    dialogs.willChoose(target);

    keeping.save();
    tasks.settle();
    edit("name: more\n");
    keeping.save();
    tasks.settle();

    assertThat(dialogs.asked()).containsExactly("project.choose");
    assertThat(target.resolve(META)).hasContent("name: more");
    assertThat(keeping.unsavedProperty().get()).isFalse();
    assertThat(keeping.folderProperty().get()).contains(target);
    assertThat(saved).containsExactly(target, target);
  }

  @Test
  void unsavedFollowsEditsAndUndo() throws Exception {
    assertThat(keeping.unsavedProperty().get()).isFalse();
    edit("name: other\n");
    assertThat(keeping.unsavedProperty().get()).isTrue();
    project.undo(Optional.empty());
    assertThat(keeping.unsavedProperty().get()).isFalse();
    project.redo(Optional.empty());
    keeping.save();
    assertThat(keeping.possibleProperty().get()).isFalse();
    tasks.settle();
    assertThat(keeping.possibleProperty().get()).isTrue();
    assertThat(keeping.unsavedProperty().get()).isFalse();
  }

  @Test
  void leavingWithoutEditsAsksNothing() {
    leave();
    begin(Project.of("made", FileTrees.ofTexts("made", Map.of(META, "name: made\n"))));
    leave();

    assertThat(left).hasSize(2);
    assertThat(dialogs.asked()).isEmpty();
  }

  @Test
  void leavingWithEditsSavesDiscardsOrStays() throws Exception {
    edit("name: other\n");

    leave();
    assertThat(left).isEmpty();
    assertThat(dialogs.asked()).containsExactly("project.leave");

    dialogs.willAnswer(KeepingModel.DISCARD);
    leave();
    assertThat(left).hasSize(1);
    assertThat(folder.resolve(META)).hasContent("name: demo");

    dialogs.willAnswer(KeepingModel.SAVE);
    leave();
    assertThat(left).hasSize(1);
    tasks.settle();
    assertThat(left).hasSize(2);
    assertThat(folder.resolve(META)).hasContent("name: other");
  }

  @Test
  void whatCannotBeSavedIsNotLeft() throws Exception {
    edit("name: other\n");
    Files.move(folder, temp.resolve("moved"));
    dialogs.willAnswer(KeepingModel.SAVE);

    leave();
    tasks.settle();

    assertThat(left).isEmpty();
    assertThat(notices.currentProperty().get())
        .hasValueSatisfying(n -> assertThat(n.text().key()).isEqualTo("yaml.project-folder-gone"));
    assertThat(keeping.unsavedProperty().get()).isTrue();
    assertThat(keeping.possibleProperty().get()).isTrue();
  }

  @Test
  void leavingTheChooserOfTheFolderStaysToo() throws Exception {
    begin(Project.of("made", FileTrees.ofTexts("made", Map.of(META, "name: made\n"))));
    edit("name: other\n");
    dialogs.willAnswer(KeepingModel.SAVE);

    leave();
    tasks.settle();

    assertThat(dialogs.asked()).containsExactly("project.leave", "project.choose");
    assertThat(left).isEmpty();
  }

  @Test
  void whatAnotherProgramWroteIsAskedAboutWhenSaving() throws Exception {
    tasks.settle();
    edit("name: mine\n");
    Files.writeString(folder.resolve(META), "name: theirs\n");

    keeping.save();
    tasks.settle();
    assertThat(asked()).containsExactly(META);
    assertThat(keeping.conflicts().askedProperty().get().getFirst().lines())
        .extracting(Object::toString)
        .contains("-name: theirs", "+name: mine");
    assertThat(keeping.conflicts().decidableProperty().get()).isFalse();
    assertThat(folder.resolve(META)).hasContent("name: theirs");

    choose(Side.THEIRS);
    assertThat(project.text(META)).isEqualTo("name: theirs\n");
    assertThat(keeping.unsavedProperty().get()).isFalse();
    assertThat(asked()).isEmpty();

    edit("name: mine again\n");
    Files.writeString(folder.resolve(META), "name: theirs again\n");
    keeping.save();
    tasks.settle();
    choose(Side.MINE);
    assertThat(folder.resolve(META)).hasContent("name: mine again");
    assertThat(keeping.unsavedProperty().get()).isFalse();
  }

  @Test
  void puttingADecisionOffChangesNothing() throws Exception {
    tasks.settle();
    edit("name: mine\n");
    Files.writeString(folder.resolve(META), "name: theirs\n");
    leave();
    assertThat(left).isEmpty();

    dialogs.willAnswer(KeepingModel.SAVE);
    leave();
    tasks.settle();
    keeping.conflicts().putOff();

    assertThat(left).isEmpty();
    assertThat(folder.resolve(META)).hasContent("name: theirs");
    assertThat(project.text(META)).isEqualTo("name: mine\n");
  }

  @Test
  void filesThatOnlyAnotherProgramChangedAreFollowed() throws Exception {
    tasks.settle();
    project.text(META);
    Files.writeString(folder.resolve(META), "name: longer than before\n");

    keeping.lookOutside();
    tasks.settle();

    assertThat(project.text(META)).isEqualTo("name: longer than before\n");
    assertThat(told()).contains("project.outside.followed");
    assertThat(asked()).isEmpty();
  }

  @Test
  void aFileThatChangedOnBothSidesIsAskedAboutWhenTheWindowIsGoneBackTo() throws Exception {
    tasks.settle();
    edit("name: mine\n");
    Files.writeString(folder.resolve(META), "name: longer than before\n");

    keeping.lookOutside();
    tasks.settle();
    assertThat(asked()).containsExactly(META);
    choose(Side.MINE);

    keeping.lookOutside();
    keeping.save();
    tasks.settle();
    assertThat(asked()).isEmpty();
    assertThat(folder.resolve(META)).hasContent("name: mine");
  }

  @Test
  void editsThatWereNotSavedAreThereAgainAndCanBeDiscarded() throws Exception {
    tasks.settle();
    edit("name: mine\n");
    keeping.end();
    begin(Project.open(folder, Limits.DEFAULT));
    tasks.settle();

    assertThat(project.text(META)).isEqualTo("name: mine\n");
    assertThat(keeping.unsavedProperty().get()).isTrue();
    assertThat(told()).contains("project.journal.back");

    discardRestored();
    assertThat(project.text(META)).as("without an answer").isEqualTo("name: mine\n");
    dialogs.willAnswer(Safekeeping.DISCARD);
    discardRestored();
    assertThat(project.text(META)).isEqualTo("name: demo\n");
    assertThat(keeping.unsavedProperty().get()).isFalse();
    project.undo(Optional.empty());
    assertThat(project.text(META)).isEqualTo("name: mine\n");
  }

  @Test
  void restoringIsAJobThatCanBeCancelledAndDoneLater() throws Exception {
    tasks.settle();
    edit("name: mine\n");
    keeping.end();
    List<String> jobs = new ArrayList<>();
    tasks.onStart(job -> {
      jobs.add(job.title().key());
      job.cancel();
    });
    begin(Project.open(folder, Limits.DEFAULT));
    tasks.settle();
    assertThat(jobs).containsExactly("project.journal.job");
    assertThat(told()).contains("project.journal.cancelled");
    assertThat(project.text(META)).isEqualTo("name: demo\n");
    assertThat(temp.resolve("demo.oscstudio")).isDirectoryContaining("glob:**.journal");

    tasks.onStart(job -> {});
    offered().run().run();
    tasks.settle();
    assertThat(project.text(META)).isEqualTo("name: mine\n");
    assertThat(told()).contains("project.journal.back");
  }

  @Test
  void editsThatWereNotRestoredAreOfferedAgainWhenSomethingIsEdited() throws Exception {
    tasks.settle();
    edit("name: mine\n");
    keeping.end();
    tasks.onStart(RunningJob::cancel);
    begin(Project.open(folder, Limits.DEFAULT));
    tasks.settle();
    notices.dismiss();
    edit("name: one\n");
    assertThat(told()).contains("project.journal.cancelled");

    notices.info(Message.of("project.saved"));
    edit("name: two\n");
    assertThat(told()).contains("project.journal.cancelled");
    Runnable again = offered().run();
    notices.dismiss();
    edit("name: three\n");
    assertThat(told()).as("once it was dismissed").isEmpty();

    tasks.onStart(job -> {});
    again.run();
    tasks.settle();
    choose(Side.THEIRS);
    assertThat(project.text(META)).isEqualTo("name: mine\n");
    edit("name: four\n");
    assertThat(told()).contains("project.journal.back");
  }

  @Test
  void whatIsTypedWhileEditsAreRestoredIsAskedAbout() throws Exception {
    restoreOver("name: typed\n");
    assertThat(project.text(META)).isEqualTo("name: typed\n");
    assertThat(asked()).containsExactly(META);
    assertThat(keeping.conflicts().isOfEarlierEdits()).isTrue();
    choose(Side.THEIRS);
    assertThat(project.text(META)).isEqualTo("name: mine\n");
    assertThat(told()).contains("project.journal.back");

    project.undo(Optional.empty());
    assertThat(project.text(META)).isEqualTo("name: typed\n");
  }

  @Test
  void whatIsTypedCanStayInPlaceOfEditsFromBeforeAndIsKept() throws Exception {
    restoreOver("name: typed\n");
    choose(Side.MINE);
    assertThat(project.text(META)).isEqualTo("name: typed\n");
    assertThat(folder.resolve(META)).hasContent("name: demo");

    keeping.end();
    begin(Project.open(folder, Limits.DEFAULT));
    tasks.settle();
    assertThat(project.text(META)).isEqualTo("name: typed\n");
  }

  @Test
  void editsFromBeforeStayWhereTheyAreWhenTheDecisionIsPutOff() throws Exception {
    restoreOver("name: typed\n");
    keeping.conflicts().putOff();
    tasks.settle();
    assertThat(told()).contains("project.journal.cancelled");
    assertThat(project.text(META)).isEqualTo("name: typed\n");

    offered().run().run();
    tasks.settle();
    assertThat(asked()).containsExactly(META);
    keeping.end();
    tasks.settle();
    begin(Project.open(folder, Limits.DEFAULT));
    tasks.settle();
    assertThat(project.text(META)).as("after the package was left").isEqualTo("name: mine\n");
  }

  private void restoreOver(String typed) throws InterruptedException {
    tasks.settle();
    edit("name: mine\n");
    keeping.end();
    tasks.onStart(job -> edit(typed));
    begin(Project.open(folder, Limits.DEFAULT));
    tasks.settle();
    tasks.onStart(job -> {});
  }

  @Test
  void editsThatCannotBeRestoredStayWhereTheyAre() throws Exception {
    tasks.settle();
    edit("name: mine\n");
    keeping.end();
    project.close();
    begin(Project.open(folder, Limits.DEFAULT));
    project.close(); // it cannot be read from now on
    tasks.settle();

    assertThat(told()).contains("project.journal.cancelled");
    assertThat(temp.resolve("demo.oscstudio")).isDirectoryContaining("glob:**.journal");
    begin(Project.open(folder, Limits.DEFAULT));
    tasks.settle();
    assertThat(project.text(META)).isEqualTo("name: mine\n");
  }

  @Test
  void aJournalThatCannotBeReadIsToldAndTheNoticeGoesWithThePackage() throws Exception {
    Path journal = journalOf("name: mine\n");
    Files.writeString(journal, "damaged");
    Path aside = journal.resolveSibling(journal.getFileName() + ".damaged");
    Files.createDirectories(aside.resolve("in the way"));
    begin(Project.open(folder, Limits.DEFAULT));
    tasks.settle();

    assertThat(told()).contains("project.journal.failed-replay");
    assertThat(project.text(META)).isEqualTo("name: demo\n");
    assertThat(journal).hasContent("damaged");
    assertThat(Workplace.holder(folder)).isEmpty();

    keeping.end();
    assertThat(told()).isEmpty();
  }

  private Path journalOf(String edited) throws InterruptedException {
    tasks.settle();
    edit(edited);
    keeping.end();
    project.close();
    return temp.resolve("demo.oscstudio/edits-1.journal");
  }

  @Test
  void editsThatAreDiscardedWhenLeavingAreNotBroughtBack() throws Exception {
    tasks.settle();
    edit("name: mine\n");
    dialogs.willAnswer(KeepingModel.DISCARD);
    leave();
    keeping.end();
    begin(Project.open(folder, Limits.DEFAULT));
    tasks.settle();

    assertThat(project.text(META)).isEqualTo("name: demo\n");
    assertThat(told()).isEmpty();
  }

  @Test
  void restoredEditsOfAFileThatChangedMeanwhileAreAskedAbout() throws Exception {
    tasks.settle();
    edit("name: mine\n");
    keeping.end();
    project.close();
    Files.writeString(folder.resolve(META), "name: theirs\n");
    begin(Project.open(folder, Limits.DEFAULT));
    tasks.settle();

    assertThat(asked()).containsExactly(META);
    choose(Side.THEIRS);
    assertThat(project.text(META)).isEqualTo("name: theirs\n");
  }

  @Test
  void aPackageInNoFolderIsOfferedAgainUntilItIsSaved() throws Exception {
    begin(Project.of("made", FileTrees.ofTexts("made", Map.of(META, "name: made\n"))));
    tasks.settle();
    assertThat(temp.resolve("settings/unsaved")).as("before it is edited").doesNotExist();
    edit("name: more\n");
    tasks.settle();
    edit("name: more\n");
    keeping.end();
    project.close();

    UnsavedPackages.Unsaved offered = settings.unsaved().list().getFirst();
    assertThat(offered.name()).isEqualTo("demo-1.0.0");
    project = Project.of("made", settings.unsaved().open(offered.place()));
    keeping.begin(project, PackageMemory.NONE, Optional.of(offered.place()));
    tasks.settle();
    assertThat(project.text(META)).isEqualTo("name: more\n");
    assertThat(told()).contains("project.journal.back");

    dialogs.willChoose(temp.resolve("made"));
    keeping.save();
    tasks.settle();
    assertThat(settings.unsaved().list()).isEmpty();
    assertThat(offered.place()).doesNotExist();
  }

  @Test
  void aLargePackageInNoFolderIsNotWrittenASecondTime() throws Exception {
    byte[] image = new byte[(int) UnsavedPackages.LARGEST];
    begin(Project.of("made", FileTrees.of(Map.of("images.tar", image, META, new byte[] {'a'}))));
    edit("name: one\n");
    tasks.settle();

    assertThat(told()).contains("project.unsaved.large");
    assertThat(temp.resolve("settings/unsaved")).doesNotExist();
    notices.dismiss();
    dialogs.willChoose(temp.resolve("made"));
    keeping.save();
    tasks.settle();
    notices.dismiss();
    edit("name: two\n");
    tasks.settle();
    assertThat(told()).isEmpty();
  }

  @Test
  void aPlaceThatAnotherStudioHasIsTold() throws Exception {
    tasks.settle();
    Project second = Project.open(folder, Limits.DEFAULT);
    KeepingModel other = new KeepingModel(kit, () -> "demo", saved::add);
    other.begin(second, PackageMemory.NONE, Optional.empty());
    tasks.settle();

    assertThat(told()).contains("project.journal.held");
    other.end();
    second.close();
  }

  @Test
  void editsThatCannotBeKeptAreToldOnce() throws Exception {
    keeping.end();
    project.close();
    tasks.settle();
    Files.deleteIfExists(temp.resolve("demo.oscstudio"));
    Files.writeString(temp.resolve("demo.oscstudio"), "not a folder");
    begin(Project.open(folder, Limits.DEFAULT));
    tasks.settle();
    assertThat(told()).isEmpty();

    edit("name: one\n");
    tasks.settle();
    assertThat(told()).contains("project.journal.failed");
    notices.dismiss();
    edit("name: two\n");
    tasks.settle();
    assertThat(told()).isEmpty();
  }

  @Test
  void anotherPackageIsReplacedAfterAsking() throws Exception {
    Path other = Files.createDirectories(temp.resolve("other/manifests")).getParent();
    Files.writeString(other.resolve(META), "name: other\n");
    dialogs.willChoose(other);
    keeping.saveAs();
    tasks.settle();
    assertThat(other.resolve(META)).hasContent("name: other");
    assertThat(keeping.folderProperty().get()).contains(folder);

    dialogs.willChoose(other);
    dialogs.willAnswer(KeepingModel.REPLACE);
    keeping.saveAs();
    tasks.settle();
    assertThat(other.resolve(META)).hasContent("name: demo");
    assertThat(keeping.folderProperty().get()).contains(other);
  }

  @Test
  void whereItWasLeftIsRememberedBesideThePackage() throws Exception {
    assertThat(Sidecar.beside(folder).read()).isEmpty();

    keeping.remember(m -> m.withStep("metadata"));
    keeping.remember(m -> m.withStep("images").withProfile("publish"));
    keeping.remember(m -> m.withStep("check"));
    tasks.settle();
    PackageMemory expected = PackageMemory.NONE.withStep("check").withProfile("publish");
    assertThat(PackageMemory.in(Sidecar.beside(folder))).isEqualTo(expected);

    dialogs.willChoose(temp.resolve("elsewhere"));
    keeping.saveAs();
    tasks.settle();
    assertThat(PackageMemory.in(Sidecar.beside(temp.resolve("elsewhere")))).isEqualTo(expected);
    assertThat(temp.resolve("elsewhere")).isDirectoryNotContaining("glob:**settings.json");
  }

  @Test
  void aPlaceWhereNothingCanBeRememberedStopsNobody() throws Exception {
    keeping.end();
    project.close();
    tasks.settle();
    Files.deleteIfExists(temp.resolve("demo.oscstudio"));
    Files.writeString(temp.resolve("demo.oscstudio"), "not a folder");
    begin(Project.open(folder, Limits.DEFAULT));

    keeping.remember(m -> m.withStep("metadata"));
    tasks.settle();
    keeping.remember(m -> m.withStep("images"));
    tasks.settle();

    assertThat(notices.currentProperty().get()).isEmpty();
    assertThat(keeping.remembered().step()).contains("images");
  }

  private void begin(Project opened) {
    if (project != null) {
      project.close();
    }
    project = opened;
    keeping.begin(opened, PackageMemory.NONE, Optional.empty());
  }

  private List<String> asked() {
    return keeping.conflicts().askedProperty().get().stream().map(FileConflict::path).toList();
  }

  private void choose(Side side) throws InterruptedException {
    keeping.conflicts().chooseAll(side);
    keeping.conflicts().decide();
    tasks.settle();
  }

  private Optional<String> told() {
    return notices.currentProperty().get().map(n -> n.text().key());
  }

  private void discardRestored() {
    offered().run().run();
  }

  private Notices.Offer offered() {
    return notices.currentProperty().get().orElseThrow().offer().orElseThrow();
  }

  private void edit(String text) {
    project.write(WHAT, META, text);
  }

  private void leave() {
    keeping.leave(() -> left.add("left"));
  }
}
