package io.oscstudio.app.keeping;

import io.oscstudio.app.kit.DialogService.Question;
import io.oscstudio.app.kit.Kit;
import io.oscstudio.app.kit.Notices.Offer;
import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.base.CancelledException;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.Severity;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.project.Project;
import io.oscstudio.core.project.Restored;
import io.oscstudio.core.project.Sidecar;
import io.oscstudio.core.project.UnsavedPackages;
import io.oscstudio.core.project.Workplace;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Keeps the edits of the open package in its workplace until they are saved, brings back those that
 * an earlier process left there, and follows what other programs do in the package's folder.
 */
final class Safekeeping {
  static final String DISCARD = "project.journal.discard.yes";

  private final Kit kit;
  private final Supplier<String> fileName;
  private final ConflictsModel conflicts;
  private final EditRestorer restorer;
  private final FolderFollower following;
  private final PackageOffers offers;

  /** Jobs ask for it too. */
  private volatile Optional<Project> project = Optional.empty();

  private Optional<StudioException> refused = Optional.empty();
  private Optional<Path> refusedIn = Optional.empty();

  /** Edits from before that were not restored, so that new ones are not kept. */
  private Optional<Unrestored> unrestored = Optional.empty();

  /** A package in no folder that was not edited yet, as it was brought. */
  private Optional<FileTree> brought = Optional.empty();

  /** Told what remembers a package that is in no folder yet. */
  private Consumer<Sidecar> onPlace = place -> {};

  private boolean told;

  Safekeeping(Kit kit, Supplier<String> fileName, ConflictsModel conflicts) {
    this.kit = kit;
    this.fileName = fileName;
    this.conflicts = conflicts;
    this.restorer = new EditRestorer(kit.tasks(), fileName, this::isOpen, conflicts);
    this.following = new FolderFollower(kit, conflicts, this::isOpen);
    this.offers = new PackageOffers(kit.notices());
  }

  /**
   * Begins with a package.
   *
   * @param kept the workplace of a package that was edited before and is in no folder yet
   * @param onPlace told what remembers a package that is in no folder yet
   */
  void begin(Project opened, Optional<Path> kept, Consumer<Sidecar> onPlace) {
    end();
    project = Optional.of(opened);
    this.onPlace = onPlace;
    if (opened.folder().isEmpty() && kept.isEmpty()) {
      brought = Optional.of(opened.snapshot());
      return;
    }
    enter(opened, kept);
  }

  /**
   * Edits from before that were not restored.
   *
   * @param folder where the package lay then
   */
  private record Unrestored(Optional<Path> folder, Message why, Offer again) {}

  private void enter(Project opened, Optional<Path> kept) {
    unrestored = Optional.empty();
    UnsavedPackages unsaved = kit.settings().unsaved();
    Optional<Path> folder = opened.folder();
    kit.tasks()
        .startQuietly(
            job -> enter(opened, folder, kept, unsaved),
            entered -> {
              if (isOpen(opened)) {
                kept.filter(place -> opened.folder().isEmpty())
                    .filter(place -> entered.begun() || entered.place().isPresent())
                    .ifPresent(place -> onPlace.accept(unsaved.sidecarOf(place)));
                entered(opened, kept, entered);
              } else {
                entered.close();
              }
            },
            problem -> refuse(opened, problem));
  }

  /**
   * A place that was entered.
   *
   * @param place empty when another studio has it
   * @param begun whether the project keeps its edits there already, which then has it
   */
  private record Entered(Optional<Workplace> place, boolean begun) implements AutoCloseable {
    @Override
    public void close() {
      place.ifPresent(Workplace::close);
    }
  }

  private Entered enter(
      Project opened, Optional<Path> folder, Optional<Path> kept, UnsavedPackages unsaved) {
    Optional<Workplace> place =
        folder.isPresent() ? Workplace.beside(folder.get()) : kept.flatMap(unsaved::enter);
    boolean begun = place.filter(p -> !p.holdsEdits()).isPresent() && isOpen(opened);
    if (begun) {
      opened.keepIn(place.orElseThrow(), folder);
    }
    return new Entered(begun ? Optional.empty() : place, begun);
  }

  /** Keeps a package that is in no folder from its first edit on. */
  private void keepBrought(Project opened, FileTree tree) {
    UnsavedPackages unsaved = kit.settings().unsaved();
    String name = fileName.get();
    kit.tasks()
        .startQuietly(
            job -> {
              UnsavedPackages.requireSmall(tree);
              Workplace place = unsaved.begin(name);
              if (!opened.keepIn(place, Optional.empty())) {
                return Optional.<Path>empty();
              }
              unsaved.keep(place, tree, job);
              return Optional.of(place.folder());
            },
            place ->
                place
                    .filter(p -> isOpen(opened) && opened.folder().isEmpty())
                    .ifPresent(p -> onPlace.accept(unsaved.sidecarOf(p))),
            problem -> {
              refuse(opened, problem);
              edited();
            });
  }

