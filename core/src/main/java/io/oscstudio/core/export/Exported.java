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
 * @param contents paths in a delivery package, in order; empty for a deployment package
 */
public record Exported(Path target, long bytes, Optional<Digest> checksum, List<String> contents) {
  public Exported {
    contents = List.copyOf(contents);
  }
}
