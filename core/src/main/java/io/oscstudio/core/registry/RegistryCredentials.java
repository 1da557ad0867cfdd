package io.oscstudio.core.registry;

import io.oscstudio.core.base.ImageReference;
import io.oscstudio.core.base.Job;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What {@code docker login} stored: the file {@code config.json} in {@code DOCKER_CONFIG} or {@code
 * ~/.docker}, with its credential helpers; and what {@code podman login} stored. Read anew each
 * time, as people log in while we run.
 */
public final class RegistryCredentials {
  private static final Set<String> DOCKER_HUB =
      Set.of("docker.io", "index.docker.io", "registry-1.docker.io");
  private static final String DOCKER_HUB_KEY = "https://index.docker.io/v1/";
  private static final JsonMapper MAPPER = new JsonMapper();

  private final List<Path> configs;
  private final Function<String, Optional<CredentialHelper>> helpers;

  /**
   * Those in some files.
   *
   * @param configs none need exist; what stands in the first counts
   */
  public RegistryCredentials(List<Path> configs) {
    this(configs, CredentialHelper::named);
  }

  /**
   * @param helpers finds the helper of a name
   */
  RegistryCredentials(List<Path> configs, Function<String, Optional<CredentialHelper>> helpers) {
    this.configs = List.copyOf(configs);
    this.helpers = helpers;
  }

  /**
   * Those of the person who runs us: what {@code docker login} stored, then {@code podman login}.
   */
  public static RegistryCredentials ofUser() {
    List<Path> files = new ArrayList<>();
    files.add(userFile());
    files.addAll(podmanFiles(System.getenv(), Path.of(System.getProperty("user.home", ""))));
    return new RegistryCredentials(files);
  }

  /** Where {@code podman login} keeps accounts. */
  static List<Path> podmanFiles(Map<String, String> environment, Path home) {
    List<Path> files = new ArrayList<>();
    String own = environment.getOrDefault("REGISTRY_AUTH_FILE", "");
    if (!own.isBlank()) {
      files.add(Path.of(own));
    }
    String running = environment.getOrDefault("XDG_RUNTIME_DIR", "");
    if (!running.isBlank()) {
      files.add(Path.of(running, "containers", "auth.json"));
    }
    files.add(home.resolve(".config/containers/auth.json"));
    return files;
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
    return first(List.of(registry), Job.none());
  }

  /**
   * The account for an image: that for its repository or for what lies above it, as Podman keeps
   * them, else that for its registry.
   */
  public Optional<Account> of(ImageReference reference, Job job) {
    List<String> names = new ArrayList<>();
    String name = reference.repository();
    for (int end = name.length(); end > 0; end = name.lastIndexOf('/', end - 1)) {
      names.add(name.substring(0, end));
    }
    return first(names, job);
  }

  private Optional<Account> first(List<String> names, Job job) {
    return configs.stream()
        .map(RegistryCredentials::read)
        .flatMap(root -> names.stream().flatMap(name -> in(root, name, job).stream()))
        .findFirst();
  }

  private Optional<Account> in(JsonNode root, String name, Job job) {
    for (String key : keys(name)) {
      Optional<Account> account =
          name.indexOf('/') < 0
              ? helpers.apply(helper(root, key)).flatMap(h -> h.get(key, job))
              : Optional.empty();
      if (account.isEmpty()) {
        account = stored(root.path("auths").path(key));
      }
      if (account.isPresent()) {
        return account;
      }
    }
    return Optional.empty();
  }

  /** The name of the helper that a file of Docker's wants for a server; empty for none. */
  static String helper(JsonNode root, String key) {
    String own = root.path("credHelpers").path(key).asString("");
    return own.isEmpty() ? root.path("credsStore").asString("") : own;
  }

  /** What a registry, or a path in it, may be called in the files; the first is Docker's. */
  static List<String> keys(String name) {
    if (DOCKER_HUB.contains(name)) {
      return List.of(DOCKER_HUB_KEY, "index.docker.io", "docker.io", name);
    }
    return name.indexOf('/') < 0
        ? List.of(name, "https://" + name, "https://" + name + "/v1/")
        : List.of(name);
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
}
