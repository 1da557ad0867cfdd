package io.oscstudio.core.image;

import io.oscstudio.core.base.Digest;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.image.ImageManifests.Manifest;
import io.oscstudio.core.registry.BlobStore;
import io.oscstudio.core.registry.Descriptor;
import io.oscstudio.core.registry.StoredBlob;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** An image whose layers are fetched at the same time, each in use until the image is closed. */
final class RegistryImage implements ImageParts {
  private final byte[] config;
  private final List<Descriptor> layers;
  private final BlobStore store;
  private final Map<Digest, CompletableFuture<StoredBlob>> blobs = new LinkedHashMap<>();
  private volatile boolean closed;

  /** Brings one blob. */
  @FunctionalInterface
  interface Fetching {
    StoredBlob fetch(Descriptor blob, Job job);
  }

  private RegistryImage(byte[] config, Manifest manifest, BlobStore store) {
    this.config = config.clone();
    this.layers = manifest.layers();
    this.store = store;
  }

  /**
   * Begins to fetch the layers.
   *
   * @param bytes gets the layers' bytes
   */
  static RegistryImage begin(
      byte[] config, Manifest manifest, BlobStore store, Fetching fetching, Job bytes) {
    RegistryImage image = new RegistryImage(config, manifest, store);
    List<Descriptor> distinct = manifest.distinctLayers();
    SumJob sum = new SumJob(bytes, Manifest.bytes(distinct), distinct.size());
    for (int i = 0; i < distinct.size(); i++) {
      Descriptor layer = distinct.get(i);
      Job part = new PartJob(sum.part(i), () -> image.closed);
      CompletableFuture<StoredBlob> blob = new CompletableFuture<>();
      image.blobs.put(layer.digest(), blob);
      Thread.ofVirtual().name("blob-fetch").start(() -> image.bring(blob, layer, fetching, part));
    }
    return image;
  }

  private void bring(
      CompletableFuture<StoredBlob> blob, Descriptor layer, Fetching fetching, Job job) {
    try {
      blob.complete(fetching.fetch(layer, job));
    } catch (RuntimeException e) {
      blob.completeExceptionally(e);
    }
  }

  @Override
  public byte[] config() {
    return config.clone();
  }

  @Override
  public int layers() {
    return layers.size();
  }

  @Override
  public long layerBytes(int index) {
    return layers.get(index).size();
  }

  @Override
  public InputStream openLayer(int index) {
    return blob(layers.get(index).digest()).open();
  }

  private StoredBlob blob(Digest digest) {
    CompletableFuture<StoredBlob> blob = blobs.get(digest);
    if (blob == null) {
      throw new IllegalArgumentException("No layer " + digest);
    }
    try {
      return blob.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException known ? known : e;
    }
  }

  @Override
  public boolean dropDamaged() throws IOException {
    boolean dropped = false;
    for (CompletableFuture<StoredBlob> blob : blobs.values()) {
      if (blob.isDone() && !blob.isCompletedExceptionally()) {
        StoredBlob stored = blob.join();
        if (stored.found()) {
          try (InputStream in = stored.open()) {
            if (!Digest.of(in).equals(stored.digest())) {
              store.drop(stored.digest());
              dropped = true;
            }
          }
        }
      }
    }
    return dropped;
  }

  @Override
  public void close() {
    closed = true;
    for (CompletableFuture<StoredBlob> blob : blobs.values()) {
      blob.handle(
              (stored, error) -> {
                if (stored != null) {
                  stored.close();
                }
                return null;
              })
          .join();
    }
  }
}
