package io.oscstudio.core.project;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.oscstudio.core.archive.FileTrees;
import io.oscstudio.core.base.CancelledException;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Limits;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.yaml.TextPatch;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Edits that were not saved are there again, whatever became of the process and of its files. */
class JournalTest {
  private static final String META = "metadata.yaml";
  private static final String LIFE = "lifecycle.yaml";
  private static final Message WHAT = Message.of("yaml.syntax");

  @TempDir private Path temp;
  private Path folder;
  private Path sidecar;

  @BeforeEach
  void writePackage() throws IOException {
    folder = Files.createDirectories(temp.resolve("demo"));
    sidecar = temp.resolve("demo.oscstudio");
    Files.writeString(folder.resolve(META), "name: demo # 包\nversion: '1.0.0'\n");
    Files.writeString(folder.resolve(LIFE), "\uFEFFkind: Lifecycle\r\n");
    Files.write(folder.resolve("logo.png"), new byte[] {(byte) 0x89, 'P', 0, (byte) 0xFF});
  }

  @Test
  void everyKindOfEditIsThereAgain() throws IOException {
    Map<String, String> left;
    Project project = open();
    assertThat(keep(project)).isEqualTo(Restored.NOTHING);
    assertThat(journals()).isEmpty();
    version(project, "1.1.0");
    project.endGroup();
    version(project, "1.2.0 😀");
    project.replace(
        WHAT, Map.of("new.bin", new byte[] {0, -1}, "notes.md", bytes("a\n")), Set.of("logo.png"));
    project.apply(WHAT, "", "notes.md", TextPatch.replace(0, 1, "b\ud83d\ude00"));
    project.undo(Optional.of(META));
    project.undo(Optional.of("notes.md"));
    project.redo(Optional.of("notes.md"));
    left = contents(project);
    killed(project);

    try (Project again = open()) {
      Restored restored = keep(again);

      assertThat(contents(again)).isEqualTo(left);
      assertThat(restored.paths()).containsExactly("logo.png", META, "new.bin", "notes.md");
      assertThat(restored.theirs()).isEmpty();
      assertThat(restored.damaged()).isEmpty();
      again.undo(Optional.of(META));
      assertThat(again.text(META)).contains("1.0.0");
      assertThat(again.contains("new.bin")).isTrue();
    }
  }

  @Test
  void aRestoredEditSurvivesAnotherEnd() throws IOException {
    Project project = open();
    keep(project);
    version(project, "1.1.0");
    killed(project);
    Project second = open();
    keep(second);
    second.write(WHAT, LIFE, "a: 1\n");
    Map<String, String> left = contents(second);
    killed(second);

    try (Project third = open()) {
      keep(third);
      assertThat(contents(third)).isEqualTo(left);
    }
  }

  @Test
  void aReplayThatIsCancelledLeavesTheJournal() throws IOException {
    Project project = open();
    keep(project);
    version(project, "1.1.0");
    Map<String, String> left = contents(project);
    killed(project);

    try (Project second = open()) {
      Map<String, String> opened = contents(second);
      try (Workplace place = Workplace.beside(folder).orElseThrow()) {
        assertThatThrownBy(() -> second.replay(place, new Cancelled()))
            .isInstanceOf(CancelledException.class);
      }
      assertThat(contents(second)).isEqualTo(opened);
    }
    try (Project third = open()) {
      keep(third);
      assertThat(contents(third)).isEqualTo(left);
    }
  }

  @Test
  void aFileThatIsSavedWhileEditsAreReadIsAskedAbout() throws IOException {
    Project project = open();
    keep(project);
    version(project, "1.1.0");
    killed(project);

    try (Project second = open()) {
      Workplace place = Workplace.beside(folder).orElseThrow();
      Replay replay = second.replay(place, Job.none());
      second.write(WHAT, META, "name: typed\n");
      second.save(Map.of(), Job.none());
      Restored restored = second.restore(replay, Set.of());
      second.keepIn(place, second.folder());
      assertThat(second.text(META)).contains("1.1.0");
      assertThat(restored.theirs())
          .containsEntry(META, Optional.of(Bytes.of(bytes("name: typed\n"))));
    }
  }

