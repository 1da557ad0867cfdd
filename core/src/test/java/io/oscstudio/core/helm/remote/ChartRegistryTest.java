package io.oscstudio.core.helm.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.archive.FileTrees;
import io.oscstudio.core.base.Digest;
import io.oscstudio.core.base.ImageReference;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.helm.dependencies.ChartDependencies;
import io.oscstudio.core.helm.dependencies.ChartDependenciesTest;
import io.oscstudio.core.helm.dependencies.DependencyMode;
import io.oscstudio.core.helm.dependencies.DependencyResolver;
import io.oscstudio.core.helm.dependencies.DependencyResolver.Resolution;
import io.oscstudio.core.image.TestImage;
import io.oscstudio.core.image.TestRegistry;
import io.oscstudio.core.image.TestRegistry.Format;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a real registry. */
@Tag("registry")
class ChartRegistryTest {
  private @TempDir Path folder;
  private final TestRegistry registry = TestRegistry.running();
  private final String repository = registry.freshRepository("redis");

  @AfterEach
  void close() {
    registry.close();
  }

  private byte[] push(String version) throws IOException {
    byte[] archive = ChartDependenciesTest.packed(folder, "redis", version);
    registry.pushChart(repository, version.replace('+', '_'), archive);
    return archive;
  }

  private HelmHome home() {
    Path none = folder.resolve("none");
    return new HelmHome(none, none, none);
  }

  private String address() {
    ImageReference reference = registry.reference(repository, "x");
    return "oci://" + reference.repository();
  }

  private FetchedChart fetch(String chart, String version) {
    return new RemoteCharts(home(), folder.resolve("fetched"))
        .fetch(ChartRequest.of(chart, Optional.empty(), Optional.of(version), home()), Job.none());
  }

  @Test
  void fetchesTheNewestVersionThatWillDo() throws IOException {
    push("1.0.0");
    byte[] wanted = push("1.10.0+build.3");
    push("1.9.0");
    push("2.0.0");

    FetchedChart fetched = fetch(address(), "^1.0.0");

    assertThat(fetched.version()).isEqualTo("1.10.0+build.3");
    assertThat(fetched.archive()).hasBinaryContent(wanted);
    assertThat(fetched.digest()).isEqualTo(Digest.of(wanted));
    assertThat(fetch(address(), "").version()).isEqualTo("2.0.0");
    assertThat(fetch(address() + ":1.9.0", "").version()).isEqualTo("1.9.0");
  }

  @Test
  void bringsADependencyIntoAChart() throws IOException {
    push("1.0.0");
    byte[] locked = push("1.1.0");
    push("1.2.0");
    String parent = address().substring(0, address().lastIndexOf('/'));
    FileTree chart =
        FileTrees.ofTexts(
            "web",
            Map.of(
                "Chart.yaml",
                "name: web\nversion: 1.0.0\ndependencies:\n- {name: redis, version: ^1.0.0, repository: '"
                    + parent
                    + "'}\n",
                "Chart.lock",
                "dependencies:\n- {name: redis, version: 1.1.0, repository: '" + parent + "'}\n"));

    Resolution resolution =
        new DependencyResolver(
                new ChartDependencies(home()), new RemoteCharts(home(), folder.resolve("fetched")))
            .resolve(chart, Optional.empty(), new DependencyMode.Fetch(), Job.none());

    assertThat(resolution.report().isComplete()).isTrue();
    assertThat(resolution.chart().bytes("charts/redis-1.1.0.tgz", 1 << 20)).isEqualTo(locked);
    assertThat(resolution.brought().getFirst().digest()).contains(Digest.of(locked));
  }

  @Test
  void saysWhatIsThereInstead() throws IOException {
    push("1.0.0");
    assertThatThrownBy(() -> fetch(address(), "7.0.0"))
        .isInstanceOf(StudioException.class)
        .hasMessageContaining("helm.chart-no-such-version")
        .hasMessageContaining("1.0.0");
    assertThatThrownBy(() -> fetch(address() + "x", "")).hasMessageContaining("registry.not-found");

    registry.push(repository, "3.0.0", TestImage.of("amd64", "", List.of(bytes())), Format.OCI);
    assertThatThrownBy(() -> fetch(address(), "3.0.0")).hasMessageContaining("helm.chart-no-chart");
  }

  private static byte[] bytes() {
    return TestImage.layer("file", "text".getBytes(StandardCharsets.UTF_8));
  }
}
