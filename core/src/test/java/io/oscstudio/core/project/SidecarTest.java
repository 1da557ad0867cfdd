package io.oscstudio.core.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SidecarTest {
  @TempDir private Path temp;

  @Test
  void keepsSettingsBesideThePackage() {
    Sidecar sidecar = Sidecar.beside(temp.resolve("demo"));
    assertThat(sidecar.read()).isEmpty();
    assertThat(sidecar.folder()).doesNotExist();

    sidecar.write(Map.of("silenced", Map.of("OSC-META-001", "we know"), "dismissed", List.of("a")));

    assertThat(temp.resolve("demo.oscstudio/settings.json")).exists();
    assertThat(Sidecar.beside(temp.resolve("demo")).read())
        .containsEntry("silenced", Map.of("OSC-META-001", "we know"))
        .containsEntry("dismissed", List.of("a"));
  }

  @Test
  void putsSettingsAsideThatItCannotRead() throws IOException {
    Sidecar sidecar = Sidecar.beside(temp.resolve("demo"));
    Files.createDirectories(sidecar.folder());
    Files.writeString(sidecar.folder().resolve("settings.json"), "{broken");

    assertThat(sidecar.read()).isEmpty();

    assertThat(sidecar.folder().resolve("settings.json.broken")).hasContent("{broken");
  }
}
