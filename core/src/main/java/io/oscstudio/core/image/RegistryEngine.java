package io.oscstudio.core.image;

import io.oscstudio.core.base.Digest;
import io.oscstudio.core.base.ImageReference;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Limits;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.image.ImageManifests.Manifest;
import io.oscstudio.core.registry.BlobStore;
import io.oscstudio.core.registry.Descriptor;
import io.oscstudio.core.registry.ErrorWords;
import io.oscstudio.core.registry.Json;
import io.oscstudio.core.registry.RegistryBlobs;
import io.oscstudio.core.registry.RegistryClient;
import io.oscstudio.core.registry.RegistryCredentials;
import io.oscstudio.core.registry.RegistryRefusal;
import io.oscstudio.core.registry.StoredBlob;
import io.oscstudio.core.registry.settings.RegistrySettings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;

/**
 * Images straight from their registries, for machines without a container engine. Everything is
 * checked against digests. Blobs are kept in a store, several on their way at a time, each once.
 */
public final class RegistryEngine implements ImageEngine {
  private static final int FETCH_SHARE = 600;

  /** What a layer is unpacked, for one byte packed: an estimate for the disk. */
  private static final double UNPACKED = 2.5;

  private final RegistryClient client;
  private final ImageManifests manifests;
  private final BlobStore store;
  private final RegistryBlobs blobs;
  private final Limits limits;

  private RegistryEngine(RegistryClient client, EngineOptions options, Limits limits) {
    this.client = client;
    this.manifests = new ImageManifests(client);
    this.store = new BlobStore(options.store(), options.storeBytes());
    this.blobs = new RegistryBlobs(client, store, options.atOnce());
    this.limits = limits;
  }

  /** An engine with the accounts that {@code docker login} stored. */
  public static RegistryEngine open(EngineOptions options, Limits limits) {
    return open(options, RegistrySettings.ofUser(), limits);
  }

  /** As {@link #open(EngineOptions, Limits)}, where registries are reached in another way. */
  static RegistryEngine open(EngineOptions options, RegistrySettings settings, Limits limits) {
    return open(options, RegistryCredentials.ofUser(), settings, limits);
  }

  static RegistryEngine open(
      EngineOptions options,
      RegistryCredentials credentials,
      RegistrySettings settings,
      Limits limits) {
    return new RegistryEngine(new RegistryClient(credentials, settings), options, limits);
  }

  @Override
  public String name() {
    return "registry";
  }

  @Override
  public Optional<DiskNeed> keeping(long bytes) {
    return Optional.of(DiskNeed.of(store.folder(), store.growth(bytes)));
  }

  @Override
  public Optional<ImageContent> content(ImageReference reference, Platform platform, Job job) {
    Manifest manifest = manifest(reference, platform, job);
    List<ImageContent.Part> parts = new ArrayList<>();
    parts.add(part(manifest.config(), manifest.config().size()));
    for (Descriptor layer : manifest.distinctLayers()) {
      parts.add(part(layer, Math.round(layer.size() * UNPACKED)));
    }
    return Optional.of(new ImageContent(parts));
  }

  @Override
  public Optional<FetchPlan.Allowance> allowance(String registry) {
    return client
        .rateLimit(registry)
        .map(rate -> new FetchPlan.Allowance(registry, rate.remaining(), rate.limit()));
  }

  private ImageContent.Part part(Descriptor blob, long tarBytes) {
    return new ImageContent.Part(blob.digest(), blob.size(), store.bytesOf(blob), tarBytes);
  }

  @Override
  public ImageParts fetch(ImageReference reference, Platform platform, Path scratch, FetchJob job) {
    job.report(Message.of("image.pulling", reference.familiar(), platform.osc()));
    Manifest manifest = manifest(reference, platform, job);
    byte[] config = config(reference, platform, manifest, job);
    ImageConfig says = ImageConfig.parse(config, reference.familiar());
    says.require(platform, reference);
    says.requireLayers(manifest.layers().size(), reference);
    Job bytes = job.stage(FetchPhase.FETCHING, FETCH_SHARE);
    return RegistryImage.begin(
        config,
        manifest,
        store,
        (layer, part) -> blob(reference, platform, layer, job::reused, part),
        bytes);
  }

  private Manifest manifest(ImageReference reference, Platform platform, Job job) {
    try {
      Manifest manifest = manifests.resolve(reference, platform, job);
      refuseTooLarge(manifest, reference);
      return manifest;
    } catch (RegistryRefusal e) {
      throw EngineErrors.ofRefusal(reference, platform, e);
    }
  }

  /** The configuration, which is read whole, so a damaged one is noticed and fetched again. */
  private byte[] config(ImageReference reference, Platform platform, Manifest manifest, Job job) {
    try {
      for (int attempt = 1; ; attempt++) {
        try (StoredBlob blob =
                blob(reference, platform, manifest.config(), there -> {}, new QuietJob(job));
            InputStream in = blob.open()) {
          byte[] bytes = in.readAllBytes();
          if (Digest.of(bytes).equals(blob.digest())) {
            return bytes;
          }
          store.drop(blob.digest());
          if (!blob.found() || attempt > 1) {
            throw new IOException(blob.digest().toString());
          }
        }
      }
    } catch (IOException e) {
      throw EngineErrors.ofPull(reference, platform, ErrorWords.of(e), e);
    }
  }

  private StoredBlob blob(
      ImageReference reference, Platform platform, Descriptor blob, LongConsumer there, Job job) {
    try {
      return blobs.fetch(reference, blob, there, job);
    } catch (RegistryRefusal e) {
      throw EngineErrors.ofRefusal(reference, platform, e);
    } catch (IOException e) {
      job.checkCancelled();
      throw EngineErrors.ofPull(reference, platform, ErrorWords.of(e), e);
    }
  }

  private void refuseTooLarge(Manifest manifest, ImageReference reference) {
    if (manifest.config().size() > Json.LARGEST_DOCUMENT) {
      throw new StudioException(
          Message.of(
              "registry.document-too-large",
              reference.familiar(),
              manifest.config().digest().toString(),
              Json.LARGEST_DOCUMENT));
    }
    for (Descriptor layer : manifest.layers()) {
      if (layer.size() > limits.entryBytes()) {
        throw new StudioException(
            Message.of("image.layer-too-large", reference.familiar(), limits.entryBytes()));
      }
    }
  }

  @Override
  public void close() {
    client.close();
    try {
      store.makeRoom(0);
    } catch (IOException ignored) {
      // It is tidied when the next blob comes.
    }
  }
}
