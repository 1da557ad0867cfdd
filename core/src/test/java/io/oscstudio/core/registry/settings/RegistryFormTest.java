package io.oscstudio.core.registry.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.registry.settings.RegistryForm.ProxyForm;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class RegistryFormTest {
  private static final RegistryForm FORM =
      new RegistryForm(
          List.of("docker.io=mirror.example:5000/hub", "quay.io=other.example"),
          List.of("plain.example:5000"),
          List.of("ca.pem"),
          Optional.of(new ProxyForm("", "http://proxy.example:3128", "localhost,.example")));

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void name() {
    file = folder.resolve("settings").resolve("registries.json");
  }

  @Test
  void whatIsWrittenIsReadAgainAndCounts() {
    FORM.write(file);

    assertThat(RegistryForm.read(file)).isEqualTo(FORM);
    RegistrySettings settings = RegistrySettings.of(Map.of(), folder, file);
    assertThat(settings.mirrors()).hasSize(2);
    assertThat(settings.isPlain("plain.example:5000")).isTrue();
    assertThat(settings.proxy(URI.create("https://quay.io")))
        .hasToString("Optional[proxy.example:3128]");
  }

  @Test
  void withoutAFileThereIsNothingAndTheEnvironmentSaysTheProxies() {
    assertThat(RegistryForm.read(file)).isEqualTo(RegistryForm.EMPTY);

    RegistryForm.EMPTY.write(file);

    RegistrySettings settings =
        RegistrySettings.of(Map.of("HTTPS_PROXY", "http://env.example:1"), folder, file);
    assertThat(settings.proxy(URI.create("https://quay.io")))
        .hasToString("Optional[env.example:1]");
  }

  @Test
  void certificatesOfHostsStayInTheFile() throws Exception {
    Files.createDirectories(file.getParent());
    Files.writeString(
        file,
        "{\"hosts\": {\"a.example\": {\"authorities\": [\"a.pem\"]}}, \"plainHttp\": [\"x\"]}");

    FORM.write(file);

    assertThat(file).content().contains("a.example").doesNotContain("\"x\"");
    assertThat(folder.resolve("settings/registries.json.new")).doesNotExist();
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void onlyTheOwnerMayReadItAndALinkStays() throws Exception {
    Path real = Files.writeString(folder.resolve("real.json"), "{}");
    Files.setPosixFilePermissions(real, PosixFilePermissions.fromString("rw-r--r--"));
    Files.createDirectories(file.getParent());
    Files.createSymbolicLink(file, real);

    FORM.write(file);

    assertThat(file).isSymbolicLink();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(real)))
        .isEqualTo("rw-------");
    assertThat(RegistryForm.read(real)).isEqualTo(FORM);
  }

  @Test
  void whatCannotBeUnderstoodIsNotWritten() {
    FORM.write(file);

    assertThatThrownBy(() -> mirrors("docker.io").write(file)).isInstanceOf(StudioException.class);
    assertThatThrownBy(() ->
            new RegistryForm(List.of(), List.of("a b"), List.of(), Optional.empty()).write(file))
        .isInstanceOf(StudioException.class)
        .hasMessageContaining("registry.host-invalid");
    assertThatThrownBy(() ->
            new RegistryForm(
                    List.of(),
                    List.of(),
                    List.of(),
                    Optional.of(new ProxyForm("socks5://a", "", "")))
                .write(file))
        .isInstanceOf(StudioException.class);
    assertThat(RegistryForm.read(file)).isEqualTo(FORM);
  }

  @Test
  void aFileThatCannotBeUnderstoodIsTold() throws Exception {
    Files.createDirectories(file.getParent());
    Files.writeString(file, "{\"mirror\": {}}");

    assertThatThrownBy(() -> RegistryForm.read(file)).hasMessageContaining("settings-invalid");
  }

  private static RegistryForm mirrors(String text) {
    return new RegistryForm(List.of(text), List.of(), List.of(), Optional.empty());
  }
}
