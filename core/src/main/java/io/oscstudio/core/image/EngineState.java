package io.oscstudio.core.image;

import io.oscstudio.core.base.ImageReference;
import io.oscstudio.core.base.StudioException;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * What an engine had before an image was pulled. Pulling another architecture moves the person's
 * own tag; afterwards it is put back, and what was not there before goes away.
 */
final class EngineState {
  private final DockerConnection engine;
  private final ImageReference reference;
  private final String name;
  private final Optional<JsonNode> before;
  private final Set<String> idsBefore;

  private EngineState(
      DockerConnection engine,
      ImageReference reference,
      Optional<JsonNode> before,
      Set<String> idsBefore) {
    this.engine = engine;
    this.reference = reference;
    this.name = engineName(reference);
    this.before = before;
    this.idsBefore = idsBefore;
  }

  static EngineState of(DockerConnection engine, ImageReference reference) {
    return new EngineState(
        engine, reference, engine.inspect(engineName(reference)), engine.imageIds());
  }

  /** How the engine is asked for a reference; with a digest, the tag says nothing. */
  static String engineName(ImageReference reference) {
    return reference
        .digest()
        .map(d -> reference.repository() + "@" + d)
        .orElse(reference.repository() + ":" + reference.tagOrLatest());
  }

  /** The image that was there under this name. */
  Optional<JsonNode> before() {
    return before;
  }

  /**
   * Puts the name back.
   *
   * @param keepPulled whether what was not there before stays
   */
  void restore(boolean keepPulled) {
    Optional<String> now = engine.inspect(name).map(EngineState::id);
    Optional<String> then = before.map(EngineState::id);
    if (now.isEmpty() || now.equals(then)) {
      return;
    }
    if (then.isPresent() && reference.digest().isEmpty()) {
      engine.tag(then.get(), reference.repository(), reference.tagOrLatest());
    }
    if (keepPulled) {
      return;
    }
    if (then.isEmpty()) {
      remove(name);
    } else if (!idsBefore.contains(now.get())) {
      remove(now.get());
    }
  }

  private void remove(String image) {
    try {
      engine.remove(image);
    } catch (StudioException e) {
      // Somebody began to use the image meanwhile: then it is theirs, and stays.
    }
  }

  static String id(JsonNode inspected) {
    return inspected.path("Id").asString("");
  }

  /** Whether an inspected image is of a platform. */
  static boolean fits(JsonNode inspected, Platform platform) {
    return platform.fits(
        inspected.path("Os").asString(""),
        inspected.path("Architecture").asString(""),
        inspected.path("Variant").asString(""));
  }
}