  @Test
  void editsThatWereReadStayWhereTheyAreWhenThePackageIsSavedElsewhereBeforeTheyAreKept()
      throws IOException {
    Project project = open();
    keep(project);
    version(project, "1.1.0");
    killed(project);
    Path elsewhere = temp.resolve("elsewhere");
    try (Project second = open()) {
      Optional<Path> entered = second.folder();
      Workplace place = Workplace.beside(folder).orElseThrow();
      second.restore(second.replay(place, Job.none()), Set.of());
      second.saveAs(elsewhere, false, Job.none());

      assertThat(second.keepIn(place, entered)).isFalse();
      version(second, "1.2.0");
      assertThat(Workplace.holder(elsewhere)).isPresent();
    }
    try (Project first = open();
        Project moved = Project.open(elsewhere, Limits.DEFAULT)) {
      keep(first);
      Keeping.keep(moved, Workplace.beside(elsewhere).orElseThrow());
      assertThat(first.text(META)).contains("1.1.0");
      assertThat(moved.text(META)).contains("1.2.0");
    }
  }

  @Test
  void whatIsSavedOrTakenBackIsNotRestored() throws IOException {
    Project project = open();
    keep(project);
    version(project, "1.1.0");
    project.write(WHAT, LIFE, "a: 1\n");
    project.save(Map.of(), Job.none());
    assertThat(journals()).isEmpty();
    version(project, "1.2.0");
    project.undo(Optional.of(META));
    killed(project);

    try (Project again = open()) {
      assertThat(keep(again).paths()).isEmpty();
      assertThat(again.isDirty()).isFalse();
      assertThat(journals()).isEmpty();
    }
    assertThat(sidecar).doesNotExist();
  }

  @Test
  void whatIsGivenUpIsNotRestored() throws IOException {
    Project project = open();
    keep(project);
    version(project, "1.1.0");
    project.discard();
    project.close();

    try (Project again = open()) {
      assertThat(keep(again)).isEqualTo(Restored.NOTHING);
    }
  }

  @Test
  void closingWithoutSavingKeepsTheEdits() throws IOException {
    try (Project project = open()) {
      keep(project);
      version(project, "1.1.0");
    }
    try (Project again = open()) {
      assertThat(keep(again).paths()).containsExactly(META);
    }
  }

  @Test
  void aFileThatWasBeingSavedIsNoConflict() throws IOException {
    Project project = open();
    keep(project);
    version(project, "1.1.0");
    Journal journal = copyOfJournal();
    project.save(Map.of(), Job.none());
    project.close();
    assertThat(journal.find(Job.none()).state()).isPresent();

    try (Project again = open()) {
      // as if the process had ended between writing the file and noting that
      Restored restored = Keeping.keep(again, restoreCopy());
      assertThat(restored.paths()).isEmpty();
      assertThat(again.isDirty()).isFalse();
    }
  }

  @Test
  void aSaveThatEndedBeforeItsFileWasWrittenLosesNothing() throws IOException {
    Project project = open();
    keep(project);
    version(project, "1.1.0");
    assertThatThrownBy(() ->
            project.save(
                Map.of(),
                new EditsMeanwhile(() -> {
                  throw new IllegalStateException("as if the process ended here");
                })))
        .isInstanceOf(IllegalStateException.class);
    killed(project);

    try (Project again = open()) {
      assertThat(keep(again).paths()).containsExactly(META);
      assertThat(again.text(META)).contains("1.1.0");
    }
  }

  @Test
  void whatAnInterruptedSaveLeftIsNoFileOfThePackage() throws IOException {
    Files.writeString(folder.resolve(".metadata.yaml.0123456789ab.part"), "half");

    try (Project project = open()) {
      assertThat(project.paths()).containsExactly(LIFE, "logo.png", META);
    }
  }

  @Test
  void anEditMadeWhileItsFileIsSavedIsKept() throws IOException {
    Project project = open();
    keep(project);
    version(project, "1.1.0");
    project.save(Map.of(), new EditsMeanwhile(() -> version(project, "1.2.0")));
    killed(project);

    try (Project again = open()) {
      Restored restored = keep(again);
      assertThat(restored.paths()).containsExactly(META);
      assertThat(restored.theirs()).isEmpty();
      assertThat(again.text(META)).contains("1.2.0");
      assertThat(Files.readString(folder.resolve(META))).contains("1.1.0");
    }
  }

