package io.oscstudio.app.keeping;

import io.oscstudio.app.kit.Kit;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.project.Bytes;
import io.oscstudio.core.project.OutsideChanges;
import io.oscstudio.core.project.Project;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Follows what other programs do in the folder of the open package. */
final class FolderFollower {
  private final Kit kit;
  private final ConflictsModel conflicts;
  private final Predicate<Project> isOpen;
  private boolean held;

  FolderFollower(Kit kit, ConflictsModel conflicts, Predicate<Project> isOpen) {
    this.kit = kit;
    this.conflicts = conflicts;
    this.isOpen = isOpen;
  }

  /** Does not look until it may again. */
  void hold() {
    held = true;
  }

  /** Looks again when it is asked to. */
  void free() {
    held = false;
  }

  /** Looks what other programs changed in the folder. */
  void look(Project opened) {
    if (held || opened.folder().isEmpty()) {
      return;
    }
    hold();
    kit.tasks()
        .startQuietly(
            job -> opened.lookOutside(),
            found -> {
              if (isOpen.test(opened)) {
                free();
              }
              follow(opened, found);
            },
            problem -> { // a folder that is gone is told when it is saved
              if (isOpen.test(opened)) {
                free();
              }
            });
  }

  private void follow(Project opened, OutsideChanges found) {
    Set<String> followed = opened.follow(Message.of("project.outside.taken"), found);
    if (!followed.isEmpty() && isOpen.test(opened)) {
      kit.notices().info(Message.of("project.outside.followed", named(followed)));
    }
    Map<String, Optional<Bytes>> theirs = found.theirs();
    if (!theirs.isEmpty() && isOpen.test(opened) && !conflicts.isAsking()) {
      conflicts.ask(opened, theirs, () -> {});
    }
  }

  /** The first few names. */
  private static String named(Set<String> paths) {
    return String.join(", ", paths.stream().limit(3).toList()) + (paths.size() > 3 ? ", …" : "");
  }
}
