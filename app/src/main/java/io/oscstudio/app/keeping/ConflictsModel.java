package io.oscstudio.app.keeping;

import io.oscstudio.app.keeping.FileConflict.Side;
import io.oscstudio.app.kit.Kit;
import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.archive.FileTrees;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.check.fix.FileEdits;
import io.oscstudio.core.check.fix.UnifiedDiff;
import io.oscstudio.core.check.fix.UnifiedDiff.FileDiff;
import io.oscstudio.core.project.Bytes;
import io.oscstudio.core.project.Project;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Files that were changed here and by another program: the person chooses for each. */
public final class ConflictsModel {
  private final Kit kit;
  private final ReadOnlyObjectWrapper<List<FileConflict>> asked =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyBooleanWrapper decidable = new ReadOnlyBooleanWrapper();
  private Optional<Asking> asking = Optional.empty();

  /**
   * What is asked.
   *
   * @param left whether an earlier process left the other side, which is not in the folder then
   * @param decided told the files that stay as they are here, and those that are taken
   * @param later done when nothing is chosen now
   */
  private record Asking(
      Project project,
      boolean left,
      BiConsumer<Map<String, Optional<Bytes>>, Map<String, Optional<Bytes>>> decided,
      Runnable later) {}

  ConflictsModel(Kit kit) {
    this.kit = kit;
  }

  /** The files to choose for; empty while nothing is asked. */
  public ReadOnlyObjectProperty<List<FileConflict>> askedProperty() {
    return asked.getReadOnlyProperty();
  }

  /** Whether an earlier process left what the files are compared with, unsaved. */
  public boolean isOfEarlierEdits() {
    return asking.filter(Asking::left).isPresent();
  }

  /** Whether something was chosen for every file. */
  public ReadOnlyBooleanProperty decidableProperty() {
    return decidable.getReadOnlyProperty();
  }

  /**
   * Asks about files.
   *
   * @param theirs what another program wrote; empty for files that it deleted
   * @param next done once something is chosen for every file, and not at all when that is put off
   */
  void ask(Project project, Map<String, Optional<Bytes>> theirs, Runnable next) {
    Asking now =
        new Asking(
            project,
            false,
            (mine, taken) -> {
              project.settle(mine);
              if (!taken.isEmpty()) {
                project.take(Message.of("project.outside.taken"), taken);
              }
              next.run();
            },
            () -> {});
    ask(now, theirs);
  }

  /**
   * Asks about files that were edited here and of which an earlier process left other edits.
   *
   * @param left those; empty for no file
   * @param decided told the files that stay as they are here
   * @param later done when nothing is chosen now
   */
  void askOfEarlierEdits(
      Project project,
      Map<String, Optional<Bytes>> left,
      Consumer<Set<String>> decided,
      Runnable later) {
    ask(new Asking(project, true, (mine, taken) -> decided.accept(mine.keySet()), later), left);
  }

  private void ask(Asking now, Map<String, Optional<Bytes>> theirs) {
    putOff();
    asking = Optional.of(now);
    kit.tasks()
        .startQuietly(
            job -> conflicts(now.project(), theirs),
            found -> {
              if (asking.filter(now::equals).isPresent()) {
                show(found);
              }
            },
            problem -> {
              kit.notices().failed(problem);
              if (asking.filter(now::equals).isPresent()) {
                putOff();
              }
            });
  }

  /** Whether something is asked, or is about to be. */
  boolean isAsking() {
    return asking.isPresent();
  }

  private void show(List<FileConflict> found) {
    found.forEach(file -> file.choiceProperty().subscribe(this::judge));
    asked.set(found);
    judge();
    if (found.isEmpty()) {
      clear().ifPresent(now -> now.decided().accept(Map.of(), Map.of()));
    }
  }

  private static List<FileConflict> conflicts(
      Project project, Map<String, Optional<Bytes>> theirs) {
    Map<String, byte[]> before = new HashMap<>();
    Map<String, Bytes> written = new HashMap<>();
    Set<String> deleted = new HashSet<>();
    theirs.forEach((path, bytes) -> {
      bytes.ifPresent(b -> before.put(path, b.toArray()));
      if (project.contains(path)) {
        written.put(path, Bytes.of(project.bytes(path)));
      } else if (bytes.isPresent()) {
        deleted.add(path);
      }
    });
    List<FileConflict> found = new ArrayList<>();
    try (FileTree tree = FileTrees.of(before)) {
      for (FileDiff file : UnifiedDiff.of(tree, new FileEdits(Map.of(), written, deleted))) {
        Optional<Bytes> there = theirs.getOrDefault(file.path(), Optional.empty());
        found.add(new FileConflict(file.path(), there, file.lines()));
      }
    }
    return found;
  }

  private void judge() {
    decidable.set(
        !asked.get().isEmpty()
            && asked.get().stream().allMatch(file -> file.choiceProperty().get().isPresent()));
  }

  /** Chooses the same for all files. */
  public void chooseAll(Side side) {
    asked.get().forEach(file -> file.choiceProperty().set(Optional.of(side)));
  }

  /** Does what was chosen. Undo brings back what was here. */
  public void decide() {
    if (!decidable.get()) {
      return;
    }
    Map<String, Optional<Bytes>> mine = new HashMap<>();
    Map<String, Optional<Bytes>> theirs = new HashMap<>();
    for (FileConflict file : asked.get()) {
      boolean here = file.choiceProperty().get().equals(Optional.of(Side.MINE));
      (here ? mine : theirs).put(file.path(), file.theirs());
    }
    clear().ifPresent(now -> now.decided().accept(mine, theirs));
  }

  /** Chooses nothing now: what is here stays as it is, and saving asks again. */
  public void putOff() {
    clear().map(Asking::later).ifPresent(Runnable::run);
  }

  private Optional<Asking> clear() {
    Optional<Asking> before = asking;
    asking = Optional.empty();
    asked.set(List.of());
    judge();
    return before;
  }
}
