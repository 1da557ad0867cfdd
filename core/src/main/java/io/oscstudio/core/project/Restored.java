package io.oscstudio.core.project;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What became of the edits that an earlier process left in the journal of a package.
 *
 * @param when the last of them was made
 * @param paths the files that are again as they were left, sorted
 * @param theirs those of them that somebody else changed in the folder meanwhile, and what they
 *     hold there; empty for no file any more
 * @param damaged where a journal lies that could be read only in part
 */
public record Restored(
    Instant when, List<String> paths, Map<String, Optional<Bytes>> theirs, Optional<Path> damaged) {
  public Restored {
    paths = List.copyOf(paths);
    theirs = Collections.unmodifiableMap(new TreeMap<>(theirs));
  }

  /** There was nothing. */
  public static final Restored NOTHING =
      new Restored(Instant.EPOCH, List.of(), Map.of(), Optional.empty());
}
