package io.oscstudio.core.project;

import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What became of a wish to save. */
public sealed interface SaveResult {
  /**
   * All is saved.
   *
   * @param folder where
   */
  record Saved(Path folder) implements SaveResult {}

  /**
   * Nothing was written, as somebody else changed files that would have been overwritten.
   *
   * @param theirs paths of these files, sorted, and what they hold now; empty for no file any more
   */
  record ChangedOutside(Map<String, Optional<Bytes>> theirs) implements SaveResult {
    public ChangedOutside {
      theirs = Collections.unmodifiableMap(new TreeMap<>(theirs));
    }
  }

  /**
   * Nothing was written, as another package lies there.
   *
   * @param folder where
   */
  record Occupied(Path folder) implements SaveResult {}
}
