package io.oscstudio.core.project;

import io.oscstudio.core.base.CancelledException;
import io.oscstudio.core.base.Digest;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.StudioException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * The edits that an earlier process left in the journal of a package, read and compared with the
 * package's files, so that {@link Project#restore} has no disk to wait for.
 */
public final class Replay {
  /**
   * A file that was not saved.
   *
   * @param bases what the folder holds as long as nobody else changed the file there
   * @param left what it was at the end; empty for no file
   * @param there what the folder holds, other than {@code left}; empty for no file
   * @param overtaken whether somebody else changed the file there; found while it is read, as
   *     working out digests takes a while
   */
  private record Step(
      String path,
      Set<Optional<Digest>> bases,
      Optional<Bytes> left,
      Optional<Bytes> there,
      boolean overtaken) {}

  private final List<Step> steps;
  private final Instant when;
  private final Optional<Path> damaged;

  private Replay(List<Step> steps, Instant when, Optional<Path> damaged) {
    this.steps = steps;
    this.when = when;
    this.damaged = damaged;
  }

  /**
   * Reads the files that edits were left of.
   *
   * @param project whose lock guards {@code files}
   * @param closed whether the files cannot be read any more
   */
  static Replay read(
      Project project, LiveFiles files, BooleanSupplier closed, Journal.Found found, Job job) {
    Map<String, JournalState.Edited> left = new TreeMap<>();
    found.state().ifPresent(state -> left.putAll(state.edited()));
    List<Step> steps = new ArrayList<>();
    boolean allPaths;
    synchronized (project) {
      allPaths = arePaths(files, left.keySet()); // an answer takes the whole tree
    }
    left.forEach((path, edited) -> {
      job.checkCancelled();
      job.report(Message.of("project.journal.restored", path));
      Optional<Bytes> there;
      synchronized (project) {
        if (closed.getAsBoolean()) {
          throw new CancelledException();
        }
        if (!allPaths && !arePaths(files, Set.of(path))) {
          return;
        }
        there = files.content(path);
      }
      step(path, edited, there).ifPresent(steps::add);
    });
    Instant when = Instant.ofEpochMilli(found.state().map(JournalState::millis).orElse(0L));
    return new Replay(List.copyOf(steps), when, found.aside());
  }

  /** Nothing for what is in the folder already. */
  private static Optional<Step> step(
      String path, JournalState.Edited edited, Optional<Bytes> there) {
    Set<Optional<Digest>> bases = edited.bases();
    Optional<Bytes> left = edited.content();
    // Where the process ended while the file was being saved, it has two bases, one of them this.
    boolean saved = bases.size() == 1 && bases.contains(digest(left));
    return saved || left.equals(there)
        ? Optional.empty()
        : Optional.of(new Step(path, bases, left, there, !bases.contains(digest(there))));
  }

  /**
   * What was left of files that hold other edits here; empty for no file. Called while the project
   * holds its lock.
   */
  Map<String, Optional<Bytes>> over(LiveFiles files) {
    Map<String, Optional<Bytes>> over = new TreeMap<>();
    for (Step step : steps) {
      if (files.isUnsaved(step.path()) && !files.holds(step.path(), step.left())) {
        over.put(step.path(), step.left());
      }
    }
    return over;
  }

  /**
   * Brings the edits back; called while the project holds its lock.
   *
   * @param kept files that stay as they are here
   */
  Restored into(LiveFiles files, Set<String> kept, Consumer<Change> commit) {
    List<String> paths = new ArrayList<>();
    Map<String, Optional<Bytes>> theirs = new HashMap<>();
    for (Step step : steps) {
      String path = step.path();
      // Somebody may have edited it, and even saved it, since it was read.
      boolean live = files.isLive(path);
      Optional<Bytes> here = live ? files.content(path) : step.there();
      Optional<Bytes> there = live && files.isUnsaved(path) ? files.savedOf(path) : here;
      if (kept.contains(path) || live && step.left().equals(here)) {
        continue;
      }
      Message what = Message.of("project.journal.restored", path);
      commit.accept(
          new Change(what, "", List.of(new FileChange.Replaced(path, here, step.left()))));
      paths.add(path);
      if (live ? !step.bases().contains(digest(there)) : step.overtaken()) {
        files.overtaken(path, step.bases().stream().findFirst().orElse(Optional.empty()));
        theirs.put(path, there);
      }
    }
    return new Restored(when, paths, theirs, damaged);
  }

  private static Optional<Digest> digest(Optional<Bytes> content) {
    return content.map(Bytes::digest);
  }

  /** The archive layer knows which paths a package may have. */
  private static boolean arePaths(LiveFiles files, Set<String> asked) {
    Map<String, byte[]> empty = new HashMap<>();
    asked.forEach(path -> empty.put(path, new byte[0]));
    try {
      files.base().withOverlay(empty, Set.of()).close();
      return true;
    } catch (StudioException e) {
      return false;
    }
  }
}
