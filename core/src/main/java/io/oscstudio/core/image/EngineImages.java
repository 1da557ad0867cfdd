package io.oscstudio.core.image;

import com.github.dockerjava.transport.DockerHttpClient.Request.Method;
import com.github.dockerjava.transport.DockerHttpClient.Response;
import io.oscstudio.core.base.ImageReference;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.registry.Json;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What is asked of an engine about images for one job, as each version of its API understands it.
 */
final class EngineImages {
  /** From here on an engine can save one platform out of several. */
  private static final int SAVE_WITH_PLATFORM = 48;

  /** From here on it can be asked about one platform out of several. */
  private static final int INSPECT_WITH_PLATFORM = 49;

  /** From here on it can remove one platform out of several. */
  private static final int REMOVE_PLATFORM = 50;

  private static final String AUTH = "X-Registry-Auth";
  private static final String NO_TAG = "<none>:<none>";

  private final DockerConnection engine;
  private final Job job;

  /**
   * Asks for a job.
   *
   * @param job questions end with it
   */
  EngineImages(DockerConnection engine, Job job) {
    this.engine = engine;
    this.job = job;
  }

  /** What the engine knows of an image; empty when it has none of that name. */
  Optional<JsonNode> inspect(String image) {
    return inspect(image, "");
  }

  /**
   * What the engine knows of the image of a platform; where it cannot be asked for one, of the
   * image it would run itself.
   */
  Optional<JsonNode> inspect(String image, Platform platform) {
    boolean choose = engine.speaks(INSPECT_WITH_PLATFORM);
    return inspect(image, choose ? "?platform=" + encoded(json(platform)) : "");
  }

  private Optional<JsonNode> inspect(String image, String query) {
    try {
      byte[] json = engine.ask(Method.GET, "/images/" + image + "/json" + query, Map.of(), job);
      return Optional.of(Json.object(json, image));
    } catch (EngineRefusal e) {
      if (e.notFound()) {
        return Optional.empty();
      }
      throw e;
    }
  }

  /** Whether accounts can be given to the engine without others reading them on the way. */
  boolean confidential() {
    return engine.confidential();
  }

  URI host() {
    return engine.host();
  }

  /** Whether the engine's machine runs images of a platform itself. */
  boolean runs(Platform platform) {
    byte[] json = engine.ask(Method.GET, "/version", Map.of(), job);
    JsonNode version = Json.object(json, engine.host().toString());
    return platform.fits(version.path("Os").asString(""), version.path("Arch").asString(""), "");
  }

  /** Ids of the images that are there, and whether they have a tag. */
  Map<String, Boolean> ids() {
    Map<String, Boolean> ids = new HashMap<>();
    byte[] json = engine.ask(Method.GET, "/images/json", Map.of(), job);
    for (JsonNode image : Json.parse(json, engine.host().toString())) {
      ids.put(image.path("Id").asString(""), tagged(image));
    }
    return ids;
  }

  /** Whether a tag leads to an image. */
  static boolean tagged(JsonNode image) {
    for (JsonNode tag : image.path("RepoTags")) {
      if (!tag.asString("").equals(NO_TAG)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Starts a pull; the body is a stream of JSON items.
   *
   * @param auth the account in the header's encoding, empty for none
   * @param pulling the wait for its beginning ends with it
   */
  Response pull(ImageReference reference, Platform platform, String auth, Job pulling) {
    String path =
        "/images/create?fromImage=%s&tag=%s&platform=%s"
            .formatted(
                encoded(reference.repository()),
                encoded(reference.digest().map(Object::toString).orElse(reference.tagOrLatest())),
                encoded(platform.docker()));
    return engine.start(Method.POST, path, headers(auth), pulling);
  }

  /**
   * The platforms for which the registry has an image, as the engine sees it; {@code
   * linux/arm64/v8}.
   */
  List<String> platforms(ImageReference reference, String auth) {
    String name = EngineState.engineName(reference);
    boolean podman = engine.podman();
    String path = podman ? "/v4.0.0/libpod/manifests/" + name : "/distribution/" + name;
    byte[] json = engine.ask(Method.GET, path + "/json", headers(auth), job);
    List<String> platforms = new ArrayList<>();
    for (JsonNode item : Json.object(json, name).path(podman ? "manifests" : "Platforms")) {
      JsonNode platform = podman ? item.path("platform") : item;
      String os = platform.path("os").asString("");
      String variant = platform.path("variant").asString("");
      String text = os + "/" + platform.path("architecture").asString("");
      if (!os.equals("unknown")) {
        platforms.add(variant.isEmpty() ? text : text + "/" + variant);
      }
    }
    return platforms;
  }

  /** Starts saving; the body is the tar. */
  Response save(String id, Platform platform) {
    boolean choose = engine.speaks(SAVE_WITH_PLATFORM);
    String query = choose ? "?platform=" + encoded(json(platform)) : "";
    // By Id: nobody can move it in between, as they can a tag.
    return engine.start(Method.GET, "/images/" + id + "/get" + query, Map.of(), job);
  }

  /** Lets a name point to an image. */
  void tag(String id, String repository, String tag) {
    String query = "?repo=" + encoded(repository) + "&tag=" + tag;
    engine.ask(Method.POST, "/images/" + id + "/tag" + query, Map.of(), job);
  }

  /** Takes a name away, and the image with it when that was its last name. */
  void remove(String image) {
    engine.ask(Method.DELETE, "/images/" + image, Map.of(), job);
  }

  /** Takes one platform away from an image of several, where an engine can. */
  void removePlatform(String image, Platform platform) {
    if (engine.speaks(REMOVE_PLATFORM)) {
      remove(image + "?platforms=" + encoded(json(platform)));
    }
  }

  private static Map<String, String> headers(String auth) {
    return auth.isEmpty() ? Map.of() : Map.of(AUTH, auth);
  }

  private static String json(Platform platform) {
    return "{\"os\":\"linux\",\"architecture\":\"" + platform.architecture() + "\"}";
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
