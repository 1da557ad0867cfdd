package io.oscstudio.core.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.oscstudio.core.base.Digest;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.registry.TestHttp;
import io.oscstudio.core.registry.TestHttp.Reply;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Finding engines, and trusting those behind TLS. */
class DockerHostTest {
  private static final char[] PASSWORD = "changeit".toCharArray();

  private @TempDir Path home;

  @ParameterizedTest
  @CsvSource({
    "tcp://engine.example.com:2375, tcp://engine.example.com:2375",
    "engine.example.com:99, tcp://engine.example.com:99",
    "tcp://engine.example.com, tcp://engine.example.com:2375",
    "unix:///run/x.sock, unix:///run/x.sock",
    "npipe:////./pipe/x, npipe:////./pipe/x"
  })
  void theVariableCounts(String variable, URI found) {
    assertThat(find(Map.of("DOCKER_HOST", variable))).isEqualTo(DockerHost.at(found));
  }

  @ParameterizedTest
  @CsvSource({
    "unix:///run/x.sock, true",
    "npipe:////./pipe/x, true",
    "tcp://127.0.0.1:2375, true",
    "tcp://localhost:2375, true",
    "tcp://engine.example.com:2375, false",
    "tcp://192.0.2.7:2375, false"
  })
  void onlyAnEngineOnThisMachineIsConfidedInWithoutTls(URI uri, boolean confided) {
    assertThat(DockerHost.at(uri).confidential()).isEqualTo(confided);
    assertThat(new DockerHost(uri, Optional.of(home)).confidential()).isTrue();
  }

  @Test
  void theVariablesOfTlsNameTheCertificates() {
    DockerHost host =
        find(
            Map.of(
                "DOCKER_HOST", "tcp://e", "DOCKER_TLS_VERIFY", "1", "DOCKER_CERT_PATH", "/certs"));

    assertThat(host.uri()).isEqualTo(URI.create("tcp://e:2376"));
    assertThat(host.certificates()).contains(Path.of("/certs"));
  }

  @Test
  void aContextBringsItsAddressAndItsCertificates() throws Exception {
    Path tls = context("far", "tcp://far.example.com:2376");
    Files.createDirectories(tls);

    DockerHost host = find(Map.of());

    assertThat(host.uri()).isEqualTo(URI.create("tcp://far.example.com:2376"));
    assertThat(host.certificates()).contains(tls);
  }

  @ParameterizedTest
  @CsvSource({
    "ssh://me@far.example.com, image.engine-ssh",
    "gopher://x, image.engine-address",
    "tcp://a b, image.engine-address"
  })
  void addressesThatAreNotSpokenAreAnsweredWithWhatToDo(String variable, String key) {
    assertThatThrownBy(() -> find(Map.of("DOCKER_HOST", variable)))
        .isInstanceOfSatisfying(
            StudioException.class, e -> assertThat(e.text().key()).isEqualTo(key));
  }

  @Test
  void anEngineBehindTlsIsSpokenToWithOurCertificateAndItsAuthority() throws Exception {
    KeyStore engine = identity("engine", "ip:127.0.0.1");
    KeyStore ours = identity("ours", "dns:ours");
    Path certificates = Files.createDirectories(home.resolve("certificates"));
    Files.writeString(certificates.resolve("ca.pem"), certificate(engine, "engine"));
    TestHttp server = serve(engine, ours);
    try {
      URI uri = URI.create("tcp://" + server.address());
      DockerHost host = new DockerHost(uri, Optional.of(certificates));

      assertThatThrownBy(() -> DockerConnection.open(host, Job.none()))
          .isInstanceOf(StudioException.class);
      Files.writeString(certificates.resolve("cert.pem"), certificate(ours, "ours"));
      Files.writeString(certificates.resolve("key.pem"), key(ours, "ours"));
      try (DockerConnection connection = DockerConnection.open(host, Job.none())) {
        assertThat(connection.apiVersion()).isEqualTo("1.44");
      }
      Files.writeString(certificates.resolve("ca.pem"), certificate(ours, "ours"));
      assertThatThrownBy(() -> DockerConnection.open(host, Job.none()))
          .isInstanceOf(StudioException.class);
    } finally {
      server.close();
    }
  }

  /** A TLS server that answers every request as an engine answers a ping. */
  private static TestHttp serve(KeyStore identity, KeyStore trusted) throws Exception {
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(identity, PASSWORD);
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
    return TestHttp.secure(
        context, true, _ -> Reply.of(200, Map.of("Api-Version", "1.44"), new byte[0]));
  }

  /** A key with a certificate of its own, by the tool that every JDK has. */
  private KeyStore identity(String name, String san) throws Exception {
    Path file = home.resolve(name + ".p12");
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                name,
                "-keyalg",
                "EC",
                "-dname",
                "CN=" + name,
                "-ext",
                "san=" + san,
                "-keystore",
                file.toString(),
                "-storepass",
                "changeit")
            .redirectErrorStream(true)
            .start();
    assertThat(new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
        .doesNotContain("error");
    assertThat(keytool.waitFor()).isZero();
    return KeyStore.getInstance(file.toFile(), PASSWORD);
  }

  private static String certificate(KeyStore store, String name) throws Exception {
    return pem("CERTIFICATE", store.getCertificate(name).getEncoded());
  }

  private static String key(KeyStore store, String name) throws Exception {
    return pem("PRIVATE KEY", store.getKey(name, PASSWORD).getEncoded());
  }

  private static String pem(String what, byte[] bytes) {
    String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
    return "-----BEGIN " + what + "-----\n" + text + "\n-----END " + what + "-----\n";
  }

  private Path context(String name, String host) throws Exception {
    Path docker = Files.createDirectories(home.resolve(".docker"));
    Files.writeString(docker.resolve("config.json"), "{\"currentContext\":\"" + name + "\"}");
    String id = Digest.of(name.getBytes(StandardCharsets.UTF_8)).hex();
    Path meta = Files.createDirectories(docker.resolve("contexts/meta").resolve(id));
    Files.writeString(
        meta.resolve("meta.json"),
        "{\"Name\":\"%s\",\"Endpoints\":{\"docker\":{\"Host\":\"%s\"}}}".formatted(name, host));
    return docker.resolve("contexts/tls").resolve(id).resolve("docker");
  }

  private DockerHost find(Map<String, String> environment) {
    return DockerHost.find(environment, home, false);
  }
}
