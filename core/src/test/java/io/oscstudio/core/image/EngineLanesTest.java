package io.oscstudio.core.image;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.dockerjava.api.model.VersionComponent;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The engines that {@code ./verify} starts are what their lanes are named after. */
class EngineLanesTest {
  @Test
  @Tag("docker-new")
  void aCurrentDockerKeepsImagesInContainerd() {
    try (DockerConnection engine = engine("OSC_TEST_DOCKER_NEW_HOST")) {
      assertThat(minor(engine)).isGreaterThanOrEqualTo(48);
      assertThat(engine.client().infoCmd().exec().getDriverStatuses())
          .contains(List.of("driver-type", "io.containerd.snapshotter.v1"));
    }
  }

  @Test
  @Tag("podman")
  void podmansServiceSpeaksDockersApi() {
    try (DockerConnection engine = engine("OSC_TEST_PODMAN_HOST")) {
      assertThat(minor(engine)).isGreaterThanOrEqualTo(40);
      assertThat(engine.client().versionCmd().exec().getComponents())
          .extracting(VersionComponent::getName)
          .contains("Podman Engine");
    }
  }

  private static DockerConnection engine(String variable) {
    return DockerConnection.open(URI.create(System.getenv(variable)));
  }

  private static int minor(DockerConnection engine) {
    return Integer.parseInt(engine.apiVersion().split("\\.")[1]);
  }
}
