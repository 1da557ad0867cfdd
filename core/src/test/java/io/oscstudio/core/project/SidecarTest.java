package io.oscstudio.core.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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

  @Test
  void keepsEverySectionThatIsChangedAtTheSameTime() throws Exception {
    List<Thread> writers = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      String section = "section" + i;
      writers.add(
          Thread.ofPlatform()
              .start(() -> {
                Sidecar own = Sidecar.beside(temp.resolve("demo"));
                for (int n = 1; n <= 25; n++) {
                  int count = n;
                  own.update(
                      section,
                      before -> {
                        before.put("count", count);
                        return before;
                      });
                }
              }));
    }
    for (Thread writer : writers) {
      writer.join();
    }

    Sidecar sidecar = Sidecar.beside(temp.resolve("demo"));
    for (int i = 0; i < 8; i++) {
      assertThat(sidecar.section("section" + i)).isEqualTo(Map.of("count", 25));
    }
  }

  @Test
  void leavesTheSettingsOfANewerStudioAlone() {
    Sidecar sidecar = Sidecar.beside(temp.resolve("demo"));
    Map<String, Object> newer = Map.of("format", 2, "rendering", Map.of("a", "b"));
    sidecar.write(new LinkedHashMap<>(newer));

    sidecar.update("rendering", before -> new LinkedHashMap<>(Map.of("a", "c")));

    assertThat(sidecar.section("rendering")).isEmpty();
    assertThat(sidecar.read()).isEqualTo(newer);
  }
}
