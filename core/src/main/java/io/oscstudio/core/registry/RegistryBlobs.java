package io.oscstudio.core.registry;

import io.oscstudio.core.base.ImageReference;
import io.oscstudio.core.base.Job;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;

/**
 * Fetches blobs into a {@link BlobStore}, each once: whoever wants one that is on its way, in this
 * process or another, waits for it. Safe for use from several threads.
 */
public final class RegistryBlobs {
  /** Blobs on their way from one registry at a time when nobody says otherwise. */
  public static final int AT_ONCE = 4;

  private static final long LOOK_EVERY_MILLIS = 50;

  private final RegistryClient client;
  private final BlobStore store;
  private final int atOnce;
  private final Map<String, Semaphore> slots = new ConcurrentHashMap<>();

  /**
   * Fetches through a client that stays open for as long as this is used.
   *
   * @param atOnce blobs on their way from one registry at a time
   */
  public RegistryBlobs(RegistryClient client, BlobStore store, int atOnce) {
    this.client = client;
    this.store = store;
    this.atOnce = atOnce;
  }

  /**
   * Sees that a blob is there.
   *
   * @param there told the bytes that lie here already, before {@code job} is
   * @param job gets the blob's bytes
   * @return the blob, to be closed
   */
  public StoredBlob fetch(ImageReference reference, Descriptor blob, LongConsumer there, Job job)
      throws IOException {
    Optional<StoredBlob> found = store.find(blob);
    StoredBlob whole =
        found.isPresent() ? told(found.get(), there) : download(reference, blob, there, job);
    job.progress(blob.size(), blob.size());
    return whole;
  }

  private static StoredBlob told(StoredBlob found, LongConsumer there) {
    there.accept(found.size());
    return found;
  }

  /** Nobody holds the claim of a blob, which others may wait for, without a slot to fetch it. */
  private StoredBlob download(
      ImageReference reference, Descriptor blob, LongConsumer there, Job job) throws IOException {
    Semaphore slot =
        slots.computeIfAbsent(reference.registry(), registry -> new Semaphore(atOnce, true));
    acquire(slot, job);
    try (BlobClaim _ = store.claim(blob.digest(), job)) {
      Optional<StoredBlob> found = store.find(blob);
      if (found.isPresent()) {
        return told(found.get(), there);
      }
      there.accept(store.bytesOf(blob));
      Files.createDirectories(store.folder());
      store.makeRoom(blob.size());
      new BlobDownload(client, reference, blob, store.part(blob.digest()), job).run();
      return store.keep(blob);
    } finally {
      slot.release();
    }
  }

  private static void acquire(Semaphore slot, Job job) throws IOException {
    try {
      do {
        job.checkCancelled();
      } while (!slot.tryAcquire(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }
}
