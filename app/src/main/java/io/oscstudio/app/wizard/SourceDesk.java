package io.oscstudio.app.wizard;

import io.oscstudio.core.base.Job;
import java.nio.file.Path;
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
   * Begins a package with an example in it.
   *
   * @param chart whether it installs a Helm chart, else an operator
   */
  Brought begin(boolean chart);
}
