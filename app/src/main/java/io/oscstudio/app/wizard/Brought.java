package io.oscstudio.app.wizard;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.project.Holder;
import io.oscstudio.core.project.PackageMemory;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A source and the package made from it.
 *
 * @param summary what it is
 * @param tree the package's files, read through {@code origins}
 * @param origins the opened source, innermost first; closed with the package
 * @param versions what could be chosen instead, newest first; at most one entry means no choice
 * @param notes what was carried over, derived and dropped
 * @param place the folder in which the package is edited; empty when it has to be saved first
 * @param memory what is remembered of the package
 * @param holder who else has that folder open
 * @param kept the workplace of a package that was edited before and is in no folder yet
 */
record Brought(
    SourceSummary summary,
    FileTree tree,
    List<FileTree> origins,
    List<String> versions,
    List<Note> notes,
    Optional<Path> place,
    PackageMemory memory,
    Optional<Holder> holder,
    Optional<Path> kept)
    implements AutoCloseable {
  /** A package that nobody has edited before. */
  Brought(
      SourceSummary summary,
      FileTree tree,
      List<FileTree> origins,
      List<String> versions,
      List<Note> notes,
      Optional<Path> place,
      PackageMemory memory) {
    this(
        summary, tree, origins, versions, notes, place, memory, Optional.empty(), Optional.empty());
  }

  @Override
  public void close() {
    origins.forEach(FileTree::close);
  }
}
