package io.oscstudio.core.image;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.core.DefaultDockerClientConfig;
import com.github.dockerjava.core.DockerClientConfig;
import com.github.dockerjava.core.DockerClientImpl;
import com.github.dockerjava.core.RemoteApiVersion;
import com.github.dockerjava.transport.DockerHttpClient;
import com.github.dockerjava.transport.DockerHttpClient.Request;
import com.github.dockerjava.transport.DockerHttpClient.Response;
import com.github.dockerjava.zerodep.ZerodepDockerHttpClient;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.registry.ErrorWords;
import io.oscstudio.core.registry.Json;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Talks to one engine in the API version both sides know. What docker-java has no or a lossy call
 * for (variant of an image, platform of a save) goes through its transport as it is.
 */
final class DockerConnection implements AutoCloseable {
  /** From here on an engine can save one platform out of several. */
  private static final RemoteApiVersion SAVE_WITH_PLATFORM = RemoteApiVersion.create(1, 48);

  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);
  private static final int NOT_FOUND = 404;
  private static final int FIRST_ERROR = 400;

  private final URI host;
  private final DockerHttpClient http;
  private final DockerClient client;
  private final RemoteApiVersion version;

  private DockerConnection(
      URI host, DockerHttpClient http, DockerClient client, RemoteApiVersion version) {
    this.host = host;
    this.http = http;
    this.client = client;
    this.version = version;
  }

  /**
   * Greets an engine and agrees on the API version.
   *
   * @throws StudioException when nothing answers there, or what answers is no engine
   */
  static DockerConnection open(URI host) {
    try {
      DockerHttpClient http = transport(config(host, RemoteApiVersion.unknown()));
      RemoteApiVersion version = negotiate(http, host);
      DockerClient client = DockerClientImpl.getInstance(config(host, version), http);
      return new DockerConnection(host, http, client, version);
    } catch (StudioException e) {
      throw e;
    } catch (RuntimeException e) {
      throw new StudioException(
          Message.of("image.engine-unreachable", host.toString(), ErrorWords.of(e)), e);
    }
  }

  private static DockerClientConfig config(URI host, RemoteApiVersion version) {
    return DefaultDockerClientConfig.createDefaultConfigBuilder()
        .withDockerHost(host.toString())
        .withApiVersion(version)
        .build();
  }

  private static DockerHttpClient transport(DockerClientConfig config) {
    return new ZerodepDockerHttpClient.Builder()
        .dockerHost(config.getDockerHost())
        .sslConfig(config.getSSLConfig())
        .connectionTimeout(CONNECT_TIMEOUT)
        .build();
  }

  private static RemoteApiVersion negotiate(DockerHttpClient http, URI host) {
    try (Response response = http.execute(get("/_ping"))) {
      String offered = response.getHeader("Api-Version");
      if (response.getStatusCode() >= FIRST_ERROR || offered == null) {
        throw new StudioException(
            Message.of(
                "image.engine-unreachable", host.toString(), "HTTP " + response.getStatusCode()));
      }
      RemoteApiVersion theirs = RemoteApiVersion.parseConfig(offered);
      return theirs.isGreater(SAVE_WITH_PLATFORM) ? SAVE_WITH_PLATFORM : theirs;
    }
  }

  URI host() {
    return host;
  }

  String apiVersion() {
    return version.getVersion();
  }

  DockerClient client() {
    return client;
  }

  /** What the engine knows of an image; empty when it has none of that name. */
  Optional<JsonNode> inspect(String image) {
    try (Response response = http.execute(get(path("/images/" + image + "/json")))) {
      if (response.getStatusCode() == NOT_FOUND) {
        return Optional.empty();
      }
      return Optional.of(Json.object(body(response), image));
    }
  }

  /** Ids of the images that are there. */
  Set<String> imageIds() {
    Set<String> ids = new HashSet<>();
    try (Response response = http.execute(get(path("/images/json")))) {
      for (JsonNode image : Json.parse(body(response), host.toString())) {
        ids.add(image.path("Id").asString(""));
      }
    }
    return ids;
  }

  /** Starts saving; the body is the tar. */
  Response save(String reference, String id, Platform platform) {
    boolean choose = version.isGreaterOrEqual(SAVE_WITH_PLATFORM);
    // By Id where the engine holds one platform an image: nobody can move the tag in between.
    String what = choose ? reference : id;
    String query = choose ? "?platform=" + encoded(platform) : "";
    Response response = http.execute(get(path("/images/" + what + "/get" + query)));
    if (response.getStatusCode() >= FIRST_ERROR) {
      try (response) {
        throw refused(response);
      }
    }
    return response;
  }

  private static String encoded(Platform platform) {
    String json = "{\"os\":\"linux\",\"architecture\":\"" + platform.architecture() + "\"}";
    return URLEncoder.encode(json, StandardCharsets.UTF_8);
  }

  /** Lets a name point to an image. */
  void tag(String id, String repository, String tag) {
    String query = "?repo=" + repository + "&tag=" + tag;
    execute(Request.Method.POST, "/images/" + id + "/tag" + query);
  }

  /** Takes a name away, and the image with it when that was its last name. */
  void remove(String image) {
    execute(Request.Method.DELETE, "/images/" + image);
  }

  private void execute(Request.Method method, String path) {
    Request request = Request.builder().method(method).path(path(path)).build();
    try (Response response = http.execute(request)) {
      body(response);
    }
  }

  private String path(String rest) {
    return "/" + version.asWebPathPart() + rest;
  }

  private static Request get(String path) {
    return Request.builder().method(Request.Method.GET).path(path).build();
  }

  private byte[] body(Response response) {
    if (response.getStatusCode() >= FIRST_ERROR) {
      throw refused(response);
    }
    return bytes(response);
  }

  private StudioException refused(Response response) {
    String text = new String(bytes(response), StandardCharsets.UTF_8);
    return new StudioException(
        Message.of("image.engine-refused", host.toString(), ErrorWords.messageOf(text)));
  }

  private byte[] bytes(Response response) {
    try {
      return response.getBody().readNBytes(Json.LARGEST_DOCUMENT);
    } catch (IOException e) {
      throw new StudioException(
          Message.of("image.engine-unreachable", host.toString(), ErrorWords.of(e)), e);
    }
  }

  @Override
  public void close() {
    try {
      client.close();
    } catch (IOException ignored) {
      // Nothing of ours is lost with a connection that does not close.
    }
  }
}
