package io.oscstudio.core.registry;

import io.oscstudio.core.base.CancelWatch;
import io.oscstudio.core.base.Digest;
import io.oscstudio.core.base.ImageReference;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.base.Waiting;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Fetches blobs into a folder where each is named after its digest. A blob is hashed while it is
 * written; what a dropped or cancelled transfer left is taken up again where it ended.
 */
public final class RegistryBlobs {
  private static final int BUFFER = 128 * 1024;
  private static final int PARTIAL_CONTENT = 206;
  private static final Duration SILENCE = Duration.ofSeconds(60);

  private final RegistryClient client;
  private final Path folder;
  private final Map<Digest, ReentrantLock> locks = new ConcurrentHashMap<>();
  private final Set<Path> whole = ConcurrentHashMap.newKeySet();

  /**
   * Fetches through a client that stays open for as long as this is used.
   *
   * @param folder made if need be; of one such object at a time
   */
  public RegistryBlobs(RegistryClient client, Path folder) {
    this.client = client;
    this.folder = folder;
  }

  /**
   * Sees that a blob is there.
   *
   * @param job gets the blob's bytes
   * @return the file with exactly the bytes announced
   */
  public Path fetch(ImageReference reference, Descriptor blob, Job job) throws IOException {
    ReentrantLock lock = locks.computeIfAbsent(blob.digest(), d -> new ReentrantLock());
    lock.lock();
    try {
      Files.createDirectories(folder);
      Path file = folder.resolve(blob.digest().hex());
      if (!whole.contains(file)) {
        download(reference, blob, file, job);
        whole.add(file);
      }
      job.progress(blob.size(), blob.size());
      return file;
    } finally {
      lock.unlock();
    }
  }

  private void download(ImageReference reference, Descriptor blob, Path file, Job job)
      throws IOException {
    Path part = folder.resolve(blob.digest().hex() + ".part");
    for (int attempt = 1; ; attempt++) {
      MessageDigest hasher = Digest.hasher();
      long have = hashStart(part, blob.size(), hasher);
      try {
        long got = have < blob.size() ? append(reference, blob, part, have, hasher, job) : have;
        if (got == blob.size()) {
          finish(reference, blob, part, file, hasher);
          return;
        }
        if (attempt == Waiting.ATTEMPTS) {
          throw new StudioException(
              Message.of(
                  "registry.blob-size",
                  reference.familiar(),
                  blob.digest().toString(),
                  blob.size(),
                  got));
        }
      } catch (IOException e) {
        job.checkCancelled();
        if (attempt == Waiting.ATTEMPTS) {
          throw e;
        }
      }
      Waiting.afterAttempt(attempt, job);
    }
  }

  /** Hashes what an earlier attempt left; a leftover that is too long is thrown away. */
  private static long hashStart(Path part, long most, MessageDigest hasher) throws IOException {
    if (!Files.exists(part)) {
      return 0;
    }
    long size = Files.size(part);
    if (size > most) {
      Files.delete(part);
      return 0;
    }
    try (InputStream in = Files.newInputStream(part)) {
      byte[] buffer = new byte[BUFFER];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        hasher.update(buffer, 0, n);
      }
    }
    return size;
  }

  private long append(
      ImageReference reference,
      Descriptor blob,
      Path part,
      long have,
      MessageDigest hasher,
      Job job)
      throws IOException {
    Map<String, String> range = have > 0 ? Map.of("Range", "bytes=" + have + "-") : Map.of();
    HttpResponse<InputStream> response =
        client.send(reference, RegistryRequest.get("blobs/" + blob.digest(), range), job);
    long at = have;
    boolean goesOn =
        response.statusCode() == PARTIAL_CONTENT
            && response
                .headers()
                .firstValue("Content-Range")
                .filter(r -> r.startsWith("bytes " + have + "-"))
                .isPresent();
    if (!goesOn) {
      hasher.reset(); // a registry without ranges begins again
      at = 0;
    }
    StandardOpenOption mode =
        goesOn ? StandardOpenOption.APPEND : StandardOpenOption.TRUNCATE_EXISTING;
    try (InputStream body = response.body();
        CancelWatch watch = new CancelWatch(job, body, SILENCE);
        OutputStream out =
            Files.newOutputStream(
                part, StandardOpenOption.CREATE, StandardOpenOption.WRITE, mode)) {
      byte[] buffer = new byte[BUFFER];
      for (int n = body.read(buffer); n >= 0; n = body.read(buffer)) {
        job.checkCancelled();
        watch.alive();
        at += n;
        if (at > blob.size()) {
          Files.deleteIfExists(part);
          throw new StudioException(
              Message.of(
                  "registry.blob-size",
                  reference.familiar(),
                  blob.digest().toString(),
                  blob.size(),
                  at));
        }
        hasher.update(buffer, 0, n);
        out.write(buffer, 0, n);
        job.progress(at, blob.size());
      }
    }
    return at;
  }

  private static void finish(
      ImageReference reference, Descriptor blob, Path part, Path file, MessageDigest hasher)
      throws IOException {
    Digest found = Digest.finish(hasher);
    if (!found.equals(blob.digest())) {
      Files.deleteIfExists(part);
      throw new StudioException(
          Message.of(
              "registry.blob-digest",
              reference.familiar(),
              blob.digest().toString(),
              found.toString()));
    }
    if (blob.size() == 0 && !Files.exists(part)) {
      Files.createFile(part);
    }
    Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Removes the whole blobs; parts stay, they make the next try shorter. Never throws. */
  public void clear() {
    for (Path file : whole) {
      try {
        Files.deleteIfExists(file);
      } catch (IOException ignored) {
        // In our cache folder; nobody is harmed by a leftover.
      }
    }
    whole.clear();
  }
}
