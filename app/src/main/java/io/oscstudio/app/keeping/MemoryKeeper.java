package io.oscstudio.app.keeping;

import io.oscstudio.app.kit.TaskRunner;
import io.oscstudio.core.project.PackageMemory;
import io.oscstudio.core.project.Sidecar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Writes what is remembered of a package beside it, on jobs and in order: while one state is being
 * written only the newest one waits. That it could not be written stops nobody.
 */
final class MemoryKeeper {
  private final TaskRunner tasks;
  private Optional<Sidecar> sidecar = Optional.empty();
  private PackageMemory memory = PackageMemory.NONE;
  private final Map<String, Consumer<Sidecar>> parts = new LinkedHashMap<>();
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
    parts.clear();
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

  /** Remembers a part besides. */
  void remember(String part, Consumer<Sidecar> put) {
    parts.put(part, put);
    write();
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
    List<Consumer<Sidecar>> others = List.copyOf(parts.values());
    tasks.startQuietly(
        job -> {
          now.putInto(place);
          others.forEach(part -> part.accept(place));
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
