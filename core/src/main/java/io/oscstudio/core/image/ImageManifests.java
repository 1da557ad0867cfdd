package io.oscstudio.core.image;

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
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Finds the manifest of one platform, through Docker's lists and OCI's indexes. */
final class ImageManifests {
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

  private final RegistryDocuments documents;

  ImageManifests(RegistryClient client) {
    documents = new RegistryDocuments(client);
  }

  /**
   * Resolves a reference for a platform. A manifest that names no platform is taken; what its
   * configuration says is seen later.
   *
   * @throws StudioException naming the platforms that are there when the one asked for is not
   */
  Manifest resolve(ImageReference reference, Platform platform, Job job) {
    JsonNode document = documents.read(reference, ACCEPT, job).json();
    for (int depth = 1; document.path("manifests").isArray(); depth++) {
      if (depth == INDEX_DEPTH) {
        throw unsupported(reference, "index");
      }
      Digest chosen = choose(document, reference, platform);
      document = documents.read(reference, chosen, ACCEPT, job).json();
    }
    return manifest(document, reference);
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
    return Descriptor.of(node).orElseThrow(() -> unsupported(reference, "digest"));
  }

  private static StudioException unsupported(ImageReference reference, String what) {
    return new StudioException(
        Message.of("image.manifest-unsupported", reference.familiar(), what));
  }
}
