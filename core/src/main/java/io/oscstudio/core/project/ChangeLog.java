package io.oscstudio.core.project;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The changes of a project in order. Files are undone on their own: the newest change of one file
 * may be undone while newer ones of other files stay.
 */
final class ChangeLog {
  /** Older changes are forgotten. */
  private static final int LONGEST = 1_000;

  private final List<Change> done = new ArrayList<>();
  private final List<Change> undone = new ArrayList<>();
  private boolean grouping;

  /** Adds what was done; what was undone of these files cannot be redone any more. */
  void add(Change change) {
    forgetUndone(change.paths());
    Change last = done.isEmpty() ? null : done.getLast();
    Change grouped = grouping && last != null ? grouped(last, change) : null;
    if (grouped != null) {
      done.set(done.size() - 1, grouped);
    } else {
      done.add(change);
      if (done.size() > LONGEST) {
        done.removeFirst();
      }
    }
    grouping = true;
  }

  /** The next change begins an entry of its own, whatever its group. */
  void endGroup() {
    grouping = false;
  }

  private static @Nullable Change grouped(Change last, Change next) {
    boolean same =
        !next.group().isEmpty()
            && next.group().equals(last.group())
            && last.files().size() == 1
            && next.files().size() == 1;
    if (same
        && last.files().getFirst() instanceof FileChange.Patched a
        && next.files().getFirst() instanceof FileChange.Patched b
        && a.path().equals(b.path())) {
      FileChange both =
          new FileChange.Patched(a.path(), a.patch().then(b.patch()), b.back().then(a.back()));
      return new Change(next.description(), next.group(), List.of(both));
    }
    return null;
  }

  private void forgetUndone(Set<String> paths) {
    Set<String> touched = new HashSet<>(paths);
    for (int i = undone.size() - 1; i >= 0; i--) {
      if (touches(undone.get(i), touched)) {
        touched.addAll(undone.remove(i).paths());
      }
    }
  }

  private static boolean touches(Change change, Set<String> paths) {
    return change.paths().stream().anyMatch(paths::contains);
  }

  /** What undoing the newest change of a file takes; of any file when {@code path} is empty. */
  Optional<UndoPlan> planUndo(Optional<String> path) {
    return plan(done, path);
  }

  /** What redoing the change of a file that was undone last takes. */
  Optional<UndoPlan> planRedo(Optional<String> path) {
    return plan(undone, path);
  }

  private static Optional<UndoPlan> plan(List<Change> changes, Optional<String> path) {
    int wanted = changes.size() - 1;
    while (wanted >= 0 && path.isPresent() && !changes.get(wanted).paths().contains(path.get())) {
      wanted--;
    }
    if (wanted < 0) {
      return Optional.empty();
    }
    // Newer changes of the same files go first, and those of their files before them.
    Set<String> touched = new HashSet<>(changes.get(wanted).paths());
    boolean grown = true;
    while (grown) {
      grown = false;
      for (Change change : changes.subList(wanted + 1, changes.size())) {
        if (touches(change, touched)) {
          grown |= touched.addAll(change.paths());
        }
      }
    }
    List<Change> plan = new ArrayList<>();
    for (int i = changes.size() - 1; i > wanted; i--) {
      if (touches(changes.get(i), touched)) {
        plan.add(changes.get(i));
      }
    }
    plan.add(changes.get(wanted));
    return Optional.of(new UndoPlan(plan));
  }

  void undone(UndoPlan plan) {
    move(plan, done, undone);
  }

  void redone(UndoPlan plan) {
    move(plan, undone, done);
  }

  private void move(UndoPlan plan, List<Change> from, List<Change> to) {
    for (Change change : plan.changes()) {
      from.remove(from.lastIndexOf(change));
      to.add(change);
    }
    grouping = false;
  }

  /** All that is done, oldest first. */
  List<Change> done() {
    return List.copyOf(done);
  }
}
