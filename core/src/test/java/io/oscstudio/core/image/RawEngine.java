package io.oscstudio.core.image;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.dockerjava.transport.DockerHttpClient;
import com.github.dockerjava.transport.DockerHttpClient.Request;
import com.github.dockerjava.transport.DockerHttpClient.Response;
import com.github.dockerjava.zerodep.ZerodepDockerHttpClient;
import io.oscstudio.core.base.Digest;
import io.oscstudio.core.base.ImageReference;
import io.oscstudio.core.base.Job;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What tests do to the engine beside the code under test. */
final class RawEngine implements AutoCloseable {
  private final DockerConnection connection;
  private final EngineImages engine;
  private final DockerHttpClient http;

  RawEngine(URI host) {
    connection = DockerConnection.open(DockerHost.at(host), Job.none());
    engine = new EngineImages(connection, Job.none());
    http = new ZerodepDockerHttpClient.Builder().dockerHost(host).build();
  }

  void load(Path tar) throws Exception {
    try (InputStream in = Files.newInputStream(tar);
        Response response =
            http.execute(
                Request.builder()
                    .method(Request.Method.POST)
                    .path("/v1.41/images/load")
                    .putHeader("Content-Type", "application/x-tar")
                    .body(in)
                    .build())) {
      String said = new String(response.getBody().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(said).contains("Loaded image");
    }
  }

  boolean exists(String image) {
    return engine.inspect(image).isPresent();
  }

  String id(String image) {
    return engine.inspect(image).map(EngineState::id).orElseThrow();
  }

  /**
   * Whether the engine has exactly this image under a name. With containerd's store an Id is the
   * digest of a manifest that the engine made up, so the layers and the architecture are compared.
   */
  boolean holds(String name, TestImage image) {
    JsonNode found = engine.inspect(name).orElseThrow();
    List<String> layers = new ArrayList<>();
    found.path("RootFS").path("Layers").forEach(l -> layers.add(l.asString("")));
    boolean classic = !found.has("Descriptor");
    return layers.equals(image.layers().stream().map(l -> Digest.of(l).toString()).toList())
        && found.path("Architecture").asString("").equals(image.architecture())
        && (!classic || EngineState.id(found).equals(image.id().toString()));
  }

  void tag(String image, ImageReference as) {
    engine.tag(image, as.repository(), as.tagOrLatest());
  }

  void remove(String image) {
    engine.remove(image);
  }

  @Override
  public void close() throws IOException {
    http.close();
    connection.close();
  }
}
