package io.oscstudio.app.wizard;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.base.Finding;
import io.oscstudio.core.base.Job;
import java.util.List;

/** Checks packages. Called on jobs. */
@FunctionalInterface
interface CheckDesk {
  /**
   * All findings about a package.
   *
   * @param profile {@code private} or {@code publish}
   */
  List<Finding> check(FileTree tree, String profile, Job job);
}
