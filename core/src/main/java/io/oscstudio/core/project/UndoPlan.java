package io.oscstudio.core.project;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What an undo or redo would do. A change over several files takes newer changes of those files
 * with it, so a window names the files before it goes on when there is more than one.
 *
 * @param changes the changes, in the order they are undone or redone
 */
public record UndoPlan(List<Change> changes) {
  public UndoPlan {
    changes = List.copyOf(changes);
  }

  /** The change that was asked for. */
  public Change wanted() {
    return changes.getLast();
  }

  /** All files that would change. */
  public Set<String> paths() {
    Set<String> paths = new LinkedHashSet<>();
    changes.forEach(c -> paths.addAll(c.paths()));
    return paths;
  }
}
