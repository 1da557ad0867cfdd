package io.oscstudio.core.project;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tells a studio that another one edits the same package. The lock is the system's, which ends with
 * the process that has it; the file only says who that is.
 */
final class ProjectLock implements Closeable {
  private static final String NAME = "lock";
  private static final int MOST_BYTES = 4096;
  private static final int LONGEST = 64;

  /**
   * Those of this process, by place: for the system all windows of a process are one, and closing a
   * file once gives up all locks on it.
   */
  private static final Map<Path, Holder> OURS = new ConcurrentHashMap<>();

  private final Path file;
  private final FileChannel channel;

  private ProjectLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /** Locks a folder, which must be there; empty when somebody else has. */
  static Optional<ProjectLock> acquire(Path folder) throws IOException {
    Path file = folder.toRealPath().resolve(NAME);
    Holder here = here();
    if (OURS.putIfAbsent(file, here) != null) {
      return Optional.empty();
    }
    boolean ours = false;
    try {
      create(file);
      FileChannel channel = open(file);
      try {
        // Whoever had it may have removed the file between our opening and locking it.
        Object before = identity(file);
        ours = lock(channel).isPresent() && before.equals(identity(file));
        if (ours) {
          write(channel, here);
          return Optional.of(new ProjectLock(file, channel));
        }
        return Optional.empty();
      } finally {
        if (!ours) {
          channel.close();
        }
      }
    } finally {
      if (!ours) {
        OURS.remove(file);
      }
    }
  }

  /** Who has locked a folder now; empty when nobody has. Nothing is made for that. */
  static Optional<Holder> holder(Path folder) throws IOException {
    if (!Files.isRegularFile(folder.resolve(NAME), LinkOption.NOFOLLOW_LINKS)) {
      return Optional.empty();
    }
    Path file = folder.toRealPath().resolve(NAME);
    Holder ours = OURS.get(file);
    if (ours != null) {
      return Optional.of(ours);
    }
    try (FileChannel channel = open(file)) {
      return lock(channel).isPresent() ? Optional.empty() : Optional.of(read(file));
    }
  }

  private static FileChannel open(Path file) throws IOException {
    return FileChannel.open(
        file, StandardOpenOption.READ, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
  }

  /** Behind what is written there, as some systems let nobody read what is locked. */
  private static Optional<FileLock> lock(FileChannel channel) throws IOException {
    return Optional.ofNullable(channel.tryLock(Long.MAX_VALUE - 1, 1, false));
  }

  /** What tells a file from another that gets its name later, where the system has such a thing. */
  private static Object identity(Path file) throws IOException {
    BasicFileAttributes attributes =
        Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    return Objects.requireNonNullElse(attributes.fileKey(), file);
  }

  private static void create(Path file) throws IOException {
    try {
      OwnerOnly.createFile(file);
    } catch (FileAlreadyExistsException e) {
      // An earlier process left it.
    }
  }

  private static void write(FileChannel channel, Holder holder) throws IOException {
    String text =
        String.join(
            "\n",
            holder.user(),
            holder.host(),
            holder.process(),
            holder.since().map(Instant::toString).orElse(""));
    channel.truncate(0);
    channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), 0);
  }

  static Holder read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      String text = new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
      List<String> lines = text.lines().map(ProjectLock::shown).toList();
      return new Holder(line(lines, 0), line(lines, 1), line(lines, 2), instant(line(lines, 3)));
    }
  }

  private static String line(List<String> lines, int index) {
    return index < lines.size() ? lines.get(index) : "";
  }

  private static String shown(String text) {
    String plain = text.replaceAll("\\p{Cntrl}", "");
    return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST);
  }

  private static Optional<Instant> instant(String text) {
    try {
      return Optional.of(Instant.parse(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Holder here() {
    return new Holder(
        System.getProperty("user.name", ""),
        host(),
        Long.toString(ProcessHandle.current().pid()),
        Optional.of(Instant.now()));
  }

  /** The name of this machine, as far as it is known without asking the network. */
  private static String host() {
    Map<String, String> environment = System.getenv();
    String given =
        environment.getOrDefault("COMPUTERNAME", environment.getOrDefault("HOSTNAME", ""));
    Path kernel = Path.of("/proc/sys/kernel/hostname");
    try {
      return given.isEmpty() && Files.isReadable(kernel) ? Files.readString(kernel).strip() : given;
    } catch (IOException e) {
      return given;
    }
  }

  /** Whether this is the file that is locked. */
  boolean is(Path other) {
    return String.valueOf(other.getFileName()).equals(NAME);
  }

  /** Gives the lock up. The file goes too, unless another process has it already. */
  @Override
  public void close() throws IOException {
    try {
      Files.deleteIfExists(file);
    } finally {
      channel.close();
      OURS.remove(file);
    }
  }
}
