package io.oscstudio.core.project;

import io.oscstudio.core.base.Job;
import io.oscstudio.core.project.JournalRecord.Entry;
import io.oscstudio.core.project.JournalRecord.What;
import io.oscstudio.core.project.LiveFiles.Unsaved;
import java.io.Closeable;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The edits of one package that are not saved, in a file of records (ADR 0041). When a method
 * returns, the operating system has what it wrote, so that a killed process loses nothing; it comes
 * to the disk soon after. A journal that grows is begun anew in a file with a higher number.
 *
 * <p>Not for several threads: a project writes it while it holds its own lock.
 */
final class Journal implements Closeable {
  private static final System.Logger LOG = System.getLogger(Journal.class.getName());
  private static final Pattern NAME = Pattern.compile("edits-(\\d{1,9})\\.journal");
  static final String DAMAGED = ".damaged";
  private static final int HIGHEST = 999_999_999;
  private static final long LONGEST = 8 << 20;

  /**
   * How many characters the reader moves for the patches of one file, which takes half a second.
   */
  private static final long MOST_MOVED = 1L << 31;

  private static final Executor SOON =
      CompletableFuture.delayedExecutor(500, TimeUnit.MILLISECONDS);

  private final Path folder;
  private final long longest;
  private final Set<String> known = new HashSet<>();
  private final AtomicBoolean syncing = new AtomicBoolean();
  private volatile @Nullable JournalFile file;
  private int number;
  private long begun;
  private long moved;

  /**
   * What a journal's folder holds.
   *
   * @param state what the newest whole file comes to; empty when there is none
   * @param aside where a damaged file was put, which was read as far as it went
   */
  record Found(Optional<JournalState> state, Optional<Path> aside) {}

  /**
   * What a journal's folder holds for one who only looks.
   *
   * @param state as in {@link Found}
   * @param whole whether nothing in it is damaged
   * @param changed when the newest file was written to; empty when there is none
   */
  record Seen(Optional<JournalState> state, boolean whole, Optional<Instant> changed) {}

  /** A journal in {@code folder}, which is made when there is something to write. */
  Journal(Path folder) {
    this(folder, LONGEST);
  }

  /**
   * As the other.
   *
   * @param longest bytes after which it is begun anew
   */
  Journal(Path folder, long longest) {
    this.folder = folder;
    this.longest = longest;
  }

  /**
   * Reads what an earlier process left. Nothing is taken away but damaged files, which get another
   * name.
   */
  Found find(Job job) throws IOException {
    Optional<Path> aside = Optional.empty();
    for (Path candidate : files()) {
      JournalState state = new JournalState();
      if (read(candidate, state, job) == JournalFile.End.DAMAGED) {
        aside = Optional.of(putAside(candidate));
      }
      if (state.millis() != 0) {
        return new Found(Optional.of(state), aside);
      }
    }
    return new Found(Optional.empty(), aside);
  }

  /** Looks what an earlier process left. Nothing is changed. */
  Seen look() throws IOException {
    List<Path> files = files();
    boolean whole = true;
    Optional<JournalState> found = Optional.empty();
    for (Path candidate : files) {
      JournalState state = new JournalState();
      whole &= read(candidate, state, Job.none()) != JournalFile.End.DAMAGED;
      if (state.millis() != 0) {
        found = Optional.of(state);
        break;
      }
    }
    List<Path> aside = listed("edits-*" + DAMAGED);
    List<Path> all = new ArrayList<>(aside);
    all.addAll(files);
    Optional<Instant> changed = Optional.empty();
    for (Path file : all) {
      Instant time = Files.getLastModifiedTime(file).toInstant();
      changed = changed.filter(time::isBefore).or(() -> Optional.of(time));
    }
    return new Seen(found, whole && aside.isEmpty(), changed);
  }

  private static JournalFile.End read(Path file, JournalState state, Job job) {
    try {
      long size = Files.size(file);
      AtomicLong done = new AtomicLong();
      return JournalFile.read(
          file,
          payload -> {
            job.checkCancelled();
            job.progress(done.addAndGet(payload.length), size);
            state.take(JournalRecord.of(payload));
          });
    } catch (IOException e) {
      return JournalFile.End.DAMAGED;
    }
  }

