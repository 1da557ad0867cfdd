package io.oscstudio.app.workspace;

import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.project.Bytes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Reads what somebody dropped on the package. A package is to be small, so what is dropped is
 * bounded; links are not followed.
 */
final class DroppedFiles {
  /** Bytes of one file at most. */
  static final int MOST_FILE_BYTES = 32 << 20;

  /** Files at most. */
  static final int MOST_FILES = 1_000;

  /** Bytes of all files at most. */
  static final long MOST_BYTES = 64L << 20;

  private static final int MOST_DEPTH = 32;

  private final Job job;
  private final Map<String, Bytes> found = new TreeMap<>();
  private long bytes;

  private DroppedFiles(Job job) {
    this.job = job;
  }

  /**
   * The files by the paths they get.
   *
   * @param folder of the package into which they go; empty for its top
   * @throws StudioException when there are too many, they are too large, or cannot be read
   */
  static Map<String, Bytes> read(List<Path> dropped, String folder, Job job) {
    DroppedFiles files = new DroppedFiles(job);
    String prefix = folder.isEmpty() ? "" : folder + "/";
    for (Path path : dropped) {
      try (Stream<Path> walk = Files.walk(path, MOST_DEPTH)) {
        Path whole = path.toAbsolutePath();
        Path above = Objects.requireNonNullElse(whole.getParent(), whole);
        walk.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
            .forEach(file -> files.add(prefix + named(above, file), file));
      } catch (IOException e) {
        throw failed(path, e);
      }
    }
    return files.found;
  }

  private static String named(Path above, Path file) {
    return above.relativize(file.toAbsolutePath()).toString().replace('\\', '/');
  }

  private void add(String path, Path file) {
    job.checkCancelled();
    byte[] content;
    try (InputStream in = Files.newInputStream(file)) {
      content = in.readNBytes(MOST_FILE_BYTES + 1);
    } catch (IOException e) {
      throw failed(file, e);
    }
    bytes += content.length;
    if (content.length > MOST_FILE_BYTES || bytes > MOST_BYTES) {
      throw new StudioException(Message.of("workspace.drop.too-large", path, MOST_BYTES >> 20));
    }
    found.put(path, Bytes.of(content));
    if (found.size() > MOST_FILES) {
      throw new StudioException(Message.of("workspace.drop.too-many", MOST_FILES));
    }
  }

  private static StudioException failed(Path path, IOException e) {
    return new StudioException(
        Message.of("base.io", path.toString(), String.valueOf(e.getMessage())), e);
  }
}
