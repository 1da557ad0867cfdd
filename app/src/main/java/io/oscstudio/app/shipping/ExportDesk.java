package io.oscstudio.app.shipping;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.base.Job;
import java.nio.file.Path;
import java.util.List;

/** Measures and writes packages. Called on jobs. */
public interface ExportDesk {
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
   * @param target the file to write
   */
  record Request(Shipment shipment, boolean delivery, Path target) {}

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
