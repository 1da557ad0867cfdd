package io.oscstudio.core.registry.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.oscstudio.core.base.ImageReference;
import io.oscstudio.core.base.StudioException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegistrySettingsTest {
  @TempDir private Path home;
  private Path file = Path.of("");

  @BeforeEach
  void file() {
    file = home.resolve("registries.json");
  }

  @Test
  void theFileSaysAllThereIs() throws IOException {
    Files.writeString(
        file,
        """
        {"mirrors": {"docker.io": ["mirror.example:5000/hub", "second.example"]},
         "plainHttp": ["Plain.example:80"],
         "authorities": ["company.pem"],
         "hosts": {"reg.example:5000": {"authorities": ["own.pem"], "certificate": "me.pem", "key": "me.key"}},
         "proxy": {"https": "http://proxy.example:3128", "none": ".example"}}
        """);

    RegistrySettings settings = read(Map.of("HTTPS_PROXY", "unused.example"));

    assertThat(settings.places(image("redis:7")).stream().map(ImageReference::toString))
        .containsExactly(
            "mirror.example:5000/hub/library/redis:7",
            "second.example/library/redis:7",
            "docker.io/library/redis:7");
    assertThat(settings.places(image("quay.io/a/b"))).hasSize(1);
    assertThat(settings.isPlain("plain.example:80")).isTrue();
    assertThat(settings.isPlain("plain.example")).isFalse();
    assertThat(settings.certificates(URI.create("https://reg.example:5000/v2/")))
        .isEqualTo(
            new TlsFiles(
                List.of(home.resolve("company.pem"), home.resolve("own.pem")),
                List.of(new TlsFiles.Identity(home.resolve("me.pem"), home.resolve("me.key")))));
    assertThat(settings.proxy(URI.create("https://quay.io/")).map(Proxy::host))
        .contains("proxy.example");
    assertThat(settings.proxy(URI.create("https://a.example/"))).isEmpty();
  }

  @Test
  void withoutAFileTheEnvironmentCounts() {
    assertThat(read(Map.of("HTTPS_PROXY", "p.example")).proxy(URI.create("https://quay.io/")))
        .isPresent();
    assertThat(read(Map.of()).mirrors()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "{",
        "{\"mirror\": {}}",
        "{\"mirrors\": {\"docker.io\": \"x.example\"}}",
        "{\"mirrors\": {\"docker.io\": [\"http://x.example\"]}}",
        "{\"hosts\": {\"a\": {\"certificate\": \"x.pem\"}}}",
        "{\"proxy\": {\"https\": \"socks5://u:geheim@x\"}}",
        "{\"proxy\": {\"https\": \"http://u:geheim@x\""
      })
  void aFileThatCannotBeUnderstoodIsToldWithoutItsSecrets(String text) throws IOException {
    Files.writeString(file, text);

    assertThatThrownBy(() -> read(Map.of()))
        .isInstanceOfSatisfying(
            StudioException.class,
            e -> {
              assertThat(e.text().key()).startsWith("registry.");
              assertThat(e.text().toString()).doesNotContain("geheim");
              assertThat(e.getCause()).isNull();
            });
  }

  @Test
  void certificatesLieWhereEnginesHaveThem() throws IOException {
    Path podman = folder(".config/containers/certs.d/reg.example:5000");
    Path docker = folder(".docker/certs.d/reg.example");
    Files.writeString(podman.resolve("ca.crt"), "");
    Files.writeString(docker.resolve("client.cert"), "");
    Files.writeString(docker.resolve("client.key"), "");

    RegistrySettings settings = read(Map.of());

    assertThat(settings.certificates(URI.create("https://REG.example:5000/")).authorities())
        .containsExactly(podman.resolve("ca.crt"));
    assertThat(settings.certificates(URI.create("https://reg.example/")).identities())
        .containsExactly(
            new TlsFiles.Identity(docker.resolve("client.cert"), docker.resolve("client.key")));
    assertThat(settings.certificates(URI.create("https://reg.example:443/")))
        .isEqualTo(TlsFiles.NONE);
    Files.delete(docker.resolve("client.key"));
    assertThatThrownBy(() -> settings.certificates(URI.create("https://reg.example/")))
        .isInstanceOfSatisfying(
            StudioException.class,
            e -> assertThat(e.text().key()).isEqualTo("registry.certificate-without-key"));
  }

  @Test
  void thisComputerIsPlainUnlessCertificatesLieThereForIt() throws IOException {
    assertThat(read(Map.of()).isPlain("localhost:5000")).isTrue();

    folder(".docker/certs.d/localhost:5000");
    Files.writeString(home.resolve(".docker/certs.d/localhost:5000/ca.crt"), "");

    assertThat(read(Map.of()).isPlain("localhost:5000")).isFalse();
    assertThat(read(Map.of()).isPlain("localhost:5001")).isTrue();
    assertThat(read(Map.of()).isPlain("registry.example")).isFalse();
    assertThat(read(Map.of()).withPlainHttp("registry.example").isPlain("registry.example:5000"))
        .isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "docker.io",
        "=x.example",
        "docker.io=",
        "docker.io=x.example/UPPER",
        "a/b=c.example"
      })
  void whatIsNoMirrorIsRefused(String text) {
    assertThatThrownBy(() -> Mirror.parse(text))
        .isInstanceOfSatisfying(
            StudioException.class,
            e -> assertThat(e.text().key()).isEqualTo("registry.mirror-invalid"));
  }

  @Test
  void aMirrorMayBeWrittenWithAStar() {
    assertThat(Mirror.parse("docker.io/*=https://m.example/a/b/"))
        .isEqualTo(new Mirror("docker.io", "m.example", "a/b"));
  }

  private RegistrySettings read(Map<String, String> environment) {
    return RegistrySettings.of(environment, home, file);
  }

  private Path folder(String path) throws IOException {
    return Files.createDirectories(home.resolve(path));
  }

  private static ImageReference image(String text) {
    return ImageReference.parse(text).orElseThrow();
  }
}
