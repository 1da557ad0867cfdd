package io.oscstudio.core.registry;

import io.oscstudio.core.base.Digest;
import io.oscstudio.core.base.Job;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A folder of blobs, each named after its digest, shared by threads and processes and kept between
 * runs. What was not used for longest goes when the folder would grow beyond its bound. A blob
 * appears under its name at once and whole; what is on its way ends in {@code .part}.
 */
public final class BlobStore {
  private static final Pattern OURS = Pattern.compile("[0-9a-f]{64}(?:\\.part)?");
  private static final String PART = ".part";

  private final Path folder;
  private final long bound;
  private final Map<Digest, Integer> used = new HashMap<>();

  /**
   * A store in a folder, which is made when something is kept there.
   *
   * @param bound bytes all blobs together may have; more only while they are in use
   */
  public BlobStore(Path folder, long bound) {
    this.folder = folder;
    this.bound = bound;
  }

  /** Where the blobs lie. */
  public Path folder() {
    return folder;
  }

  /** Whether a whole blob lies here, by its size. */
  public boolean has(Descriptor blob) {
    return size(file(blob.digest())) == blob.size();
  }

  /** Bytes of a blob that need not be fetched any more: all, those of a part, or none. */
  public long bytesOf(Descriptor blob) {
    return has(blob) ? blob.size() : Math.clamp(size(part(blob.digest())), 0, blob.size());
  }

  /** A blob that lies here, as used just now; one of another size is thrown away. */
  public Optional<StoredBlob> find(Descriptor blob) throws IOException {
    return open(blob, true);
  }

  /**
   * Throws a blob away that turned out not to be what its name says; whoever reads it now reads on.
   */
  public void drop(Digest digest) throws IOException {
    Files.deleteIfExists(file(digest));
  }

  /**
   * Throws away what was not used for longest and is not in use, until so many bytes more have
   * their place.
   */
  public synchronized void makeRoom(long bytes) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    List<Entry> entries = entries();
    long total = bytes + total(entries);
    entries.sort(Comparator.comparing(Entry::lastUse));
    for (Entry entry : entries) {
      if (total <= bound) {
        return;
      }
      if (remove(entry)) {
        total -= entry.size();
      }
    }
  }

  /**
   * How much more of the disk is taken when so many bytes more are kept, with what goes for them.
   */
  public synchronized long growth(long bytes) {
    try {
      long total = Files.isDirectory(folder) ? total(entries()) : 0;
      return bytes - Math.clamp(total + bytes - bound, 0, total);
    } catch (IOException e) {
      return bytes;
    }
  }

  private static long total(List<Entry> entries) {
    return entries.stream().mapToLong(Entry::size).sum();
  }

  /** The right to write a blob, waited for. */
  BlobClaim claim(Digest digest, Job job) throws IOException {
    return BlobClaim.take(folder, digest.hex(), job);
  }

  /** Where a blob is put together by whoever has the claim. */
  Path part(Digest digest) {
    return folder.resolve(digest.hex() + PART);
  }

  /** Takes the whole part in under its name. */
  StoredBlob keep(Descriptor blob) throws IOException {
    Files.move(part(blob.digest()), file(blob.digest()), StandardCopyOption.ATOMIC_MOVE);
    return open(blob, false)
        .orElseThrow(() -> new NoSuchFileException(file(blob.digest()).toString()));
  }

  private Optional<StoredBlob> open(Descriptor blob, boolean found) throws IOException {
    Path file = file(blob.digest());
    FileChannel channel;
    try {
      channel = FileChannel.open(file, StandardOpenOption.READ);
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
    if (channel.size() != blob.size()) {
      channel.close();
      Files.deleteIfExists(file);
      return Optional.empty();
    }
    use(blob.digest(), 1);
    touch(file);
    return Optional.of(
        new StoredBlob(blob.digest(), blob.size(), found, channel, () -> use(blob.digest(), -1)));
  }

  private synchronized void use(Digest digest, int change) {
    used.merge(digest, change, (a, b) -> a + b == 0 ? null : a + b);
  }

  private static void touch(Path file) throws IOException {
    try {
      Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
    } catch (NoSuchFileException e) {
      // Another process threw it away; what is open stays readable.
    }
  }

  private record Entry(Path file, String name, long size, FileTime lastUse) {
    boolean isPart() {
      return name.endsWith(PART);
    }

    Digest digest() {
      return new Digest(name.replace(PART, ""));
    }
  }

  private List<Entry> entries() throws IOException {
    List<Entry> entries = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        String name = String.valueOf(file.getFileName());
        if (OURS.matcher(name).matches()) {
          try {
            BasicFileAttributes of = Files.readAttributes(file, BasicFileAttributes.class);
            entries.add(new Entry(file, name, of.size(), of.lastModifiedTime()));
          } catch (NoSuchFileException e) {
            // Another process was quicker.
          }
        }
      }
    }
    return entries;
  }

  private boolean remove(Entry entry) throws IOException {
    if (!entry.isPart()) {
      return !used.containsKey(entry.digest()) && Files.deleteIfExists(entry.file());
    }
    Optional<BlobClaim> claim = BlobClaim.attempt(folder, entry.digest().hex());
    if (claim.isEmpty()) {
      return false; // on its way
    }
    try (BlobClaim _ = claim.get()) {
      return Files.deleteIfExists(entry.file());
    }
  }

  private Path file(Digest digest) {
    return folder.resolve(digest.hex());
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      return -1;
    }
  }
}
