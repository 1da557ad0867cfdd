package io.oscstudio.app.wizard;

import io.oscstudio.core.archive.FileTree;
import java.util.List;

/**
 * A source and the package made from it.
 *
 * @param summary what it is
 * @param tree the package's files, read through {@code origins}
 * @param origins the opened source, innermost first; closed with the package
 * @param versions what could be chosen instead, newest first; at most one entry means no choice
 * @param notes what was carried over, derived and dropped
 * @param dependencies of a chart
 */
record Brought(
    SourceSummary summary,
    FileTree tree,
    List<FileTree> origins,
    List<String> versions,
    List<Note> notes,
    List<DependencyRow> dependencies)
    implements AutoCloseable {
  @Override
  public void close() {
    origins.forEach(FileTree::close);
  }
}
