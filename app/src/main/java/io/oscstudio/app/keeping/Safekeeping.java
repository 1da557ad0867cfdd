package io.oscstudio.app.keeping;

import io.oscstudio.app.kit.DialogService.Question;
import io.oscstudio.app.kit.Kit;
import io.oscstudio.app.kit.Notices.Offer;
import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.Severity;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.project.Bytes;
import io.oscstudio.core.project.OutsideChanges;
import io.oscstudio.core.project.Project;
import io.oscstudio.core.project.Restored;
import io.oscstudio.core.project.Sidecar;
import io.oscstudio.core.project.UnsavedPackages;
import io.oscstudio.core.project.Workplace;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
  private Optional<Project> project = Optional.empty();
  private Optional<StudioException> refused = Optional.empty();
  private boolean told;
  private boolean looking;

  Safekeeping(Kit kit, Supplier<String> fileName, ConflictsModel conflicts) {
    this.kit = kit;
    this.fileName = fileName;
    this.conflicts = conflicts;
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
    UnsavedPackages unsaved = kit.settings().unsaved();
    Optional<Path> folder = opened.folder();
    String name = fileName.get();
    kit.tasks()
        .startQuietly(
            job ->
                folder.isPresent()
                    ? Workplace.beside(folder.get())
                    : kept.isPresent()
                        ? unsaved.enter(kept.get())
                        : Optional.of(unsaved.begin(name)),
            place -> {
              if (isOpen(opened)) {
                entered(opened, place);
                place
                    .filter(p -> folder.isEmpty())
                    .ifPresent(p -> {
                      onPlace.accept(unsaved.sidecarOf(p.folder()));
                      if (kept.isEmpty()) {
                        snapshot(opened, unsaved, p);
                      }
                    });
              } else {
                place.ifPresent(Workplace::close);
              }
            },
            problem -> {
              if (isOpen(opened)) {
                refused = Optional.of(problem);
              }
            });
  }

  void end() {
    project = Optional.empty();
    refused = Optional.empty();
    told = false;
    conflicts.putOff();
  }

  private boolean isOpen(Project which) {
    return project.filter(which::equals).isPresent();
  }

  private void entered(Project opened, Optional<Workplace> place) {
    if (place.isEmpty()) {
      kit.notices().warn(Message.of("project.journal.held"));
      look();
      return;
    }
    Restored restored = opened.keepIn(place.get());
    if (!restored.paths().isEmpty()) {
      kit.notices()
          .offer(
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
    look();
  }

  /** That it could not be written stops nobody: then it is not offered again. */
  private void snapshot(Project opened, UnsavedPackages unsaved, Workplace place) {
    FileTree tree = opened.snapshot();
    kit.tasks()
        .startQuietly(
            job -> {
              unsaved.keep(place, tree, job);
              return place;
            },
            done -> {},
            problem -> {
              if (isOpen(opened)) {
                refused = Optional.of(problem);
              }
            });
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

  /** Something was edited: tells once when that would be lost with the process. */
  void edited() {
    Optional<StudioException> trouble =
        refused
            .filter(r -> project.filter(p -> !p.dirtyPaths().isEmpty()).isPresent())
            .or(() -> project.flatMap(Project::trouble));
    trouble.filter(t -> !told).ifPresent(t -> kit.notices().warn(t.text()));
    told = trouble.isPresent();
  }

  /** Looks what other programs changed in the folder. */
  void look() {
    Optional<Project> now = project.filter(p -> p.folder().isPresent());
    if (looking || now.isEmpty()) {
      return;
    }
    looking = true;
    Project opened = now.get();
    kit.tasks()
        .startQuietly(
            job -> opened.lookOutside(),
            found -> {
              looking = false;
              follow(opened, found);
            },
            problem -> looking = false); // a folder that is gone is told when it is saved
  }

  private void follow(Project opened, OutsideChanges found) {
    Set<String> followed = opened.follow(Message.of("project.outside.taken"), found);
    if (!followed.isEmpty()) {
      kit.notices().info(Message.of("project.outside.followed", named(followed)));
    }
    Map<String, Optional<Bytes>> theirs = found.theirs();
    if (!theirs.isEmpty() && isOpen(opened) && !conflicts.isAsking()) {
      conflicts.ask(opened, theirs, () -> {});
    }
  }

  /** The first few names. */
  private static String named(Set<String> paths) {
    return String.join(", ", paths.stream().limit(3).toList()) + (paths.size() > 3 ? ", …" : "");
  }
}
