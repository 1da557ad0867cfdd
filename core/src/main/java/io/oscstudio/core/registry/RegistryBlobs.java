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
   * @param job gets the blob's bytes
   * @return the blob, to be closed
   */
  public StoredBlob fetch(ImageReference reference, Descriptor blob, Job job) throws IOException {
    Optional<StoredBlob> there = store.find(blob);
    if (there.isEmpty()) {
      return download(reference, blob, job);
    }
    job.progress(blob.size(), blob.size());
    return there.get();
  }

  /** Nobody holds the claim of a blob, which others may wait for, without a slot to fetch it. */
  private StoredBlob download(ImageReference reference, Descriptor blob, Job job)
      throws IOException {
    Semaphore slot =
        slots.computeIfAbsent(reference.registry(), registry -> new Semaphore(atOnce, true));
    acquire(slot, job);
    try (BlobClaim _ = store.claim(blob.digest(), job)) {
      Optional<StoredBlob> there = store.find(blob);
      if (there.isPresent()) {
        job.progress(blob.size(), blob.size());
        return there.get();
      }
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
