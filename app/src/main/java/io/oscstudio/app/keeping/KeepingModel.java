package io.oscstudio.app.keeping;

import io.oscstudio.app.kit.DialogService.Question;
import io.oscstudio.app.kit.Kit;
import io.oscstudio.app.kit.RunningJob;
import io.oscstudio.app.kit.TaskRunner.Work;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.project.Bytes;
import io.oscstudio.core.project.PackageMemory;
import io.oscstudio.core.project.Project;
import io.oscstudio.core.project.SaveResult;
import io.oscstudio.core.project.Sidecar;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Whether the package is saved, where, and what is done before it is left. */
public final class KeepingModel {
  static final String SAVE = "project.leave.save";
  static final String DISCARD = "project.leave.discard";
  static final String REPLACE = "project.occupied.replace";

  private final Kit kit;
  private final Supplier<String> fileName;
  private final Consumer<Path> onSaved;
  private final MemoryKeeper memory;
  private final ConflictsModel conflicts;
  private final Safekeeping safekeeping;
  private final ReadOnlyBooleanWrapper unsaved = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper possible = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<Optional<Path>> folder =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private Optional<Project> project = Optional.empty();
  private Optional<RunningJob> running = Optional.empty();
  private Runnable stopListening = () -> {};
  private boolean givenUp;

  /**
   * Keeps nothing yet.
   *
   * @param fileName the name a folder of the package should have, such as {@code cache-1.4.0}
   * @param onSaved told where the package lies after it was saved
   */
  public KeepingModel(Kit kit, Supplier<String> fileName, Consumer<Path> onSaved) {
    this.kit = kit;
    this.fileName = fileName;
    this.onSaved = onSaved;
    this.memory = new MemoryKeeper(kit.tasks());
    this.conflicts = new ConflictsModel(kit);
    this.safekeeping = new Safekeeping(kit, fileName, conflicts);
  }

  /** Whether something is in no folder: edits, or a package that was never saved. */
  public ReadOnlyBooleanProperty unsavedProperty() {
    return unsaved.getReadOnlyProperty();
  }

  /** Whether there is a package, and nothing being saved. */
  public ReadOnlyBooleanProperty possibleProperty() {
    return possible.getReadOnlyProperty();
  }

  /** Where the package is saved; empty until it has a folder. */
  public ReadOnlyObjectProperty<Optional<Path>> folderProperty() {
    return folder.getReadOnlyProperty();
  }

  /** Files that another program changed too. */
  public ConflictsModel conflicts() {
    return conflicts;
  }

  /**
   * Keeps another package from now on.
   *
   * @param remembered what is remembered of it
   * @param kept the workplace of a package that was edited before and is in no folder yet
   */
  public void begin(Project opened, PackageMemory remembered, Optional<Path> kept) {
    end();
    project = Optional.of(opened);
    memory.begin(opened.sidecar(), remembered);
    stopListening = opened.onChange(paths -> edited());
    safekeeping.begin(opened, kept, place -> memory.moveTo(Optional.of(place)));
    look();
  }

  private void edited() {
    givenUp = false;
    safekeeping.edited();
    look();
  }

  /** Looks what other programs changed in the folder, as when the window is gone back to. */
  public void lookOutside() {
    if (running.isEmpty()) {
      safekeeping.look();
    }
  }

  /** Lets go of the package; what is being saved is saved to its end. */
  public void end() {
    if (givenUp) {
      project.ifPresent(Project::discard);
    }
    givenUp = false;
    safekeeping.end();
    stopListening.run();
    stopListening = () -> {};
    project = Optional.empty();
    memory.begin(Optional.empty(), PackageMemory.NONE);
    look();
  }

  /** What is remembered of the package. */
  public PackageMemory remembered() {
    return memory.memory();
  }

  /** Changes what is remembered; it is written beside the package once that has a folder. */
  public void remember(UnaryOperator<PackageMemory> change) {
    memory.remember(change.apply(memory.memory()));
  }

  /**
   * Remembers something else of the package; it is written beside it once that has a folder.
   *
   * @param part its name; what was remembered under it before is forgotten
   * @param writing puts it into the sidecar, on a job
   */
  public void remember(String part, Consumer<Sidecar> writing) {
    memory.remember(part, writing);
  }

