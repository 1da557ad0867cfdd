package io.oscstudio.core.pack;

import io.oscstudio.core.base.Digest;
import io.oscstudio.core.base.Finding;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A deployment package that was written.
 *
 * @param target the archive or folder
 * @param size what it takes as an archive
 * @param checksum digest of the archive, empty for a folder
 * @param findings what is worth knowing about its size
 */
public record PackedPackage(
    Path target, PackageSize size, Optional<Digest> checksum, List<Finding> findings) {
  public PackedPackage {
    findings = List.copyOf(findings);
  }
}
