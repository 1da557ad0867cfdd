package io.oscstudio.app.welcome;

import io.oscstudio.core.project.UnsavedPackages.Unsaved;
import java.nio.file.Path;
import java.time.Instant;

/**
 * A package in no folder whose edits were left by a process that ended, as the first screen lists
 * it.
 *
 * @param place where its edits are kept
 * @param name what it is called
 * @param when its last edit was made
 * @param damaged whether some of it cannot be read
 */
public record UnsavedEntry(Path place, String name, Instant when, boolean damaged) {
  static UnsavedEntry of(Unsaved found) {
    return new UnsavedEntry(found.place(), found.name(), found.when(), found.damaged());
  }
}
