package io.oscstudio.core.project;

import io.oscstudio.core.base.Digest;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.StudioException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Brings back the edits of a journal. */
final class Restoring {
  private final LiveFiles files;
  private final Consumer<Change> commit;
  private final List<String> paths = new ArrayList<>();
  private final Map<String, Optional<Bytes>> theirs = new HashMap<>();

  Restoring(LiveFiles files, Consumer<Change> commit) {
    this.files = files;
    this.commit = commit;
  }

  Restored restore(Journal.Found found) {
    Map<String, JournalState.Edited> left = new TreeMap<>();
    found.state().ifPresent(state -> left.putAll(state.edited()));
    if (!arePaths(left.keySet())) { // asked of all at once, as an answer takes the whole tree
      left.keySet().removeIf(path -> !arePaths(Set.of(path)));
    }
    left.forEach(this::restore);
    Instant when = Instant.ofEpochMilli(found.state().map(JournalState::millis).orElse(0L));
    return new Restored(when, paths, theirs, found.aside());
  }

  private void restore(String path, JournalState.Edited edited) {
    Optional<Bytes> here = files.content(path);
    Optional<Bytes> left = edited.content();
    // Where the process ended while the file was being saved, it has two bases, one of them this.
    boolean saved = edited.bases().size() == 1 && edited.bases().contains(digest(left));
    if (saved || left.equals(here)) {
      return;
    }
    Message what = Message.of("project.journal.restored", path);
    commit.accept(new Change(what, "", List.of(new FileChange.Replaced(path, here, left))));
    paths.add(path);
    if (!edited.bases().contains(digest(here))) {
      files.overtaken(path, edited.bases().stream().findFirst().orElse(Optional.empty()));
      theirs.put(path, here);
    }
  }

  private static Optional<Digest> digest(Optional<Bytes> content) {
    return content.map(b -> Digest.of(b.toArray()));
  }

  /** The archive layer knows which paths a package may have. */
  private boolean arePaths(Set<String> asked) {
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