  private void refuse(Project opened, StudioException problem) {
    if (isOpen(opened)) {
      refused = Optional.of(problem);
      refusedIn = opened.folder();
    }
  }

  void end() {
    project = Optional.empty();
    restorer.end();
    following.free();
    refused = Optional.empty();
    unrestored = Optional.empty();
    brought = Optional.empty();
    told = false;
    offers.end();
    conflicts.putOff();
  }

  private boolean isOpen(Project which) {
    return project.filter(which::equals).isPresent();
  }

  private void entered(Project opened, Optional<Path> kept, Entered entered) {
    if (entered.begun()) {
      look();
      return;
    }
    Optional<Workplace> place = entered.place();
    if (place.isEmpty()) {
      kit.notices().warn(Message.of("project.journal.held"));
      look();
      return;
    }
    following.hold(); // files that are not edited are the folder's until they are restored
    restorer.restore(
        opened,
        place.get(),
        restored -> {
          following.free();
          restored.ifPresent(r -> restored(opened, r));
          look();
        },
        problem -> {
          following.free();
          unrestored(opened, kept, place.get().folder(), problem);
          look();
        });
  }

  private void restored(Project opened, Restored restored) {
    if (!restored.paths().isEmpty()) {
      offers.offer(
          Severity.INFO,
          Message.of("project.journal.back", kit.language().time(restored.when())),
          new Offer("project.journal.discard", () -> discard(opened)));
    }
    restored
        .damaged()
        .ifPresent(
            file -> kit.notices().warn(Message.of("project.journal.damaged", file.toString())));
    if (!restored.theirs().isEmpty()) {
      conflicts.ask(opened, restored.theirs(), () -> {});
    }
  }

  /** What was left stays where it is, so that edits made now cannot be kept there. */
  private void unrestored(
      Project opened, Optional<Path> kept, Path place, StudioException problem) {
    Message why =
        problem instanceof CancelledException
            ? Message.of("project.journal.cancelled", place.toString())
            : Message.of("project.journal.failed-replay", place.toString(), problem.text());
    Offer again =
        new Offer(
            "project.journal.again",
            () -> {
              if (isOpen(opened)) {
                enter(opened, kept);
              }
            });
    Unrestored now = new Unrestored(opened.folder(), why, again);
    unrestored = Optional.of(now);
    offer(now);
  }

  private void offer(Unrestored pending) {
    offers.offer(Severity.WARNING, pending.why(), pending.again());
  }

  /** Tells it at the first edit, and whenever another notice has taken its place. */
  private void offerAgain(Unrestored pending) {
    boolean shown = kit.notices().currentProperty().get().isPresent();
    if (!offers.isShown(pending.again()) && (!told || shown)) {
      offer(pending);
    }
  }

  private void discard(Project opened) {
    Optional<String> answer =
        kit.dialogs()
            .ask(
                new Question(
                    "project.journal.ask",
                    "project.journal.ask.detail",
                    fileName.get(),
                    List.of(DISCARD),
                    "project.journal.ask.stay"));
    if (answer.isPresent() && isOpen(opened)) {
      conflicts.putOff();
      opened.revert(Message.of("project.journal.discarding"));
    }
  }

  /** Something was edited: keeps it, and tells once when that would be lost with the process. */
  void edited() {
    Optional<FileTree> first = brought;
    brought = Optional.empty();
    first.ifPresent(tree -> project.ifPresent(p -> keepBrought(p, tree)));
    boolean dirty = project.filter(p -> !p.dirtyPaths().isEmpty()).isPresent();
    Optional<Path> folder = project.flatMap(Project::folder);
    Optional<Unrestored> pending = unrestored.filter(u -> u.folder().equals(folder));
    if (pending.isPresent()) {
      if (dirty) {
        offerAgain(pending.get());
      }
      told = dirty;
      return;
    }
    Optional<StudioException> trouble =
        refused
            .filter(r -> dirty && folder.equals(refusedIn))
            .or(() -> project.flatMap(Project::trouble));
    trouble.filter(t -> !told).ifPresent(t -> kit.notices().warn(t.text()));
    told = trouble.isPresent();
  }

  /** Looks what other programs changed in the folder. */
  void look() {
    project.ifPresent(following::look);
  }
}
