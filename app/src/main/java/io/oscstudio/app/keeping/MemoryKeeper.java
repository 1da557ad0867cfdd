package io.oscstudio.app.keeping;

import io.oscstudio.app.kit.TaskRunner;
import io.oscstudio.core.project.PackageMemory;
import io.oscstudio.core.project.Sidecar;
import java.util.Optional;

/**
 * Writes what is remembered of a package beside it, on jobs and in order: while one state is being
 * written only the newest one waits. That it could not be written stops nobody.
 */
final class MemoryKeeper {
  private final TaskRunner tasks;
  private Optional<Sidecar> sidecar = Optional.empty();
  private PackageMemory memory = PackageMemory.NONE;
  private boolean writing;
  private boolean waiting;

  MemoryKeeper(TaskRunner tasks) {
    this.tasks = tasks;
  }

  PackageMemory memory() {
    return memory;
  }

  /** Goes on from what was remembered; nothing is written until that changes. */
  void begin(Optional<Sidecar> place, PackageMemory remembered) {
    sidecar = place;
    memory = remembered;
    waiting = false;
  }

  /** The package lies elsewhere now. */
  void moveTo(Optional<Sidecar> place) {
    sidecar = place;
    write();
  }

  /** Remembers something else. */
  void remember(PackageMemory now) {
    if (!now.equals(memory)) {
      memory = now;
      write();
    }
  }

  private void write() {
    if (sidecar.isEmpty()) {
      return;
    }
    if (writing) {
      waiting = true;
      return;
    }
    writing = true;
    Sidecar place = sidecar.get();
    PackageMemory now = memory;
    tasks.startQuietly(
        job -> {
          now.putInto(place);
          return now;
        },
        done -> written(),
        problem -> written());
  }

  private void written() {
    writing = false;
    if (waiting) {
      waiting = false;
      write();
    }
  }
}
