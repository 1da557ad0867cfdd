package io.oscstudio.core.image;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.dockerjava.transport.DockerHttpClient.Request.Method;
import io.oscstudio.core.base.Job;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The engines that {@code ./verify} starts are what their lanes are named after. */
class EngineLanesTest {
  @Test
  @Tag("docker-new")
  void aCurrentDockerKeepsImagesInContainerd() {
    try (DockerConnection engine = engine("OSC_TEST_DOCKER_NEW_HOST")) {
      assertThat(engine.speaks(48)).isTrue();
      assertThat(ask(engine, "/info")).contains("io.containerd.snapshotter.v1");
    }
  }

  @Test
  @Tag("podman")
  void podmansServiceSpeaksDockersApi() {
    try (DockerConnection engine = engine("OSC_TEST_PODMAN_HOST")) {
      assertThat(engine.speaks(40)).isTrue();
      assertThat(engine.podman()).isTrue();
      assertThat(ask(engine, "/version")).contains("Podman Engine");
    }
  }

  private static String ask(DockerConnection engine, String path) {
    return new String(engine.ask(Method.GET, path, Map.of(), Job.none()), StandardCharsets.UTF_8);
  }

  private static DockerConnection engine(String variable) {
    return DockerConnection.open(DockerHost.at(URI.create(System.getenv(variable))), Job.none());
  }
}
