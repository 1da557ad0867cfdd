package io.oscstudio.core.export;

import io.oscstudio.core.base.Digest;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What was written.
 *
 * @param target the archive or folder
 * @param bytes its size; for a folder, what it would take as an archive
 * @param checksum digest of the archive, empty for a folder
 * @param contents what lies in a delivery package, in order; empty for a deployment package
 */
public record Exported(Path target, long bytes, Optional<Digest> checksum, List<Content> contents) {
  /**
   * A file in a delivery package.
   *
   * @param path where it lies, {@code etcd/images/etcd-3.5.0-x86_64.tar}
   * @param bytes its own size, before anything is packed
   * @param digest of its bytes
   */
  public record Content(String path, long bytes, Digest digest) {
    /** The last part of the path. */
    public String name() {
      return path.substring(path.lastIndexOf('/') + 1);
    }
  }

  public Exported {
    contents = List.copyOf(contents);
  }

  /** Whether it is a delivery package, and not a deployment package. */
  public boolean isDelivery() {
    return !contents.isEmpty();
  }
}
