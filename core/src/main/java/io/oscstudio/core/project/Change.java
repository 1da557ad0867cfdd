package io.oscstudio.core.project;

import io.oscstudio.core.base.Message;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * One entry of the log: what a person did in one go, undone and redone as a whole.
 *
 * @param description what was done, for the menu
 * @param group changes that follow one another with the same group become one entry, as the
 *     keystrokes in a field should; empty for none
 * @param files what happened to each file
 */
public record Change(Message description, String group, List<FileChange> files) {
  public Change {
    files = List.copyOf(files);
  }

  /** The paths of the files it touches. */
  public Set<String> paths() {
    Set<String> paths = new LinkedHashSet<>();
    files.forEach(f -> paths.add(f.path()));
    return paths;
  }

  /** The change that takes this one back. */
  Change inverse() {
    return new Change(
        description, group, files.reversed().stream().map(FileChange::inverse).toList());
  }
}
