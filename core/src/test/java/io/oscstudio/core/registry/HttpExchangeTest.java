package io.oscstudio.core.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.registry.TestHttp.Reply;
import io.oscstudio.core.registry.settings.RegistrySettings;
import io.oscstudio.core.registry.settings.TlsFiles;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HttpExchangeTest {
  private static final String ACCOUNT =
      "Basic " + Base64.getEncoder().encodeToString("me:geheim".getBytes());

  @TempDir private Path folder;

  @Test
  void anAuthorityOfOnesOwnIsBelievedBesideTheSystems() throws Exception {
    TestCertificate certificate = TestCertificate.of(folder, "registry.example");
    TestHttp server = server(certificate.server(certificate), false);
    URI address = URI.create("https://" + server.address() + "/v2/");

    assertThatThrownBy(() -> status(address, RegistrySettings.NONE))
        .isInstanceOf(SSLException.class);
    TlsFiles files = new TlsFiles(List.of(certificate.certificate()), List.of());
    assertThat(status(address, RegistrySettings.NONE.with(files))).isEqualTo(200);
    server.close();
  }

  @Test
  void aHostGetsTheCertificateThatLiesInItsFolder() throws Exception {
    TestCertificate certificate = TestCertificate.of(folder, "registry.example");
    TestCertificate own = TestCertificate.of(folder, "me");
    TestHttp server = server(certificate.server(own), true);
    String authority = server.address();
    Path place = Files.createDirectories(folder.resolve(".docker/certs.d").resolve(authority));
    Files.copy(certificate.certificate(), place.resolve("ca.crt"));
    Files.copy(own.certificate(), place.resolve("client.cert"));
    RegistrySettings settings = settings(Map.of());
    URI address = URI.create("https://" + authority + "/v2/");
    assertKey("registry.certificate-without-key", () -> status(address, settings));

    Files.copy(own.key(), place.resolve("client.key"));
    assertThat(status(address, settings)).isEqualTo(200);

    Files.writeString(place.resolve("client.key"), "no key");
    assertKey("registry.certificate-unreadable", () -> status(address, settings(Map.of())));
    server.close();
  }

  @Test
  void aProxyIsToldItsAccountBeforeATunnelAndTheServerIsNot() throws Exception {
    TestCertificate certificate = TestCertificate.of(folder, "registry.example");
    TestHttp server = server(certificate.server(certificate), false);
    try (TestTunnel tunnel =
        new TestTunnel(ACCOUNT, URI.create("https://" + server.address()).getPort())) {
      TlsFiles files = new TlsFiles(List.of(certificate.certificate()), List.of());
      String proxy = "http://me:geheim@127.0.0.1:" + tunnel.port();
      URI address = URI.create("https://registry.example/v2/");

      assertThat(status(address, settings(Map.of("HTTPS_PROXY", proxy)).with(files)))
          .isEqualTo(200);

      assertThat(tunnel.heads())
          .singleElement()
          .satisfies(h -> assertThat(h).startsWith("CONNECT registry.example:443"));
      assertThat(server.requests())
          .singleElement()
          .satisfies(r -> assertThat(r.headers()).doesNotContainKey("proxy-authorization"));
      String wrong = proxy.replace("geheim", "falsch");
      assertKey(
          "registry.proxy-account",
          () -> status(address, settings(Map.of("HTTPS_PROXY", wrong)).with(files)));
    } finally {
      server.close();
    }
  }

  @Test
  void plainHttpToAHostAllowedByNameGoesThroughTheProxyToo() throws Exception {
    try (TestHttp proxy = new TestHttp(request -> Reply.of(200, ""))) {
      RegistrySettings settings =
          settings(Map.of("http_proxy", "me:geheim@" + proxy.address()))
              .withPlainHttp("plain.example");

      assertThat(status(URI.create("http://plain.example/v2/"), settings)).isEqualTo(200);

      assertThat(proxy.requests())
          .singleElement()
          .satisfies(request -> {
            assertThat(request.path()).isEqualTo("http://plain.example/v2/");
            assertThat(request.headers()).containsEntry("proxy-authorization", ACCOUNT);
          });
    }
  }

  @Test
  void thisComputerIsAskedStraight() throws Exception {
    try (TestHttp here = new TestHttp(request -> Reply.of(200, ""))) {
      RegistrySettings settings = settings(Map.of("http_proxy", "me:geheim@127.0.0.1:1"));

      assertThat(status(URI.create("http://" + here.address() + "/v2/"), settings)).isEqualTo(200);

      assertThat(here.requests().getFirst().headers()).doesNotContainKey("proxy-authorization");
    }
  }

  private int status(URI address, RegistrySettings settings) throws IOException {
    try (HttpExchange http = new HttpExchange(settings)) {
      HttpResponse<InputStream> response =
          http.follow("GET", address, Map.of(), Optional.empty(), Job.none());
      response.body().close();
      return response.statusCode();
    }
  }

  private RegistrySettings settings(Map<String, String> environment) {
    return RegistrySettings.of(environment, folder, folder.resolve("registries.json"));
  }

  private static TestHttp server(SSLContext tls, boolean wantsCertificate) throws IOException {
    return TestHttp.secure(tls, wantsCertificate, request -> Reply.of(200, ""));
  }

  private static void assertKey(
      String key, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            StudioException.class,
            e -> {
              assertThat(e.text().key()).isEqualTo(key);
              assertThat(e.text().toString()).doesNotContain("geheim").doesNotContain("falsch");
            });
  }
}
