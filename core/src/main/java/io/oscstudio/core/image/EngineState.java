package io.oscstudio.core.image;

import io.oscstudio.core.base.ImageReference;
import io.oscstudio.core.base.StudioException;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What an engine had before an image was pulled. Pulling another architecture moves the person's
 * own tag; afterwards it is put back. What was not there before goes away, or stays where that is
 * wanted and the engine could run it: a new name of an image for other machines would only mislead.
 */
final class EngineState {
  private final ImageReference reference;
  private final Platform platform;
  private final String name;
  private final Optional<String> before;
  private final Optional<EngineImage> local;
  private final Map<String, Boolean> idsBefore;

  private EngineState(EngineImages engine, ImageReference reference, Platform platform) {
    this.reference = reference;
    this.platform = platform;
    this.name = engineName(reference);
    this.before = engine.inspect(name).map(EngineState::id);
    this.local =
        before.flatMap(id ->
            engine
                .inspect(name, platform)
                .filter(image -> fits(image, platform))
                .map(image -> new EngineImage(id, image.path("Size").asLong(-1))));
    this.idsBefore = engine.ids();
  }

  static EngineState of(EngineImages engine, ImageReference reference, Platform platform) {
    return new EngineState(engine, reference, platform);
  }

  /** How the engine is asked for a reference; with a digest, the tag says nothing. */
  static String engineName(ImageReference reference) {
    return reference
        .digest()
        .map(d -> reference.repository() + "@" + d)
        .orElse(reference.repository() + ":" + reference.tagOrLatest());
  }

  /** The image that was there under this name, if it is of the platform. */
  Optional<EngineImage> local() {
    return local;
  }

  /**
   * Puts the name back, also where it went away altogether.
   *
   * @param engine asked for a job that nobody cancels
   * @param keepPulled whether what was not there before stays, if the engine could run it
   */
  void restore(EngineImages engine, boolean keepPulled) {
    Optional<String> now = engine.inspect(name).map(EngineState::id);
    boolean stays = keepPulled && engine.runs(platform);
    if (now.equals(before)) {
      if (now.isPresent() && !stays && local.isEmpty()) {
        unlessInUse(() -> engine.removePlatform(name, platform));
      }
      return;
    }
    if (before.isPresent() && reference.digest().isEmpty()) {
      engine.tag(before.get(), reference.repository(), reference.tagOrLatest());
    }
    if (!stays && now.isPresent()) {
      removePulled(engine, now.get());
    }
  }

  /**
   * Takes away what the pull brought. An image that is known by other tags meanwhile is somebody
   * else's, too; one that was there without any tag would go with its only one.
   */
  private void removePulled(EngineImages engine, String id) {
    if (before.isEmpty()) {
      if (idsBefore.getOrDefault(id, true)) {
        unlessInUse(() -> engine.remove(name));
      }
    } else if (!idsBefore.containsKey(id)
        && engine.inspect(id).filter(image -> !EngineImages.tagged(image)).isPresent()) {
      unlessInUse(() -> engine.remove(id));
    }
  }

  private static void unlessInUse(Runnable removal) {
    try {
      removal.run();
    } catch (StudioException e) {
      // Somebody began to use it meanwhile: then it is theirs, and stays.
    }
  }

  /** The engine's Id of an inspected image. */
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
