package io.oscstudio.core.project;

import io.oscstudio.core.archive.FileTree;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What somebody else changed in the folder of a package since it was opened, saved or looked at, to
 * be given to {@link Project#follow}.
 */
public final class OutsideChanges {
  private final int saves;
  private final FileTree fresh;
  private final Map<String, FolderLook.Stamp> stamps;
  private final Set<String> reread;
  private final Map<String, Optional<Bytes>> taken;
  private final Map<String, Optional<Bytes>> theirs;

  OutsideChanges(
      int saves,
      FileTree fresh,
      Map<String, FolderLook.Stamp> stamps,
      Set<String> reread,
      Map<String, Optional<Bytes>> taken,
      Map<String, Optional<Bytes>> theirs) {
    this.saves = saves;
    this.fresh = fresh;
    this.stamps = stamps;
    this.reread = Set.copyOf(reread);
    this.taken = Map.copyOf(taken);
    this.theirs = Collections.unmodifiableMap(new TreeMap<>(theirs));
  }

  /**
   * Files that were changed here too and are not saved, and what they hold in the folder; empty for
   * no file any more.
   */
  public Map<String, Optional<Bytes>> theirs() {
    return theirs;
  }

  /** How often the project had been saved by then. */
  int saves() {
    return saves;
  }

  FileTree fresh() {
    return fresh;
  }

  Map<String, FolderLook.Stamp> stamps() {
    return stamps;
  }

  /** Files that were never edited here. */
  Set<String> reread() {
    return reread;
  }

  /** Files that were edited here and saved. */
  Map<String, Optional<Bytes>> taken() {
    return taken;
  }
}
