package io.oscstudio.app.wizard;

import io.oscstudio.core.base.Job;
import io.oscstudio.core.project.PackageMemory.Origin;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Makes packages out of what is brought. Called on jobs. */
interface SourceDesk {
  /**
   * Reads a source and converts it.
   *
   * @param version which of several versions, empty for the one the source itself prefers
   */
  Brought read(Path path, Optional<String> version, Job job);

  /**
   * What became of a source.
   *
   * @param notes what was carried over, derived and dropped
   * @param dependencies of a chart
   */
  record Told(List<Note> notes, List<DependencyRow> dependencies) {}

  /** Reads the source that a package was made from once more, for what there is to tell of it. */
  Told told(Origin origin, Job job);

  /**
   * Begins a package with an example in it.
   *
   * @param chart whether it installs a Helm chart, else an operator
   */
  Brought begin(boolean chart);
}
