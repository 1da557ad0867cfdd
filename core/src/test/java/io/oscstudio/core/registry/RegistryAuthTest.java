package io.oscstudio.core.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.oscstudio.core.base.ImageReference;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.registry.TestHttp.Reply;
import io.oscstudio.core.registry.TestHttp.Request;
import io.oscstudio.core.registry.settings.Patience;
import io.oscstudio.core.registry.settings.RegistrySettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegistryAuthTest {
  private static final RegistrySettings SETTINGS =
      RegistrySettings.NONE.with(
          new Patience(2, Duration.ofMillis(1), Duration.ofSeconds(1), Duration.ofSeconds(1)));

  @TempDir private Path folder;
  private Function<Request, Reply> tokens = request -> Reply.of(404, "");
  private final AtomicInteger given = new AtomicInteger();
  private String valid = "";
  private String redirect = "";
  private final CountDownLatch over = new CountDownLatch(1);
  private final TestHttp server;

  RegistryAuthTest() throws IOException {
    server = new TestHttp(this::answer);
  }

  @BeforeEach
  void giveTokens() {
    tokens =
        request -> {
          valid = "T" + given.incrementAndGet();
          return Reply.of(200, "{\"token\":\"%s\",\"expires_in\":300}".formatted(valid));
        };
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  private Reply answer(Request request) {
    if (request.path().startsWith("/token")) {
      return tokens.apply(request);
    }
    if (!redirect.isEmpty()) {
      return Reply.of(307, Map.of("Location", redirect), new byte[0]);
    }
    return ("Bearer " + valid).equals(request.headers().get("authorization"))
        ? Reply.of(200, "{}")
        : Reply.of(
            401,
            Map.of("WWW-Authenticate", "Basic realm=\"b\", Bearer realm=\"" + realm() + "\""),
            new byte[0]);
  }

  private String realm() {
    return "http://" + server.address() + "/token";
  }

  @Test
  void aTokenThatEndsInTheMiddleIsReplacedOnce() {
    try (RegistryClient client = client()) {
      ask(client);
      ask(client);
      assertThat(given).hasValue(1);

      valid = "taken back";
      ask(client);
      ask(client);
      assertThat(given).hasValue(2);
    }
  }

  @Test
  void aTokenWhoseTimeIsOverIsNotSentAgain() {
    tokens = request -> Reply.of(200, "{\"token\":\"old\",\"expires_in\":0}");
    valid = "old";
    try (RegistryClient client = client()) {
      ask(client);
      server.requests().clear();

      ask(client);

      assertThat(server.requests().getFirst().headers()).doesNotContainKey("authorization");
    }
  }

  @Test
  void anAccountThatMayNotIsRefusedAfterOneNewToken() {
    tokens = request -> Reply.of(200, "{\"token\":\"useless\"}");
    try (RegistryClient client = client()) {
      assertThatThrownBy(() -> ask(client))
          .isInstanceOfSatisfying(
              RegistryRefusal.class, e -> assertThat(e.status()).isEqualTo(401));
    }
    assertThat(server.requests()).hasSize(3);
  }

  @Test
  void aTokenServerThatIsBusyIsAskedAgain() {
    AtomicInteger asked = new AtomicInteger();
    Function<Request, Reply> giving = tokens;
    tokens = request -> asked.incrementAndGet() == 1 ? Reply.of(503, "") : giving.apply(request);
    try (RegistryClient client = client()) {
      ask(client);
    }
    assertThat(asked).hasValue(2);
  }

  @Test
  void anIdentityTokenIsSentInTheBody() throws IOException {
    Files.writeString(
        folder.resolve("config.json"),
        "{\"auths\":{\"%s\":{\"identitytoken\":\"I D\"}}}".formatted(server.address()));
    try (RegistryClient client = client()) {
      ask(client);
    }

    Request asked =
        server.requests().stream().filter(r -> r.path().equals("/token")).findFirst().orElseThrow();
    assertThat(asked.method()).isEqualTo("POST");
    assertThat(asked.headers()).doesNotContainKey("authorization");
  }

  @Test
  void whoStandsBehindARedirectDoesNotGetTheAccount() throws IOException {
    Files.writeString(
        folder.resolve("config.json"),
        "{\"auths\":{\"%s\":{\"auth\":\"bWU6c2VjcmV0\"}}}".formatted(server.address()));
    String challenge = "Bearer realm=\"" + realm() + "\", Basic realm=x";
    try (TestHttp store =
            new TestHttp(
                request -> Reply.of(401, Map.of("WWW-Authenticate", challenge), new byte[0]));
        RegistryClient client = client()) {
      ask(client);
      given.set(0);
      redirect = "http://" + store.address() + "/blob";

      assertThatThrownBy(() -> ask(client)).isInstanceOf(RegistryRefusal.class);

      assertThat(given).hasValue(0);
      assertThat(store.requests())
          .singleElement()
          .satisfies(r -> assertThat(r.headers()).doesNotContainKey("authorization"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"http:///x", "https://a.example:99999/", "ftp://a.example/", "http:x", "\\"})
  void aRedirectToNowhereIsAnErrorOfThisImageAlone(String location) {
    redirect = location;
    try (RegistryClient client = client()) {
      assertThatThrownBy(() -> ask(client))
          .isInstanceOfSatisfying(
              StudioException.class, e -> assertThat(e.text().key()).startsWith("registry."));
    }
  }

  @Test
  void aTokenThatNeverComesToAnEndIsGivenUp() throws IOException {
    FaultProxy.Fault half = FaultProxy.stalling(over);
    try (TestHttp slow =
            new TestHttp((request, socket) -> half.answer(Reply.of(200, "{\"token\":1}"), socket));
        HttpExchange http = new HttpExchange(SETTINGS)) {
      Challenge challenge =
          new Challenge("bearer", Map.of("realm", "http://" + slow.address() + "/"));

      assertThatThrownBy(() ->
              new TokenServer(http)
                  .token(
                      java.net.URI.create("http://" + slow.address()),
                      challenge,
                      Optional.empty(),
                      Optional.empty(),
                      Job.none()))
          .isInstanceOf(IOException.class);
    } finally {
      over.countDown();
    }
  }

  @Test
  void aRemoteRegistryCannotSendAnAccountToThisComputer() throws IOException {
    try (HttpExchange http = new HttpExchange(SETTINGS)) {
      Optional<TokenServer.Token> token =
          new TokenServer(http)
              .token(
                  java.net.URI.create("https://registry.example/v2/"),
                  new Challenge("bearer", Map.of("realm", realm())),
                  Optional.empty(),
                  Optional.of(new Account("me", "secret")),
                  Job.none());

      assertThat(token).isEmpty();
    }
    assertThat(server.requests()).isEmpty();
  }

  private RegistryClient client() {
    return new RegistryClient(
        new RegistryCredentials(List.of(folder.resolve("config.json"))), SETTINGS);
  }

  private void ask(RegistryClient client) {
    ImageReference reference = ImageReference.parse(server.address() + "/a/b:1").orElseThrow();
    try {
      client
          .send(reference, RegistryRequest.get("manifests/1", Map.of()), Job.none())
          .body()
          .close();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
