package io.oscstudio.core.registry;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What {@code docker login} stored: the file {@code config.json} in {@code DOCKER_CONFIG} or {@code
 * ~/.docker}, with its credential helpers. Read anew each time, as people log in while we run.
 */
public final class RegistryCredentials {
  private static final Set<String> DOCKER_HUB =
      Set.of("docker.io", "index.docker.io", "registry-1.docker.io");
  private static final String DOCKER_HUB_KEY = "https://index.docker.io/v1/";
  private static final Pattern HELPER_NAME = Pattern.compile("[A-Za-z0-9._-]+");
  private static final long HELPER_SECONDS = 20;
  private static final int LARGEST_ANSWER = 1 << 20;
  private static final JsonMapper MAPPER = new JsonMapper();

  private final List<Path> configs;

  /**
   * Those in some files.
   *
   * @param configs none need exist; what stands in the first counts
   */
  public RegistryCredentials(List<Path> configs) {
    this.configs = List.copyOf(configs);
  }

  /** Those of the person who runs us. */
  public static RegistryCredentials ofUser() {
    return new RegistryCredentials(List.of(userFile()));
  }

  /** The file in which {@code docker login} keeps those of the person who runs us. */
  public static Path userFile() {
    String folder = System.getenv().getOrDefault("DOCKER_CONFIG", "");
    Path docker =
        folder.isBlank()
            ? Path.of(System.getProperty("user.home", ""), ".docker")
            : Path.of(folder);
    return docker.resolve("config.json");
  }

  /** The account for a registry, empty when nobody logged in there. */
  public Optional<Account> of(String registry) {
    return configs.stream()
        .map(RegistryCredentials::read)
        .flatMap(root -> in(root, registry).stream())
        .findFirst();
  }

  private static Optional<Account> in(JsonNode root, String registry) {
    for (String key : keys(registry)) {
      String helper = root.path("credHelpers").path(key).asString("");
      if (helper.isEmpty()) {
        helper = root.path("credsStore").asString("");
      }
      Optional<Account> account = helper.isEmpty() ? Optional.empty() : askHelper(helper, key);
      if (account.isEmpty()) {
        account = stored(root.path("auths").path(key));
      }
      if (account.isPresent()) {
        return account;
      }
    }
    return Optional.empty();
  }

  private static List<String> keys(String registry) {
    return DOCKER_HUB.contains(registry)
        ? List.of(DOCKER_HUB_KEY, "index.docker.io", "docker.io", registry)
        : List.of(registry, "https://" + registry, "https://" + registry + "/v1/");
  }

  private static JsonNode read(Path config) {
    try {
      return Files.isRegularFile(config)
          ? MAPPER.readTree(Files.readAllBytes(config))
          : MAPPER.createObjectNode();
    } catch (IOException | JacksonException e) {
      return MAPPER.createObjectNode(); // then we are a stranger to every registry, as docker is
    }
  }

  private static Optional<Account> stored(JsonNode entry) {
    String identity = entry.path("identitytoken").asString("");
    if (!identity.isEmpty()) {
      return Optional.of(new Account("<token>", identity));
    }
    String pair = "";
    try {
      byte[] decoded = Base64.getDecoder().decode(entry.path("auth").asString(""));
      pair = new String(decoded, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    int colon = pair.indexOf(':'); // a password may hold further colons
    if (colon <= 0) {
      return Optional.empty();
    }
    String secret = pair.substring(colon + 1).replaceAll("\0+$", "");
    return Optional.of(new Account(pair.substring(0, colon), secret));
  }

  private static Optional<Account> askHelper(String helper, String key) {
    if (!HELPER_NAME.matcher(helper).matches()) {
      return Optional.empty();
    }
    try {
      Process process =
          new ProcessBuilder("docker-credential-" + helper, "get")
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      try (OutputStream in = process.getOutputStream()) {
        in.write(key.getBytes(StandardCharsets.UTF_8));
      }
      if (!process.waitFor(HELPER_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        return Optional.empty();
      }
      byte[] answer = process.getInputStream().readNBytes(LARGEST_ANSWER);
      JsonNode account = MAPPER.readTree(answer);
      String user = account.path("Username").asString("");
      String secret = account.path("Secret").asString("");
      return process.exitValue() == 0 && !secret.isEmpty()
          ? Optional.of(new Account(user, secret))
          : Optional.empty();
    } catch (IOException | JacksonException e) {
      return Optional.empty(); // a helper that is not installed knows nobody
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}
