package io.oscstudio.core.archive;

import io.oscstudio.core.base.Digest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * Which file it is and when it changed last, without reading it.
 *
 * @param size bytes
 * @param modified which programs may set
 * @param other what else tells it from others: where it lies and, if the file system knows these,
 *     its key there and the time of the last change of any kind, which programs cannot set
 */
record FileState(long size, FileTime modified, String other) {
  /** Some file systems count times in steps of two seconds. */
  private static final Duration COARSEST_CLOCK = Duration.ofSeconds(2);

  static FileState of(Path file) throws IOException {
    return of(file, file.toRealPath());
  }

  /** That of a file whose real path is known, for which the file system is asked once. */
  static FileState of(Path file, Path real) throws IOException {
    if (file.getFileSystem().supportedFileAttributeViews().contains("unix")) {
      Map<String, Object> found =
          Files.readAttributes(file, "unix:size,lastModifiedTime,fileKey,ctime");
      if (found.get("size") instanceof Long size
          && found.get("lastModifiedTime") instanceof FileTime modified) {
        String other = real + "\0" + found.get("fileKey") + "\0" + found.get("ctime");
        return new FileState(size, modified, other);
      }
    }
    BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
    return new FileState(
        found.size(), found.lastModifiedTime(), real + "\0" + found.fileKey() + "\0");
  }

  /**
   * Whether any change from now on will show: the last one is longer ago than clocks are coarse.
   */
  boolean isSettled() {
    return modified.toInstant().isBefore(Instant.now().minus(COARSEST_CLOCK));
  }

  /** A name for this state at a place of a zip. */
  Digest key(String path, long position) {
    String all = path + "\0" + position + "\0" + size + "\0" + modified + "\0" + other;
    return Digest.of(all.getBytes(StandardCharsets.UTF_8));
  }
}
