package io.oscstudio.core.archive;

import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.StudioException;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A file that is being written beside its target, {@code .NAME.part}, and what a journal, {@code
 * .NAME.part.journal}, says is finished in it. Both outlive a run that ends early, unless nothing
 * was finished. One run at a time has them.
 */
final class PartFile implements Closeable {
  private static final String END = ".part";

  /** A file that earlier versions of the studio are still writing was changed lately. */
  private static final Duration SURELY_LEFT = Duration.ofHours(1);

  private final Path place;
  private final Path file;
  private final PartJournal journal;
  private final FileChannel channel;
  private boolean finished;

  private PartFile(Path place, Path file, PartJournal journal, FileChannel channel) {
    this.place = place;
    this.file = file;
    this.journal = journal;
    this.channel = channel;
  }

  /**
   * Opens what an earlier run left, or a new file.
   *
   * @param place where the file will be, its folder made
   * @throws StudioException when another run has it
   */
  static PartFile open(Path place) throws IOException {
    Path file = beside(place);
    PartJournal journal =
        PartJournal.open(journal(place))
            .orElseThrow(
                () -> new StudioException(Message.of("archive.target-busy", place.toString())));
    boolean opened = false;
    try {
      removeLeft(place);
      // A link of somebody's would lead the writing elsewhere.
      if (journal.isEmpty() || !isPlain(file)) {
        journal.keep(0);
        Files.deleteIfExists(file);
      }
      FileChannel channel =
          FileChannel.open(
              file,
              StandardOpenOption.CREATE,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE,
              LinkOption.NOFOLLOW_LINKS);
      opened = true;
      return new PartFile(place, file, journal, channel);
    } finally {
      if (!opened) {
        journal.close();
      }
    }
  }

  /** Bytes that an earlier run left beside a target, 0 for none. */
  static long left(Path place) throws IOException {
    Path file = beside(place);
    return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) ? Files.size(file) : 0;
  }

  /** What is written; its position means nothing. */
  FileChannel channel() {
    return channel;
  }

  /** Whether it is at least so long. */
  boolean holds(long bytes) {
    try {
      return channel.size() >= bytes;
    } catch (IOException e) {
      return false;
    }
  }

  PartJournal journal() {
    return journal;
  }

  /** Ends the file after so many bytes, brings it to the disk and moves it to the target. */
  void finish(long size) throws IOException {
    channel.truncate(size);
    channel.force(true);
    channel.close();
    AtomicFile.move(file, place);
    finished = true;
  }

  @Override
  public void close() throws IOException {
    try (journal;
        channel) {
      if (finished || journal.isEmpty()) {
        channel.close();
        Files.deleteIfExists(file);
        journal.delete();
      }
    }
  }

  private static Path beside(Path place) {
    return place.resolveSibling("." + place.getFileName() + END);
  }

  private static Path journal(Path place) {
    return place.resolveSibling("." + place.getFileName() + END + ".journal");
  }

  /** Removes what versions that knew no journal left when they were killed. */
  private static void removeLeft(Path place) throws IOException {
    Pattern name =
        Pattern.compile(Pattern.quote("." + place.getFileName() + ".") + "[0-9a-f]{12}\\.part");
    FileTime lately = FileTime.from(Instant.now().minus(SURELY_LEFT));
    Path folder = place.toAbsolutePath().getParent();
    if (folder == null) {
      return;
    }
    try (Stream<Path> siblings = Files.list(folder)) {
      siblings
          .filter(path -> name.matcher(String.valueOf(path.getFileName())).matches())
          .forEach(path -> removeOlder(path, lately));
    }
  }

  private static void removeOlder(Path file, FileTime lately) {
    try {
      if (Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS).compareTo(lately) < 0) {
        Files.deleteIfExists(file);
      }
    } catch (IOException ignored) {
      // It is gone already, or somebody else's.
    }
  }

  /** Whether it is a file of one name; writing to another name of a file would change that. */
  private static boolean isPlain(Path file) throws IOException {
    return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
        && (!file.getFileSystem().supportedFileAttributeViews().contains("unix")
            || Files.getAttribute(file, "unix:nlink", LinkOption.NOFOLLOW_LINKS).equals(1));
  }
}
