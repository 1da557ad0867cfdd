package io.oscstudio.core.archive;

import io.oscstudio.core.base.CancelledException;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.StudioException;
import java.nio.file.Path;

/** Writes a tree to disk, all of it or nothing. */
public interface PackageWriter {
  /**
   * Writes a tree. The same paths and contents give the same bytes, whatever the times of the
   * files, the working folder, the time zone or the user. Folders above the target are made.
   *
   * @param target the archive or folder to be; what is there is replaced once all is written
   * @param topFolder a folder to put around the tree inside of an archive, empty for none
   * @param job told of the bytes done
   * @throws StudioException when it cannot be written; what was at the target is still there
   * @throws CancelledException when the job was cancelled; what was at the target is still there
   */
  void write(FileTree tree, Path target, String topFolder, Job job);
}
