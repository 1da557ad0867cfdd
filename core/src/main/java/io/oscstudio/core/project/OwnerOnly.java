package io.oscstudio.core.project;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Files that only their owner may read, as edits can hold secrets. Where a system has no such
 * permissions, the folder's hold.
 */
final class OwnerOnly {
  private static final boolean POSIX =
      FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

  private OwnerOnly() {}

  /** Makes a file that is not there yet; a link in its place is refused. */
  static void createFile(Path file) throws IOException {
    Files.createFile(file, only("rw-------"));
  }

  /** Makes a folder, and those above it. */
  static void createFolders(Path folder) throws IOException {
    Files.createDirectories(folder, only("rwx------"));
  }

  private static FileAttribute<?>[] only(String permissions) {
    return POSIX
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }
}
