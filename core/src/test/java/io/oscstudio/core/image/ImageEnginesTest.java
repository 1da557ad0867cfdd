package io.oscstudio.core.image;

import static org.assertj.core.api.Assertions.assertThat;

import io.oscstudio.core.base.ImageReference;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Limits;
import io.oscstudio.core.image.TestRegistry.Format;
import io.oscstudio.core.registry.RegistryCredentials;
import io.oscstudio.core.registry.settings.RegistrySettings;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** One contract, kept by each engine; each in its lane. */
class ImageEnginesTest {
  @Nested
  @Tag("registry")
  class Registry extends ImageEngineContract {
    @Override
    ImageEngine open(RegistryCredentials credentials) {
      return RegistryEngine.open(
          EngineOptions.in(folder.resolve("store")),
          credentials,
          RegistrySettings.NONE,
          Limits.DEFAULT);
    }

    @Override
    int crowd() {
      return 100;
    }
  }

  @Nested
  @Tag("docker")
  class Docker extends OfContainers {
    Docker() {
      super("OSC_TEST_DOCKER_HOST");
    }

    @Override
    int crowd() {
      return 100;
    }
  }

  @Nested
  @Tag("docker-new")
  class DockerNew extends OfContainers {
    DockerNew() {
      super("OSC_TEST_DOCKER_NEW_HOST");
    }
  }

  @Nested
  @Tag("podman")
  class Podman extends OfContainers {
    Podman() {
      super("OSC_TEST_PODMAN_HOST");
    }
  }

  /** What a container engine does beside: it has images of its own, and people's tags. */
  abstract static class OfContainers extends ImageEngineContract {
    private final URI host;
    private final RawEngine raw;

    OfContainers(String variable) {
      host = URI.create(System.getenv(variable));
      raw = new RawEngine(host);
    }

    @AfterEach
    void close() throws Exception {
      raw.close();
      registry.close();
    }

    @Override
    ImageEngine open(RegistryCredentials credentials) {
      return open(false, credentials);
    }

    private ImageEngine open(boolean keepPulled, RegistryCredentials credentials) {
      return DockerEngine.connect(
          DockerHost.at(host), keepPulled, credentials, Limits.DEFAULT, Job.none());
    }

    @Override
    int crowd() {
      return 20;
    }

    @Test
    void nothingStaysInTheEngine() throws Exception {
      registry.pushIndex(repository, "1", List.of(amd64, arm64), Format.SCHEMA2);
      ImageReference reference = registry.reference(repository, "1");

      fetch(reference);

      assertThat(raw.exists(reference.toString())).isFalse();
      assertThat(raw.exists(amd64.id().toString())).isFalse();
      assertThat(raw.exists(arm64.id().toString())).isFalse();
    }

    @Test
    void whatTheEngineRunsItselfStaysWhereItIsToBeKept() throws Exception {
      registry.pushIndex(repository, "1", List.of(amd64, arm64), Format.OCI);
      ImageReference reference = registry.reference(repository, "1");
      Platform own = Platform.parse(System.getProperty("os.arch")).orElseThrow();

      List<FetchOutcome> outcomes;
      try (ImageEngine engine = open(true, new RegistryCredentials(List.of()))) {
        outcomes = fetch(engine, reference, Files.createDirectories(folder.resolve("kept")));
      }

      assertSaved(outcomes.get(0), amd64);
      assertSaved(outcomes.get(1), arm64);
      boolean intel = own == Platform.X86_64;
      assertThat(raw.holds(reference.toString(), intel ? amd64 : arm64)).isTrue();
      assertThat(raw.exists((intel ? arm64 : amd64).id().toString())).isFalse();
    }

    @Test
    void aPersonsTagMeansTheSameAfterwards() throws Exception {
      registry.pushIndex(repository, "1", List.of(amd64, arm64), Format.OCI);
      ImageReference reference = registry.reference(repository, "1");
      TestImage own = TestImage.of("amd64", "", "own " + text);
      load(own, reference);
      String before = raw.id(reference.toString());

      List<FetchOutcome> outcomes = fetch(reference);

      assertSaved(outcomes.get(0), amd64);
      assertSaved(outcomes.get(1), arm64);
      assertThat(raw.id(reference.toString())).isEqualTo(before);
      assertThat(raw.holds(reference.toString(), own)).isTrue();
      raw.remove(reference.toString());
    }

    @Test
    void anImageThatOnlyTheEngineHasIsSavedWithoutItsRegistry() throws Exception {
      ImageReference nowhere =
          ImageReference.parse("127.0.0.1:1/" + repository + ":1").orElseThrow();
      load(amd64, nowhere);
      String before = raw.id(nowhere.toString());

      List<FetchOutcome> outcomes = fetch(nowhere);

      assertSaved(outcomes.get(0), amd64);
      assertThat(outcomes.get(1)).isInstanceOf(FetchOutcome.Failed.class);
      assertThat(raw.id(nowhere.toString())).isEqualTo(before);
      raw.remove(nowhere.toString());
    }

    @Test
    void anEngineLoadsTheTarAsTheImageOfTheRegistry() throws Exception {
      registry.pushIndex(repository, "1", List.of(amd64, arm64), Format.OCI);
      ImageReference reference = registry.reference(repository, "1");

      FetchOutcome.Saved saved = (FetchOutcome.Saved) fetch(reference).get(0);
      raw.load(saved.tar().file());

      assertThat(raw.holds(reference.toString(), amd64)).isTrue();
      raw.remove(reference.toString());
    }

    private void load(TestImage image, ImageReference as) throws Exception {
      Path tar = folder.resolve("own.tar");
      new TarWriter(Limits.DEFAULT)
          .write(MemoryParts.plain(image), as, Platform.X86_64, tar, Job.none());
      raw.load(tar);
    }
  }
}
