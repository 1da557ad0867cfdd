package io.oscstudio.core.registry;

import io.oscstudio.core.base.CancelWatch;
import io.oscstudio.core.base.Digest;
import io.oscstudio.core.base.ImageReference;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.registry.settings.Patience;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Map;

/**
 * Fetches one blob into a file, hashed while it is written; what a dropped, cancelled or killed
 * transfer left in the file is taken up where it ended. One thread at a time works on a file.
 */
public final class BlobDownload {
  private static final int BUFFER = 128 * 1024;
  private static final int PARTIAL_CONTENT = 206;
  private static final int RANGE_NOT_SATISFIABLE = 416;

  /** A transfer that brought so much before it broke was no failed attempt. */
  private static final long GOOD_STRETCH = 1 << 20;

  /** A mirror that breaks so often in a row is left. */
  private static final int MIRROR_ATTEMPTS = 2;

  /** A line that nobody read from for so long may be gone. */
  private static final long LONG_HOLD_NANOS = Duration.ofSeconds(5).toNanos();

  private final RegistryClient client;
  private final ImageReference reference;
  private final Descriptor blob;
  private final Path part;
  private final Job job;
  private boolean held;
  private boolean mirrored; // what comes may be a mirror's

  /**
   * Prepares a download.
   *
   * @param part the file, which may hold the beginning of the blob
   * @param job gets the blob's bytes; where checking it takes long, as while somebody pauses, a
   *     connection that breaks meanwhile is no failed attempt
   */
  public BlobDownload(
      RegistryClient client, ImageReference reference, Descriptor blob, Path part, Job job) {
    this.client = client;
    this.reference = reference;
    this.blob = blob;
    this.part = part;
    this.job = job;
  }

  /**
   * Sees that the file has exactly the bytes announced.
   *
   * @throws StudioException when the registry refuses or sends something else
   */
  public void run() throws IOException {
    Patience patience = client.patience();
    boolean fresh = false; // nothing of an earlier run is in the file
    for (int attempt = 1; ; attempt++) {
      MessageDigest hasher = Digest.hasher();
      long have = hashStart(hasher);
      fresh |= have == 0;
      mirrored = client.asksMirrors(reference);
      try {
        long got = have < blob.size() ? append(have, hasher) : have;
        if (got == blob.size()) {
          if (isRight(hasher, fresh)) {
            return;
          }
          fresh = true;
          continue;
        }
        if (mirrorsLeft(attempt)) {
          attempt = 1;
        } else if (attempt >= patience.attempts()) {
          throw wrongSize(got);
        }
      } catch (RegistryRefusal e) {
        if (e.status() != RANGE_NOT_SATISFIABLE || have == 0 || attempt >= patience.attempts()) {
          throw e;
        }
        Files.deleteIfExists(part);
      } catch (IOException e) {
        job.checkCancelled();
        if (held || Math.max(size(), 0) - have >= GOOD_STRETCH) {
          held = false;
          attempt = 1;
        } else if (mirrorsLeft(attempt)) {
          attempt = 1;
        } else if (attempt >= patience.attempts()) {
          throw e;
        }
      }
      patience.pauseAfter(attempt, job);
    }
  }

  /** Whether the attempt broke for a mirror that is not asked any more from now on. */
  private boolean mirrorsLeft(int attempt) {
    if (!mirrored || attempt < Math.min(MIRROR_ATTEMPTS, client.patience().attempts())) {
      return false;
    }
    client.leaveMirrors(reference);
    return true;
  }

  /** Hashes what an earlier attempt left; a leftover that is too long is thrown away. */
  private long hashStart(MessageDigest hasher) throws IOException {
    long size = size();
    if (size > blob.size()) {
      Files.delete(part);
      return 0;
    }
    if (size <= 0) {
      return 0;
    }
    try (InputStream in = Files.newInputStream(part)) {
      byte[] buffer = new byte[BUFFER];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        job.checkCancelled();
        hasher.update(buffer, 0, n);
      }
    }
    return size;
  }

  private long append(long have, MessageDigest hasher) throws IOException {
    Map<String, String> range = have > 0 ? Map.of("Range", "bytes=" + have + "-") : Map.of();
    HttpResponse<InputStream> response =
        client.send(reference, RegistryRequest.get("blobs/" + blob.digest(), range), job);
    boolean goesOn =
        response.statusCode() == PARTIAL_CONTENT
            && response
                .headers()
                .firstValue("Content-Range")
                .filter(r -> r.startsWith("bytes " + have + "-"))
                .isPresent();
    if (!goesOn) {
      hasher.reset(); // a registry without ranges begins again
    }
    StandardOpenOption mode =
        goesOn ? StandardOpenOption.APPEND : StandardOpenOption.TRUNCATE_EXISTING;
    try (InputStream body = response.body();
        CancelWatch watch = new CancelWatch(job, body, client.patience().silence());
        OutputStream out =
            Files.newOutputStream(
                part, StandardOpenOption.CREATE, StandardOpenOption.WRITE, mode)) {
      return copy(body, watch, out, goesOn ? have : 0, hasher);
    }
  }

  private long copy(
      InputStream body, CancelWatch watch, OutputStream out, long have, MessageDigest hasher)
      throws IOException {
    long at = have;
    byte[] buffer = new byte[BUFFER];
    for (int n = body.read(buffer); n >= 0; n = body.read(buffer)) {
      long asked = System.nanoTime();
      job.checkCancelled();
      held |= System.nanoTime() - asked >= LONG_HOLD_NANOS;
      watch.alive();
      at += n;
      if (at > blob.size()) {
        Files.deleteIfExists(part);
        if (mirrored) {
          client.leaveMirrors(reference);
          throw new IOException("more than " + blob.size() + " bytes");
        }
        throw wrongSize(at);
      }
      hasher.update(buffer, 0, n);
      out.write(buffer, 0, n);
      job.progress(at, blob.size());
    }
    return at;
  }

  /**
   * Whether the file is the blob. If not it is removed, and fetched anew where a part of it was old
   * or a mirror may have sent it.
   */
  private boolean isRight(MessageDigest hasher, boolean fresh) throws IOException {
    Digest found = Digest.finish(hasher);
    if (found.equals(blob.digest())) {
      if (blob.size() == 0 && !Files.exists(part)) {
        Files.createFile(part);
      }
      return true;
    }
    Files.deleteIfExists(part);
    client.leaveMirrors(reference);
    if (!mirrored && fresh) {
      throw new StudioException(
          Message.of(
              "registry.blob-digest",
              reference.familiar(),
              blob.digest().toString(),
              found.toString()));
    }
    return false;
  }

  private StudioException wrongSize(long got) {
    return new StudioException(
        Message.of(
            "registry.blob-size",
            reference.familiar(),
            blob.digest().toString(),
            blob.size(),
            got));
  }

  private long size() throws IOException {
    return Files.exists(part) ? Files.size(part) : -1;
  }
}
