package io.oscstudio.core.image;

import io.oscstudio.core.base.Digest;
import io.oscstudio.core.base.ImageReference;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.image.RegistryBlobs.Descriptor;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Finds the manifest of one platform, through Docker's lists and OCI's indexes. */
final class RegistryManifests {
  private static final String ACCEPT =
      String.join(
          ",",
          "application/vnd.oci.image.index.v1+json",
          "application/vnd.docker.distribution.manifest.list.v2+json",
          "application/vnd.oci.image.manifest.v1+json",
          "application/vnd.docker.distribution.manifest.v2+json");

  private static final int INDEX_DEPTH = 3;

  /** An image's configuration and layers, the lowest first. */
  record Manifest(Descriptor config, List<Descriptor> layers) {}

  private final RegistryClient client;

  RegistryManifests(RegistryClient client) {
    this.client = client;
  }

  /**
   * Resolves a reference for a platform. A manifest that names no platform is taken; what its
   * configuration says is seen later.
   *
   * @throws StudioException naming the platforms that are there when the one asked for is not
   */
  Manifest resolve(ImageReference reference, Platform platform, Job job) {
    Optional<Digest> expected = reference.digest();
    for (int depth = 0; depth < INDEX_DEPTH; depth++) {
      JsonNode document = document(reference, platform, expected, job);
      if (!document.path("manifests").isArray()) {
        return manifest(document, reference);
      }
      expected = Optional.of(choose(document, reference, platform));
    }
    throw unsupported(reference, "index");
  }

  private JsonNode document(
      ImageReference reference, Platform platform, Optional<Digest> expected, Job job) {
    String name = expected.map(Digest::toString).orElse(reference.tagOrLatest());
    HttpResponse<InputStream> response =
        client.get(reference, platform, "manifests/" + name, Map.of("Accept", ACCEPT), job);
    byte[] bytes;
    try (InputStream body = response.body();
        CancelWatch watch = new CancelWatch(job, body)) {
      bytes = body.readNBytes(Json.LARGEST_DOCUMENT + 1);
    } catch (IOException e) {
      job.checkCancelled();
      throw new StudioException(
          Message.of("image.registry-unreachable", reference.registry(), EngineErrors.text(e)), e);
    }
    if (bytes.length > Json.LARGEST_DOCUMENT) {
      throw new StudioException(
          Message.of(
              "image.document-too-large",
              reference.familiar(),
              "manifests/" + name,
              Json.LARGEST_DOCUMENT));
    }
    Optional<Digest> named =
        expected.or(
            () -> response.headers().firstValue("Docker-Content-Digest").flatMap(Digest::parse));
    Digest found = Digest.of(bytes);
    if (named.isPresent() && !named.get().equals(found)) {
      throw new StudioException(
          Message.of(
              "image.blob-digest", reference.familiar(), named.get().toString(), found.toString()));
    }
    return Json.object(bytes, reference.familiar());
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
    List<Descriptor> layers = new ArrayList<>();
    for (JsonNode layer : document.path("layers")) {
      layers.add(descriptor(layer, reference));
    }
    return new Manifest(descriptor(document.path("config"), reference), layers);
  }

  private static Descriptor descriptor(JsonNode node, ImageReference reference) {
    Optional<Digest> digest = Digest.parse(node.path("digest").asString(""));
    long size = node.path("size").asLong(-1);
    if (digest.isEmpty() || size < 0) {
      throw unsupported(reference, "digest");
    }
    return new Descriptor(digest.get(), size);
  }

  private static StudioException unsupported(ImageReference reference, String what) {
    return new StudioException(
        Message.of("image.manifest-unsupported", reference.familiar(), what));
  }
}
