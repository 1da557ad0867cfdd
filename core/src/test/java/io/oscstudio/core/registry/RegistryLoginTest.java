package io.oscstudio.core.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.oscstudio.core.base.ImageReference;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.registry.TestHttp.Reply;
import io.oscstudio.core.registry.settings.RegistrySettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegistryLoginTest {
  private static final Account ACCOUNT = new Account("me", "p:ss \"wörd\"");

  @TempDir private Path folder;
  private Path config = Path.of("");
  private final TestHttp server;

  RegistryLoginTest() throws IOException {
    server =
        new TestHttp(request ->
            ACCOUNT.basic().equals(request.headers().get("authorization"))
                ? Reply.of(200, "{}")
                : Reply.of(401, Map.of("WWW-Authenticate", "Basic realm=x"), new byte[0]));
  }

  @BeforeEach
  void config() {
    config = folder.resolve("docker/config.json");
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  @Test
  void whatIsKeptIsFoundAndAllElseStays() throws IOException {
    Files.createDirectories(config.getParent());
    Files.writeString(
        config,
        "{\"auths\":{\"other.example\":{\"auth\":\"eDp5\",\"new\":[1,2.5]}},\"proxies\":{\"a\":1}}");

    login().login(server.address(), ACCOUNT, Job.none());

    assertThat(accounts().of(server.address())).contains(ACCOUNT);
    assertThat(accounts().of("other.example")).contains(new Account("x", "y"));
    assertThat(Files.readString(config)).contains("2.5").contains("\"proxies\"");
    assertThat(login().logout(server.address())).isTrue();
    assertThat(login().logout(server.address())).isFalse();
    assertThat(accounts().of(server.address())).isEmpty();
    assertThat(accounts().of("other.example")).isPresent();
    assertThat(config.getParent().toFile().list()).containsExactly("config.json");
  }

  @Test
  @Tag("registry")
  void aRealRegistryIsSignedInToAndThenLetsUsIn() {
    String registry = String.valueOf(System.getenv("OSC_TEST_PRIVATE_REGISTRY"));
    String user = String.valueOf(System.getenv("OSC_TEST_PRIVATE_USER"));
    Account account = new Account(user, String.valueOf(System.getenv("OSC_TEST_PRIVATE_PASSWORD")));
    ImageReference nothing = ImageReference.parse(registry + "/is/not:there").orElseThrow();

    assertThatThrownBy(() -> login().login(registry, new Account(user, "x"), Job.none()))
        .isInstanceOf(StudioException.class);
    assertThat(status(nothing)).isEqualTo(401);
    login().login("https://" + registry + "/v2/", account, Job.none());
    assertThat(status(nothing)).isEqualTo(404);
  }

  private int status(ImageReference reference) {
    try (RegistryClient client = new RegistryClient(accounts(), RegistrySettings.NONE)) {
      return assertThrows(
              RegistryRefusal.class,
              () -> new RegistryDocuments(client).read(reference, "*/*", Job.none()))
          .status();
    }
  }

  @Test
  void anAccountThatIsNotTakenIsNotKept() {
    assertThatThrownBy(
            () -> login().login(server.address(), new Account("me", "geheim"), Job.none()))
        .isInstanceOfSatisfying(
            StudioException.class,
            e -> {
              assertThat(e.text().key()).isEqualTo("registry.login-refused");
              assertThat(e.text().toString()).doesNotContain("geheim");
            });
    assertThat(config).doesNotExist();
  }

  @Test
  void aFileThatIsNoneOfDockersIsLeftAsItIs() throws IOException {
    Files.createDirectories(config.getParent());
    Files.writeString(config, "{\"auths\": {\"a\": geheim");

    assertThatThrownBy(() -> login().login(server.address(), ACCOUNT, Job.none()))
        .isInstanceOfSatisfying(
            StudioException.class,
            e -> {
              assertThat(e.text().key()).isEqualTo("registry.accounts-invalid");
              assertThat(e.getCause()).isNull();
            });
    assertThat(config).hasContent("{\"auths\": {\"a\": geheim");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void theFileIsForItsOwnerAloneAndALinkToItStays() throws IOException {
    Path real = folder.resolve("real.json");
    Files.writeString(real, "{}");
    Files.createDirectories(config.getParent());
    Files.createSymbolicLink(config, real);

    login().login(server.address(), ACCOUNT, Job.none());

    assertThat(config).isSymbolicLink();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(real)))
        .isEqualTo("rw-------");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aHelperKeepsTheAccountAndTheFileOnlyItsName() throws IOException {
    Files.createDirectories(config.getParent());
    Files.writeString(config, "{\"credsStore\":\"test\"}");
    Function<String, Optional<CredentialHelper>> helpers = helpers();
    RegistryLogin login = new RegistryLogin(config, RegistrySettings.NONE, helpers);

    login.login(server.address(), ACCOUNT, Job.none());

    assertThat(Files.readString(config)).contains(server.address()).doesNotContain("auth\"");
    RegistryCredentials accounts = new RegistryCredentials(List.of(config), helpers);
    assertThat(accounts.of(server.address())).contains(ACCOUNT);
    assertThat(login.logout(server.address())).isTrue();
    assertThat(accounts.of(server.address())).isEmpty();
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aHelperThatSaysALotIsReadWhileItRuns() throws IOException {
    Path program =
        script(
            "head -c 300000 /dev/zero | tr '\\0' ' '",
            "echo '{\"Username\":\"me\",\"Secret\":\"s\"}'");

    assertThat(new CredentialHelper(program.toString()).get("x.example", Job.none()))
        .contains(new Account("me", "s"));
    assertThat(new CredentialHelper(folder.resolve("none").toString()).get("x", Job.none()))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "registry.example/team", "UPPER.example/x/y", "word", "../x"})
  void whatIsNoRegistryIsNotAsked(String text) {
    assertThatThrownBy(() -> login().login(text, ACCOUNT, Job.none()))
        .isInstanceOfSatisfying(
            StudioException.class,
            e -> assertThat(e.text().key()).isEqualTo("registry.no-registry"));
  }

  private RegistryLogin login() {
    return new RegistryLogin(config, RegistrySettings.NONE, CredentialHelper::named);
  }

  private RegistryCredentials accounts() {
    return new RegistryCredentials(List.of(config));
  }

  /** A helper that keeps one entry in a file. */
  private Function<String, Optional<CredentialHelper>> helpers() throws IOException {
    Path kept = folder.resolve("kept");
    Path program =
        script(
            "case $1 in",
            "store) cat > " + kept + " ;;",
            "get) cat > /dev/null; cat " + kept + " ;;",
            "erase) rm " + kept + " ;;",
            "esac");
    return name ->
        Optional.of(name).filter("test"::equals).map(_ -> new CredentialHelper(program.toString()));
  }

  private Path script(String... lines) throws IOException {
    Path program = folder.resolve("helper");
    Files.write(
        program,
        ("#!/bin/sh\n" + String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
    return program;
  }
}