  private static Path putAside(Path damaged) throws IOException {
    Path aside = damaged.resolveSibling(damaged.getFileName() + DAMAGED);
    return Files.copy(damaged, aside, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Whether an earlier process left something, readable or not. */
  boolean isLeft() throws IOException {
    return !files().isEmpty();
  }

  /** Whether there is something in it. */
  boolean isEmpty() {
    return file == null;
  }

  /** Notes what was done. */
  void changed(List<FileChange> changes, LiveFiles files) throws IOException {
    JournalFile now = file;
    boolean grown = now != null && now.size() > Math.max(longest, 2 * begun) || moved > MOST_MOVED;
    if (grown) {
      beginAnew(files);
      return;
    }
    List<Entry> entries = new ArrayList<>();
    Set<String> whole = new HashSet<>();
    for (FileChange change : changes) {
      String path = change.path();
      if (change instanceof FileChange.Patched patched
          && known.contains(path)
          && !whole.contains(path)) {
        entries.add(new Entry.Patched(path, patched.patch()));
        moved += moved(patched, files);
      } else if (whole.add(path)) {
        entries.add(new Entry.Whole(path, files.baseOf(path), files.content(path)));
      }
    }
    add(What.CHANGED, entries);
    known.addAll(whole);
  }

  private static long moved(FileChange.Patched patched, LiveFiles files) {
    boolean there = files.contains(patched.path()); // the same change may delete it
    return there
        ? (long) patched.patch().replacements().size() * files.text(patched.path()).length()
        : 0;
  }

  /** Notes all that differs from its saved state, in place of all that was noted before. */
  void beginAnew(LiveFiles files) throws IOException {
    List<Entry> entries = new ArrayList<>();
    for (Unsaved unsaved : files.unsaved()) {
      entries.add(new Entry.Whole(unsaved.path(), files.baseOf(unsaved.path()), unsaved.now()));
    }
    end();
    begin(What.ALL, entries);
    entries.forEach(e -> known.add(e.path()));
  }

  /** Notes which states of files are about to be written. */
  void saving(List<Unsaved> files) throws IOException {
    if (file != null && !files.isEmpty()) {
      add(What.SAVING, files.stream().map(f -> base(f.path(), f.now())).toList());
    }
  }

  /** Notes what lies in the folder now. */
  void saved(String path, Optional<Bytes> content) throws IOException {
    if (file != null) {
      add(What.SAVED, List.of(base(path, content)));
    }
  }

  private static Entry base(String path, Optional<Bytes> content) {
    return new Entry.Base(path, content.map(Bytes::digest));
  }

  /** Forgets all, as everything is saved or given up. */
  void clear() throws IOException {
    end();
    // The newest goes last: alone, one before it would bring back what was saved long ago.
    for (Path old : files().reversed()) {
      Files.deleteIfExists(old);
    }
  }

  /** Ends it; what is in it stays. */
  @Override
  public void close() throws IOException {
    end();
  }

  private void end() throws IOException {
    JournalFile now = file;
    file = null;
    known.clear();
    moved = 0;
    if (now != null) {
      now.close();
    }
  }

  private void add(What what, List<Entry> entries) throws IOException {
    JournalFile now = file;
    if (now == null) {
      begin(what, entries);
    } else {
      now.add(new JournalRecord(what, System.currentTimeMillis(), entries).bytes());
      syncSoon();
    }
  }

  private void begin(What what, List<Entry> entries) throws IOException {
    Files.createDirectories(folder);
    List<Path> before = files();
    number = 1 + (before.isEmpty() ? number : Math.max(number, numberOf(before.getFirst())));
    if (number > HIGHEST) {
      throw new IOException("No number is left in " + folder);
    }
    byte[] first = new JournalRecord(what, System.currentTimeMillis(), entries).bytes();
    JournalFile made = JournalFile.create(folder.resolve("edits-" + number + ".journal"), first);
    file = made;
    begun = made.size();
    syncSoon();
  }

  /** What is written by then, which may be in another file than now. */
  private void syncSoon() {
    if (syncing.compareAndSet(false, true)) {
      SOON.execute(() -> {
        syncing.set(false);
        JournalFile now = file;
        if (now != null) {
          sync(now);
        }
      });
    }
  }

  /** Brings a file to the disk; those before it count no more then. */
  private void sync(JournalFile written) {
    try {
      written.sync();
      int own = numberOf(written.path());
      for (Path old : files()) {
        if (numberOf(old) < own) {
          Files.deleteIfExists(old);
        }
      }
    } catch (IOException e) {
      // It was closed meanwhile; or the disk fails, which the next edit tells.
      LOG.log(Level.DEBUG, "The journal was not brought to the disk", e);
    }
  }

  /** The journal's files, the newest first. */
  private List<Path> files() throws IOException {
    List<Path> found = listed("edits-*.journal");
    found.removeIf(path -> numberOf(path) == 0);
    found.sort(Comparator.comparingInt(Journal::numberOf).reversed());
    return found;
  }

  private List<Path> listed(String names) throws IOException {
    List<Path> found = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      try (DirectoryStream<Path> listed = Files.newDirectoryStream(folder, names)) {
        for (Path path : listed) {
          if (Files.isRegularFile(path)) {
            found.add(path);
          }
        }
      }
    }
    return found;
  }

  private static int numberOf(Path path) {
    Matcher name = NAME.matcher(String.valueOf(path.getFileName()));
    return name.matches() ? Integer.parseInt(name.group(1)) : 0;
  }
}
