package io.oscstudio.app.wizard;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.base.Job;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Measures and writes packages. Called on jobs. */
interface ExportDesk {
  /**
   * An entry of the package as it is packed.
   *
   * @param packed bytes it takes in the archive
   */
  record Part(String path, long packed) {}

  /**
   * What the archive would be.
   *
   * @param bytes of the archive
   * @param parts its files, the biggest first
   */
  record Plan(long bytes, List<Part> parts) {}

  /**
   * What to write.
   *
   * @param delivery whether a delivery package with images is wanted, else the deployment package
   * @param profile {@code private} or {@code publish}
   */
  record Request(
      FileTree tree,
      String name,
      String version,
      boolean delivery,
      String profile,
      Path target,
      Optional<Path> images,
      List<ImageDesk.Wanted> wanted) {}

  /**
   * What was written.
   *
   * @param digest {@code sha256:…} of the file
   */
  record Written(Path file, long bytes, String digest) {}

  /** What the deployment archive would be. */
  Plan plan(FileTree tree, String name, String version, Job job);

  /** Writes a package; one that fails or is cancelled leaves what was there. */
  Written export(Request request, Job job);
}
