package io.oscstudio.core.image;

import static org.assertj.core.api.Assertions.assertThat;

import io.oscstudio.core.base.ImageReference;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Limits;
import io.oscstudio.core.image.TestRegistry.Format;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The same image gives the same bytes, whichever engine supplied it. */
class EnginesAgreeTest {
  private final String text = UUID.randomUUID().toString();
  private final TestImage amd64 = TestImage.of("amd64", "", "amd64 " + text, text);
  private final TestImage arm64 = TestImage.of("arm64", "v8", "arm64 " + text, text);
  private @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  @Tag("registry")
  void theRegistryEngineFetchesBothArchitectures(Format format) throws Exception {
    try (TestRegistry registry = TestRegistry.running()) {
      String repository = registry.freshRepository("app");
      registry.pushIndex(repository, "1", List.of(arm64, amd64), format);

      List<FetchOutcome> outcomes = fetchFromRegistry(registry.reference(repository, "1"));

      assertThat(outcomes)
          .extracting(o -> ((FetchOutcome.Saved) o).tar().config())
          .containsExactly(amd64.id(), arm64.id());
    }
  }

  @Test
  @Tag("docker")
  void bothEnginesGiveTheSameBytes() throws Exception {
    try (TestRegistry registry = TestRegistry.running();
        DockerEngine docker =
            DockerEngine.connect(
                URI.create(System.getenv("OSC_TEST_DOCKER_HOST")), false, Limits.DEFAULT)) {
      String repository = registry.freshRepository("app");
      registry.pushIndex(repository, "1", List.of(amd64, arm64), Format.OCI);
      ImageReference reference = registry.reference(repository, "1");

      fetchFromRegistry(reference);
      new ImageFetcher(docker, Limits.DEFAULT)
          .fetch(
              List.of(reference),
              EnumSet.allOf(Platform.class),
              folder.resolve("docker"),
              Job.none());

      for (String name : List.of("app-1-x86_64.tar", "app-1-aarch64.tar")) {
        assertThat(Files.mismatch(folder.resolve("docker/" + name), folder.resolve("reg/" + name)))
            .isEqualTo(-1);
      }
    }
  }

  private List<FetchOutcome> fetchFromRegistry(ImageReference reference) {
    try (RegistryEngine engine = RegistryEngine.open(folder.resolve("store"), Limits.DEFAULT)) {
      return new ImageFetcher(engine, Limits.DEFAULT)
          .fetch(
              List.of(reference), EnumSet.allOf(Platform.class), folder.resolve("reg"), Job.none());
    }
  }
}