  @Test
  void aFileThatChangedInTheFolderIsAskedAbout() throws IOException {
    Project project = open();
    keep(project);
    version(project, "1.1.0");
    project.write(WHAT, "new.md", "mine\n");
    project.replace(WHAT, Map.of(), Set.of(LIFE));
    killed(project);
    Files.writeString(folder.resolve(META), "name: theirs\n");
    Files.writeString(folder.resolve("new.md"), "theirs\n");
    Files.writeString(folder.resolve(LIFE), "theirs: 1\n");

    Project again = open();
    Restored restored = keep(again);
    Map<String, Optional<Bytes>> theirs =
        Map.of(
            META,
            Optional.of(Bytes.of(bytes("name: theirs\n"))),
            "new.md",
            Optional.of(Bytes.of(bytes("theirs\n"))),
            LIFE,
            Optional.of(Bytes.of(bytes("theirs: 1\n"))));
    assertThat(restored.theirs()).isEqualTo(theirs);
    assertThat(again.text(META)).contains("1.1.0");
    assertThat(again.save(Map.of(), Job.none())).isEqualTo(new SaveResult.ChangedOutside(theirs));
    killed(again);

    try (Project third = open()) {
      assertThat(keep(third).theirs()).isEqualTo(theirs);
      third.settle(Map.of(META, theirs.get(META)));
      third.take(WHAT, Map.of("new.md", theirs.get("new.md"), LIFE, theirs.get(LIFE)));
      assertThat(third.dirtyPaths()).containsExactly(META);
      assertThat(third.save(Map.of(), Job.none())).isEqualTo(new SaveResult.Saved(folder));
      assertThat(Files.readString(folder.resolve(META))).contains("1.1.0");
    }
  }

  @Test
  void aTornLastRecordIsLeftOutWhereverItEnds() throws IOException {
    List<String> states = new ArrayList<>();
    List<Long> ends = new ArrayList<>();
    Project project = open();
    keep(project);
    for (int i = 0; i < 8; i++) {
      version(project, "1.1." + i + "0".repeat(i));
      states.add(project.text(META));
      ends.add(Files.size(journals().getFirst()));
    }
    Path file = journals().getFirst();
    byte[] whole = Files.readAllBytes(file);
    killed(project);

    for (int length = 0; length <= whole.length; length++) {
      Files.write(file, Arrays.copyOf(whole, length));
      JournalState state = new JournalState();
      JournalFile.End end = JournalFile.read(file, p -> state.take(JournalRecord.of(p)));
      long size = length;
      int records = (int) ends.stream().filter(e -> e <= size).count();
      boolean atEnd = length == 20 || ends.contains(size);
      assertThat(end).isEqualTo(atEnd ? JournalFile.End.WHOLE : JournalFile.End.TORN);
      assertThat(state.edited().values().stream().map(e -> e.content().orElseThrow()))
          .containsExactlyElementsOf(
              states.subList(0, records).stream()
                  .skip(Math.max(0, records - 1))
                  .map(t -> Bytes.of(bytes(t)))
                  .toList());
    }
  }

  @Test
  void damagedBytesAreFoundAndKeptAside() throws IOException {
    Project project = open();
    keep(project);
    for (int i = 0; i < 5; i++) {
      version(project, "1.0." + i);
    }
    killed(project);
    Path file = journals().getFirst();
    byte[] whole = Files.readAllBytes(file);
    for (int at = 0; at < whole.length; at++) {
      byte[] damaged = whole.clone();
      damaged[at] ^= 0x10;
      Files.write(file, damaged);
      assertThat(JournalFile.read(file, p -> {}))
          .as("byte " + at)
          .isEqualTo(JournalFile.End.DAMAGED);
    }

    try (Project again = open()) {
      Restored restored = keep(again);
      assertThat(restored.paths()).containsExactly(META);
      assertThat(again.text(META)).contains("1.0.3");
      assertThat(restored.damaged()).isPresent();
      assertThat(restored.damaged().get()).exists();
    }
  }

