package io.oscstudio.core.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RenderingMemoryTest {
  @TempDir private Path temp;
  private Sidecar sidecar;

  @BeforeEach
  void choose() {
    sidecar = Sidecar.beside(temp.resolve("demo"));
  }

  @Test
  void remembersWhatAChartWasRenderedWith() {
    RenderingMemory memory =
        new RenderingMemory(
            List.of("/home/me/a.yaml", "b.yaml"),
            List.of("a={x,y}"),
            Optional.of("v1.30.0"),
            Optional.empty(),
            Optional.of("demo"));

    memory.putInto(sidecar);

    assertThat(RenderingMemory.in(Sidecar.beside(temp.resolve("demo")))).isEqualTo(memory);
  }

  @Test
  void forgetsWhatIsNoLongerGiven() {
    new RenderingMemory(
            List.of("a.yaml"),
            List.of("password=secret"),
            Optional.of("v1.30.0"),
            Optional.of("ns"),
            Optional.of("demo"))
        .putInto(sidecar);

    RenderingMemory.NONE.putInto(sidecar);

    assertThat(RenderingMemory.in(sidecar)).isEqualTo(RenderingMemory.NONE);
    assertThat(sidecar.folder().resolve("settings.json"))
        .content()
        .doesNotContain("secret", "a.yaml");
  }

  @Test
  void takesWhatIsBrokenForNothing() {
    sidecar.write(
        Map.of("rendering", Map.of("values", "a.yaml", "set", List.of(1, "b=2"), "release", 3)));

    assertThat(RenderingMemory.in(sidecar))
        .isEqualTo(
            new RenderingMemory(
                List.of(), List.of("b=2"), Optional.empty(), Optional.empty(), Optional.empty()));
  }

  @Test
  void tellsNoSecretInWords() {
    RenderingMemory memory =
        new RenderingMemory(
            List.of(),
            List.of("password=secret"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    assertThat(memory.toString()).doesNotContain("secret");
  }
}