  /** Saves the package in its folder; one that has none asks for it. */
  public void save() {
    save(() -> {});
  }

  /** Saves the package in a folder that the person names. */
  public void saveAs() {
    saveAs(() -> {});
  }

  /**
   * Goes on with something that ends this package, after asking what becomes of edits that are not
   * saved. Does nothing when the person rather stays, or when saving fails.
   */
  public void leave(Runnable then) {
    if (!hasWork()) {
      then.run();
      return;
    }
    Optional<String> answer =
        kit.dialogs()
            .ask(
                new Question(
                    "project.leave",
                    folder.get().isPresent() ? "project.leave.detail" : "project.leave.never",
                    fileName.get(),
                    List.of(SAVE, DISCARD),
                    "project.leave.stay"));
    if (answer.filter(SAVE::equals).isPresent()) {
      save(() -> leave(then));
    } else if (answer.filter(DISCARD::equals).isPresent()) {
      givenUp = true;
      then.run();
    }
  }

  /** Whether edits would be lost; a package that was only converted can be converted again. */
  private boolean hasWork() {
    return project.filter(p -> !p.dirtyPaths().isEmpty()).isPresent();
  }

  private void save(Runnable then) {
    project.ifPresent(p -> {
      if (p.folder().isPresent()) {
        saveInPlace(p, then);
      } else {
        saveAs(then);
      }
    });
  }

  private void saveInPlace(Project p, Runnable then) {
    run(p, job -> p.save(Map.of(), job), false, then);
  }

  private void saveAs(Runnable then) {
    project.ifPresent(p ->
        kit.dialogs()
            .chooseTarget("project.choose", fileName.get(), start())
            .ifPresent(target -> saveIn(p, target, false, then)));
  }

  private void saveIn(Project p, Path target, boolean replacing, Runnable then) {
    run(p, job -> p.saveAs(target, replacing, job), true, then);
  }

  private void run(Project p, Work<SaveResult> work, boolean tell, Runnable then) {
    if (running.isPresent()) {
      return;
    }
    running =
        Optional.of(
            kit.tasks()
                .start(
                    Message.of("project.job", fileName.get()),
                    work,
                    result -> {
                      running = Optional.empty();
                      ended(p, result, tell, then);
                    },
                    this::failed));
    look();
  }

  private void ended(Project p, SaveResult result, boolean tell, Runnable then) {
    look();
    switch (result) {
      case SaveResult.Saved(Path place) -> {
        if (project.filter(p::equals).isEmpty()) {
          return;
        }
        if (tell) {
          memory.moveTo(p.sidecar());
          kit.notices().info(Message.of("project.saved", place.toString()));
        }
        onSaved.accept(place);
        then.run();
      }
      case SaveResult.ChangedOutside(Map<String, Optional<Bytes>> theirs) ->
          conflicts.ask(p, theirs, () -> saveInPlace(p, then));
      case SaveResult.Occupied(Path place) -> askToReplace(p, place, then);
    }
  }

  private void failed(StudioException problem) {
    running = Optional.empty();
    look();
    kit.notices().failed(problem);
  }

  private void askToReplace(Project p, Path place, Runnable then) {
    kit.dialogs()
        .ask(
            new Question(
                "project.occupied",
                "project.occupied.detail",
                place.toString(),
                List.of(REPLACE),
                "project.occupied.stay"))
        .filter(REPLACE::equals)
        .ifPresent(yes -> saveIn(p, place, true, then));
  }

  private void look() {
    unsaved.set(project.filter(Project::isDirty).isPresent());
    folder.set(project.flatMap(Project::folder));
    possible.set(project.isPresent() && running.isEmpty());
  }

  /** The folder around the package saved last, else the one around what was brought last. */
  private Optional<Path> start() {
    return kit.settings().get().recent().stream()
        .filter(e -> folder.get().isEmpty() || Path.of(e.path()).equals(folder.get().get()))
        .findFirst()
        .flatMap(e -> Optional.ofNullable(Path.of(e.path()).toAbsolutePath().getParent()));
  }
}
