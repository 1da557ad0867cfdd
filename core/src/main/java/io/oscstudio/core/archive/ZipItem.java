package io.oscstudio.core.archive;

import java.nio.file.Path;

/** What {@link ResumedZip} puts into a zip. */
public sealed interface ZipItem {
  /** Where it lies in the zip, without a slash at the end. */
  String path();

  /** A folder. */
  record Folder(String path) implements ZipItem {}

  /** A small file from memory, deflated; the bytes are the caller's and must not change. */
  record Packed(String path, byte[] bytes) implements ZipItem {}

  /** A file of the disk, of any size, stored as it is. */
  record Stored(String path, Path file) implements ZipItem {}
}
