package io.oscstudio.app.wizard;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.project.PackageMemory;
import io.oscstudio.core.project.PackageMemory.Fetched;
import io.oscstudio.core.project.UnsavedPackages;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes packages out of what is brought. Called on jobs. */
interface SourceDesk {
  /**
   * Reads a source and converts it.
   *
   * @param version which of several versions, empty for the one the source itself prefers
   */
  Brought read(Path path, Optional<String> version, Job job);

  /** Fetches a chart and converts it. */
  Brought fetch(RemoteChart asked, Job job);

  /**
   * Reads the source that a package was made from once more, for what became of it. Nothing is
   * fetched for that.
   *
   * @return what was carried over, derived and dropped
   */
  List<Note> told(PackageMemory memory, Job job);

  /**
   * The dependencies of a chart. Nothing is fetched.
   *
   * @param chart may be empty
   * @param folder where it lies as a folder, if it does
   */
  List<DependencyRow> dependencies(FileTree chart, Optional<Path> folder, Job job);

  /** Fetches what a chart lacks, as far as it can be had. */
  Filled fill(FileTree chart, Optional<Path> folder, Job job);

  /**
   * What a chart lacked.
   *
   * @param written files of the package
   * @param deleted files of the package that others replace
   * @param charts how many charts that is
   * @param notes which they are
   * @param fetched those that came over the network
   * @param problem why one could not be had
   */
  record Filled(
      Map<String, byte[]> written,
      Set<String> deleted,
      int charts,
      List<Note> notes,
      List<Fetched> fetched,
      Optional<Message> problem) {}

  /**
   * Begins a package with an example in it.
   *
   * @param chart whether it installs a Helm chart, else an operator
   */
  Brought begin(boolean chart);

  /**
   * A package that was edited, is in no folder yet, and was left by a process that ended, as it was
   * before it was edited.
   *
   * @param place its workplace
   */
  Brought restore(UnsavedPackages packages, Path place);
}