  @Test
  void whateverLiesThereThePackageOpens() throws IOException {
    Random random = new Random(7);
    Files.createDirectories(sidecar);
    Path file = sidecar.resolve("edits-1.journal");
    byte[] head = bytes("oscstudio journal 1\n");
    for (int round = 0; round < 500; round++) {
      byte[] payload = new byte[1 + random.nextInt(60)];
      random.nextBytes(payload);
      payload[0] = (byte) random.nextInt(5);
      if (payload.length > 13) {
        ByteBuffer.wrap(payload).putInt(9, random.nextInt(4)).put(13, (byte) random.nextInt(4));
      }
      Files.deleteIfExists(file);
      JournalFile.create(file, payload).close();
      if (round % 5 == 0) {
        Files.write(file, Arrays.copyOf(payload, payload.length / 2), StandardOpenOption.APPEND);
      }
      try (Project project = open()) {
        keep(project);
        assertThat(project.text(META)).isNotEmpty();
      }
    }
    Files.write(file, new byte[100]);
    assertThat(JournalFile.read(file, p -> {})).isEqualTo(JournalFile.End.DAMAGED);
    Files.write(file, Arrays.copyOf(head, head.length + 100));
    assertThat(JournalFile.read(file, p -> {})).isEqualTo(JournalFile.End.TORN);
  }

  @Test
  void pathsThatLeadOutAreLeftOut() throws IOException {
    Files.createDirectories(sidecar);
    List<JournalRecord.Entry> entries =
        Stream.of("../out.txt", "/etc/x", "a/../../b", "", "a\u0000b", "fine.md")
            .<JournalRecord.Entry>map(path ->
                new JournalRecord.Entry.Whole(
                    path, Optional.empty(), Optional.of(Bytes.of(bytes("x")))))
            .toList();
    JournalFile.create(
            sidecar.resolve("edits-1.journal"),
            new JournalRecord(JournalRecord.What.CHANGED, 5, entries).bytes())
        .close();

    try (Project project = open()) {
      assertThat(keep(project).paths()).containsExactly("fine.md");
    }
  }

  @Test
  void aLongJournalIsBegunAnew() throws IOException {
    Project project = open();
    Journal journal = new Journal(sidecar, 2_000);
    Keeping.keep(project, Workplace.enter(sidecar, journal, false).orElseThrow());
    project.write(WHAT, LIFE, "a: 1\n");
    for (int i = 0; i < 500; i++) {
      version(project, "1.0." + i);
    }
    Map<String, String> left = contents(project);
    killed(project);

    assertThat(Files.size(journals().getFirst())).isLessThan(4_000);
    assertThat(journals().getFirst().getFileName().toString()).isNotEqualTo("edits-1.journal");
    try (Project again = open()) {
      keep(again);
      assertThat(contents(again)).isEqualTo(left);
    }
  }

  @Test
  void aNewFileThatWasNotWrittenToItsEndLeavesTheOneBefore() throws IOException {
    Project project = open();
    keep(project);
    version(project, "1.1.0");
    killed(project);
    Files.write(sidecar.resolve("edits-9.journal"), bytes("oscstudio journal 1\n\0\0"));

    try (Project again = open()) {
      keep(again);
      assertThat(again.text(META)).contains("1.1.0");
    }
  }

  @Test
  void aPlaceThatCannotBeWrittenIsToldAndCaughtUpWith() throws IOException {
    try (Project project = open()) {
      keep(project);
      deleteSidecar();
      Files.writeString(sidecar, "in the way");
      version(project, "1.1.0");
      assertThat(project.trouble())
          .hasValueSatisfying(e -> assertThat(e.text().key()).isEqualTo("project.journal.failed"));
      assertThat(project.text(META)).contains("1.1.0");

      Files.delete(sidecar);
      project.write(WHAT, LIFE, "a: 1\n");

      assertThat(project.trouble()).isEmpty();
      JournalState state = new Journal(sidecar).find(Job.none()).state().orElseThrow();
      assertThat(state.edited()).containsOnlyKeys(META, LIFE);
    }
  }

