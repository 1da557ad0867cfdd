package io.oscstudio.core.project;

import static org.assertj.core.api.Assertions.assertThat;

import io.oscstudio.core.project.PackageMemory.Fetched;
import io.oscstudio.core.project.PackageMemory.Origin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackageMemoryTest {
  private static final PackageMemory FULL =
      new PackageMemory(
          Optional.of("metadata"),
          Optional.of("publish"),
          Optional.of("/images"),
          Optional.of(new Origin("/charts/demo", "chart", "1.0.0")),
          List.of(new Fetched("redis", "1.2.3", "oci://r.example/redis", "a".repeat(64))));

  @TempDir private Path temp;
  private Sidecar sidecar;
  private Path file;

  @BeforeEach
  void beside() {
    sidecar = Sidecar.beside(temp.resolve("demo"));
    file = sidecar.folder().resolve("settings.json");
  }

  @Test
  void comesBackAsItWasAndLeavesOtherSettingsAlone() {
    sidecar.write(Map.of("silenced", Map.of("OSC-META-001", "we know")));

    FULL.putInto(sidecar);

    assertThat(PackageMemory.in(sidecar)).isEqualTo(FULL);
    assertThat(sidecar.read()).containsEntry("silenced", Map.of("OSC-META-001", "we know"));
    PackageMemory.NONE.putInto(sidecar);
    assertThat(PackageMemory.in(sidecar)).isEqualTo(PackageMemory.NONE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{broken",
        "null",
        "[]",
        "7",
        "{}",
        "{\"wizard\": 1}",
        "{\"format\": \"x\", \"wizard\": {\"step\": [], \"profile\": 3, \"origin\": {\"place\": 1}}}"
      })
  void brokenSettingsAreNothing(String content) throws IOException {
    Files.createDirectories(sidecar.folder());
    Files.writeString(file, content);

    assertThat(PackageMemory.in(sidecar)).isEqualTo(PackageMemory.NONE);

    FULL.putInto(sidecar);
    assertThat(PackageMemory.in(sidecar)).isEqualTo(FULL);
  }

  @Test
  void thatOfANewerStudioIsLeftAlone() throws IOException {
    Files.createDirectories(sidecar.folder());
    String newer = "{\"format\": 2, \"wizard\": {\"step\": \"metadata\"}, \"new\": [1]}";
    Files.writeString(file, newer);

    assertThat(PackageMemory.in(sidecar)).isEqualTo(PackageMemory.NONE);
    FULL.putInto(sidecar);

    assertThat(file).hasContent(newer);
  }
}
