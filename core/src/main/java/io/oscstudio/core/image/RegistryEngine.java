package io.oscstudio.core.image;

import io.oscstudio.core.base.ImageReference;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Limits;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.image.ImageManifests.Manifest;
import io.oscstudio.core.registry.Descriptor;
import io.oscstudio.core.registry.ErrorWords;
import io.oscstudio.core.registry.Json;
import io.oscstudio.core.registry.RegistryBlobs;
import io.oscstudio.core.registry.RegistryClient;
import io.oscstudio.core.registry.RegistryCredentials;
import io.oscstudio.core.registry.RegistryRefusal;
import io.oscstudio.core.registry.settings.RegistrySettings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Images straight from their registries, for machines without a container engine. Everything is
 * checked against digests; what a cancelled fetch had loaded is used by the next one.
 */
public final class RegistryEngine implements ImageEngine {
  private final RegistryClient client;
  private final ImageManifests manifests;
  private final RegistryBlobs blobs;
  private final Limits limits;

  private RegistryEngine(RegistryClient client, Path store, Limits limits) {
    this.client = client;
    this.manifests = new ImageManifests(client);
    this.blobs = new RegistryBlobs(client, store);
    this.limits = limits;
  }

  /**
   * An engine with the accounts that {@code docker login} stored.
   *
   * @param store folder for loaded parts, made if need be; of one engine at a time
   */
  public static RegistryEngine open(Path store, Limits limits) {
    return open(store, RegistrySettings.ofUser(), limits);
  }

  /** As {@link #open(Path, Limits)}, where registries are reached in another way. */
  static RegistryEngine open(Path store, RegistrySettings settings, Limits limits) {
    return open(store, RegistryCredentials.ofUser(), settings, limits);
  }

  static RegistryEngine open(Path store, RegistryCredentials credentials, Limits limits) {
    return open(store, credentials, RegistrySettings.ofUser(), limits);
  }

  static RegistryEngine open(
      Path store, RegistryCredentials credentials, RegistrySettings settings, Limits limits) {
    return new RegistryEngine(new RegistryClient(credentials, settings), store, limits);
  }

  @Override
  public String name() {
    return "registry";
  }

  @Override
  public ImageParts fetch(ImageReference reference, Platform platform, Path scratch, Job whole) {
    // A registry without ranges starts a dropped blob again; the whole does not go back.
    StageJob job = StageJob.of(whole, 0, StageJob.SCALE);
    job.report(Message.of("image.pulling", reference.familiar(), platform.osc()));
    try {
      Manifest manifest = manifests.resolve(reference, platform, job);
      refuseTooLarge(manifest, reference);
      byte[] config = Files.readAllBytes(blobs.fetch(reference, manifest.config(), new Quiet(job)));
      List<Path> layers = new ArrayList<>();
      long total = manifest.layers().stream().mapToLong(Descriptor::size).sum();
      long done = 0;
      Job bytes = new ByteReport(job, "image.pull-progress", reference, platform);
      for (Descriptor layer : manifest.layers()) {
        layers.add(blobs.fetch(reference, layer, new Part(bytes, done, total)));
        done += layer.size();
      }
      job.done();
      return new LoadedImage(config, layers);
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
    blobs.clear();
    client.close();
  }

  /** A job of which only the cancelling matters. */
  private record Quiet(Job job) implements Job {
    @Override
    public void report(Message what) {
      job.report(what);
    }

    @Override
    public void progress(long done, long total) {}

    @Override
    public boolean cancelled() {
      return job.cancelled();
    }
  }

  /** A blob's share in its image's bytes. */
  private record Part(Job job, long before, long total) implements Job {
    @Override
    public void report(Message what) {
      job.report(what);
    }

    @Override
    public void progress(long done, long ofPart) {
      job.progress(before + done, total);
    }

    @Override
    public boolean cancelled() {
      return job.cancelled();
    }
  }

  /** Parts in files of the store, which stay for images that share them. */
  private record LoadedImage(byte[] config, List<Path> files) implements ImageParts {
    @Override
    public byte[] config() {
      return config.clone();
    }

    @Override
    public int layers() {
      return files.size();
    }

    @Override
    public long layerBytes(int index) {
      try {
        return Files.size(files.get(index));
      } catch (IOException e) {
        return 0; // opening it will tell
      }
    }

    @Override
    public InputStream openLayer(int index) throws IOException {
      return Files.newInputStream(files.get(index));
    }

    @Override
    public void close() {}
  }
}