  @Test
  void onlyItsOwnerMayReadIt() throws IOException {
    Assumptions.assumeTrue(
        FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
    try (Project project = open()) {
      keep(project);
      version(project, "1.1.0");

      assertThat(Files.getPosixFilePermissions(journals().getFirst()))
          .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }
  }

  @Test
  void savingElsewhereMovesTheJournalThere() throws IOException {
    Path other = temp.resolve("other");
    Project project = open();
    keep(project);
    version(project, "1.1.0");
    project.saveAs(other, false, Job.none());
    assertThat(sidecar).doesNotExist();
    version(project, "1.2.0");
    killed(project, temp.resolve("other.oscstudio"));

    try (Project again = Project.open(other, Limits.DEFAULT)) {
      Workplace place = Workplace.beside(other).orElseThrow();
      assertThat(Keeping.keep(again, place).paths()).containsExactly(META);
      assertThat(again.text(META)).contains("1.2.0");
    }
  }

  @Test
  void aPackageWithoutAFolderIsOfferedAgain() throws IOException {
    UnsavedPackages unsaved = new UnsavedPackages(temp.resolve("unsaved"));
    Project project =
        Project.of("made", FileTrees.ofTexts("made", Map.of(META, "name: made\n", LIFE, "")));
    Workplace place = unsaved.begin("made-1.0.0");
    unsaved.keep(place, project.snapshot(), Job.none());
    Keeping.keep(project, place);
    project.write(WHAT, META, "name: mine\n");
    assertThat(unsaved.list()).as("while it is open").isEmpty();
    killed(project, place.folder());

    UnsavedPackages.Unsaved offered = unsaved.list().getFirst();
    assertThat(offered.name()).isEqualTo("made-1.0.0");
    try (Project again = Project.of("made", unsaved.open(offered.place()))) {
      Restored restored = Keeping.keep(again, unsaved.enter(offered.place()).orElseThrow());
      assertThat(restored.when()).isEqualTo(offered.when());
      assertThat(again.text(META)).isEqualTo("name: mine\n");
      again.saveAs(temp.resolve("made"), false, Job.none());
      assertThat(offered.place()).doesNotExist();
    }
    assertThat(unsaved.list()).isEmpty();
  }

  @Test
  void aPackageThatWasNeverEditedIsNotOffered() throws IOException {
    UnsavedPackages unsaved = new UnsavedPackages(temp.resolve("unsaved"));
    Project project = Project.of("made", FileTrees.ofTexts("made", Map.of(META, "name: made\n")));
    Workplace place = unsaved.begin("made");
    unsaved.keep(place, project.snapshot(), Job.none());
    Keeping.keep(project, place);
    killed(project, place.folder());

    assertThat(unsaved.list()).isEmpty();
    assertThat(place.folder()).doesNotExist();
    unsaved.discard(place.folder());
  }

  @Test
  void aPackageWhoseEditsCannotBeReadIsOfferedAsDamagedUntilItIsDiscarded() throws IOException {
    for (String first :
        List.of("oscstudio journal 2\nnewer", "oscstudio journal 1\nbroken!!!!!!!")) {
      UnsavedPackages unsaved = new UnsavedPackages(temp.resolve("unsaved"));
      Path place = editedAndKilled(unsaved);
      Path journal = place.resolve("edits-1.journal");
      Files.writeString(journal, first);

      UnsavedPackages.Unsaved offered = unsaved.list().getFirst();
      assertThat(offered.damaged()).isTrue();
      assertThat(offered.name()).isEqualTo("made");
      assertThat(journal).hasContent(first);
      try (Project again = Project.of("made", unsaved.open(place))) {
        assertThat(Keeping.keep(again, unsaved.enter(place).orElseThrow()).damaged()).isPresent();
      }
      assertThat(unsaved.list()).hasSize(1);
      unsaved.discard(place);
      assertThat(place).doesNotExist();
    }
  }

  @Test
  void editsOfAPackageThatWasNotKeptToItsEndAreNotTakenAway() throws IOException {
    UnsavedPackages unsaved = new UnsavedPackages(temp.resolve("unsaved"));
    Path place = editedAndKilled(unsaved);
    Files.delete(place.resolve("package.zip"));

    assertThat(unsaved.list()).extracting(UnsavedPackages.Unsaved::damaged).containsExactly(true);
    assertThat(place.resolve("edits-1.journal")).isNotEmptyFile();
    assertThatThrownBy(() -> unsaved.open(place)).hasMessageContaining(place.toString());
  }

  private static Path editedAndKilled(UnsavedPackages unsaved) throws IOException {
    Project project = Project.of("made", FileTrees.ofTexts("made", Map.of(META, "name: made\n")));
    Workplace place = unsaved.begin("made");
    unsaved.keep(place, project.snapshot(), Job.none());
    Keeping.keep(project, place);
    project.write(WHAT, META, "name: mine\n");
    killed(project, place.folder());
    return place.folder();
  }

  @Test
  void savingWhereEditsCannotBeKeptIsTold() throws IOException {
    Path other = temp.resolve("other");
    try (Project project = open();
        Workplace held = Workplace.beside(other).orElseThrow()) {
      keep(project);
      project.saveAs(other, false, Job.none());
      version(project, "1.1.0");

      assertThat(project.trouble()).map(e -> e.text().key()).contains("project.journal.held");
      assertThat(held.journal().isEmpty()).isTrue();

      Path third = temp.resolve("third");
      Files.writeString(temp.resolve("third.oscstudio"), "in the way");
      project.saveAs(third, false, Job.none());
      version(project, "1.2.0");
      assertThat(project.trouble()).map(e -> e.text().key()).contains("project.journal.failed");
    }
  }

  private Project open() {
    return Project.open(folder, Limits.DEFAULT);
  }

  private Restored keep(Project project) {
    return Keeping.keep(project, Workplace.beside(folder).orElseThrow());
  }

  private void killed(Project project) throws IOException {
    killed(project, sidecar);
  }

  /** Leaves on the disk what lies there now, as the end of a process does. */
  private static void killed(Project project, Path place) throws IOException {
    Map<Path, byte[]> left = new TreeMap<>();
    if (Files.exists(place)) {
      try (Stream<Path> files = Files.list(place)) {
        for (Path file : files.filter(f -> !f.endsWith("lock")).toList()) {
          left.put(file, Files.readAllBytes(file));
        }
      }
    }
    project.close();
    for (Map.Entry<Path, byte[]> file : left.entrySet()) {
      Files.createDirectories(place);
      Files.write(file.getKey(), file.getValue());
    }
  }

  private List<Path> journals() throws IOException {
    if (!Files.exists(sidecar)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(sidecar)) {
      return files
          .filter(f -> f.toString().endsWith(".journal"))
          .sorted((a, b) -> b.toString().compareTo(a.toString()))
          .toList();
    }
  }

  private Journal copyOfJournal() throws IOException {
    Path copy = Files.createDirectories(temp.resolve("copy"));
    Files.copy(journals().getFirst(), copy.resolve("edits-1.journal"));
    return new Journal(copy);
  }

  private Workplace restoreCopy() {
    return Workplace.enter(temp.resolve("copy")).orElseThrow();
  }

  private void deleteSidecar() throws IOException {
    try (Stream<Path> files = Files.list(sidecar)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(sidecar);
  }

  private static void version(Project project, String version) {
    String text = project.text(META);
    String now = text.replaceAll("version: '.*'", "version: '" + version + "'");
    project.apply(WHAT, "typing", META, TextPatch.between(text, now));
  }

  private static Map<String, String> contents(Project project) {
    Map<String, String> all = new TreeMap<>();
    project.paths().forEach(p -> all.put(p, Arrays.toString(project.bytes(p))));
    return all;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }

  /** Somebody does not want it any more. */
  private record Cancelled() implements Job {
    @Override
    public void report(Message what) {}

    @Override
    public void progress(long done, long total) {}

    @Override
    public boolean cancelled() {
      return true;
    }
  }

  /** Edits once the first file was written. */
  private record EditsMeanwhile(Runnable edit) implements Job {
    @Override
    public void report(Message what) {}

    @Override
    public void progress(long done, long total) {}

    @Override
    public boolean cancelled() {
      edit.run();
      return false;
    }
  }
}
