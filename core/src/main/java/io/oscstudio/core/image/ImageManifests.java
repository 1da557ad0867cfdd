package io.oscstudio.core.image;

import io.oscstudio.core.base.CancelledException;
import io.oscstudio.core.base.Digest;
import io.oscstudio.core.base.ImageReference;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.registry.Descriptor;
import io.oscstudio.core.registry.RegistryClient;
import io.oscstudio.core.registry.RegistryDocuments;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import tools.jackson.databind.JsonNode;

/**
 * Finds the manifest of one platform, through Docker's lists and OCI's indexes. What a tag means is
 * found out once, so that all platforms of an image are of the same moment.
 */
final class ImageManifests {
  private static final String ACCEPT =
      String.join(
          ",",
          "application/vnd.oci.image.index.v1+json",
          "application/vnd.docker.distribution.manifest.list.v2+json",
          "application/vnd.oci.image.manifest.v1+json",
          "application/vnd.docker.distribution.manifest.v2+json");

  /** Layers that the registry must not hand out, in both families of media types. */
  private static final List<String> ELSEWHERE = List.of(".foreign.", ".nondistributable.");

  /** Docker's own bound is 127. */
  static final int MOST_LAYERS = 1_000;

  private static final int INDEX_DEPTH = 3;
  private static final long LOOK_EVERY_MILLIS = 20;

  /** An image's configuration and layers, the lowest first. */
  record Manifest(Descriptor config, List<Descriptor> layers) {
    Manifest {
      layers = List.copyOf(layers);
    }

    /** The layers, each once. */
    List<Descriptor> distinctLayers() {
      Map<Digest, Descriptor> distinct = new LinkedHashMap<>();
      layers.forEach(layer -> distinct.putIfAbsent(layer.digest(), layer));
      return List.copyOf(distinct.values());
    }

    static long bytes(List<Descriptor> blobs) {
      return blobs.stream().mapToLong(Descriptor::size).sum();
    }
  }

  private final RegistryDocuments registry;
  private final Map<String, CompletableFuture<JsonNode>> documents = new ConcurrentHashMap<>();

  ImageManifests(RegistryClient client) {
    registry = new RegistryDocuments(client);
  }

  /**
   * Resolves a reference for a platform. A manifest that names no platform is taken; what its
   * configuration says is seen later.
   *
   * @throws StudioException naming the platforms that are there when the one asked for is not; or
   *     when there are more than {@link #MOST_LAYERS} layers
   */
  Manifest resolve(ImageReference reference, Platform platform, Job job) {
    JsonNode document = read(reference, reference.digest(), job);
    for (int depth = 1; document.path("manifests").isArray(); depth++) {
      if (depth == INDEX_DEPTH) {
        throw unsupported(reference, "index");
      }
      Digest chosen = choose(document, reference, platform);
      document = read(reference, Optional.of(chosen), job);
    }
    return manifest(document, reference);
  }

  /**
   * A document, asked for once: registries count how often that is done. Who wants it while it is
   * on its way waits, and fails as whoever asked, except by their being cancelled.
   */
  private JsonNode read(ImageReference reference, Optional<Digest> digest, Job job) {
    String key =
        reference.repository() + " " + digest.map(Digest::toString).orElse(reference.tagOrLatest());
    CompletableFuture<JsonNode> mine = new CompletableFuture<>();
    Optional<JsonNode> read = Optional.empty();
    while (read.isEmpty()) {
      CompletableFuture<JsonNode> known = documents.putIfAbsent(key, mine);
      read =
          known == null ? Optional.of(ask(reference, digest, job, key, mine)) : awaited(known, job);
    }
    return read.get();
  }

  private JsonNode ask(
      ImageReference reference,
      Optional<Digest> digest,
      Job job,
      String key,
      CompletableFuture<JsonNode> asked) {
    try {
      JsonNode document =
          digest
              .map(d -> registry.read(reference, d, ACCEPT, job))
              .orElseGet(() -> registry.read(reference, ACCEPT, job))
              .json();
      asked.complete(document);
      return document;
    } catch (RuntimeException e) {
      documents.remove(key, asked); // another time it may be there
      asked.completeExceptionally(e);
      throw e;
    }
  }

  /** Empty when whoever asked was cancelled. */
  private static Optional<JsonNode> awaited(CompletableFuture<JsonNode> known, Job job) {
    while (true) {
      job.checkCancelled();
      try {
        return Optional.of(known.get(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS));
      } catch (TimeoutException e) {
        continue;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new CancelledException();
      } catch (ExecutionException e) {
        if (e.getCause() instanceof CancelledException) {
          return Optional.empty();
        }
        throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
      }
    }
  }

  private static Digest choose(JsonNode index, ImageReference reference, Platform platform) {
    List<String> there = new ArrayList<>();
    List<JsonNode> fitting = new ArrayList<>();
    for (JsonNode descriptor : index.path("manifests")) {
      JsonNode of = descriptor.path("platform");
      String os = of.path("os").asString("");
      String architecture = of.path("architecture").asString("");
      String variant = of.path("variant").asString("");
      if (platform.fits(os, architecture, variant)) {
        fitting.add(descriptor);
      } else if (!os.equals("unknown")) {
        there.add(os + "/" + architecture + (variant.isEmpty() ? "" : "/" + variant));
      }
    }
    return fitting.stream()
        .min(Comparator.comparing(d -> d.path("platform").path("variant").asString("")))
        .flatMap(d -> Digest.parse(d.path("digest").asString("")))
        .orElseThrow(() ->
            new StudioException(
                Message.of(
                    "image.no-platform",
                    reference.familiar(),
                    platform.docker(),
                    String.join(", ", there))));
  }

  private static Manifest manifest(JsonNode document, ImageReference reference) {
    int count = document.path("layers").size();
    if (count > MOST_LAYERS) {
      throw new StudioException(
          Message.of("image.layers-too-many", reference.familiar(), count, MOST_LAYERS));
    }
    List<Descriptor> layers = new ArrayList<>();
    for (JsonNode layer : document.path("layers")) {
      Descriptor descriptor = descriptor(layer, reference);
      if (ELSEWHERE.stream().anyMatch(descriptor.mediaType()::contains)) {
        throw new StudioException(
            Message.of("image.layer-elsewhere", reference.familiar(), descriptor.mediaType()));
      }
      layers.add(descriptor);
    }
    return new Manifest(descriptor(document.path("config"), reference), layers);
  }

  private static Descriptor descriptor(JsonNode node, ImageReference reference) {
    return Descriptor.of(node).orElseThrow(() -> unsupported(reference, "digest"));
  }

  private static StudioException unsupported(ImageReference reference, String what) {
    return new StudioException(
        Message.of("image.manifest-unsupported", reference.familiar(), what));
  }
}
