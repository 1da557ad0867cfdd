package io.oscstudio.core.image;

import io.oscstudio.core.base.Digest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Finds the container engine as Docker's own command line does: {@code DOCKER_HOST}, the context
 * chosen with {@code docker context use}, then the places where engines listen by default, Docker's
 * before podman's.
 */
public final class DockerHost {
  private static final JsonMapper MAPPER = new JsonMapper();

  private DockerHost() {}

  /** The engine's address on this machine, which need not answer. */
  public static URI find() {
    return find(
        System.getenv(),
        Path.of(System.getProperty("user.home", "")),
        System.getProperty("os.name", "").startsWith("Windows"));
  }

  static URI find(Map<String, String> environment, Path home, boolean windows) {
    String host = environment.getOrDefault("DOCKER_HOST", "");
    if (!host.isBlank()) {
      return URI.create(host.strip());
    }
    Optional<URI> context = contextHost(environment, home);
    if (context.isPresent()) {
      return context.get();
    }
    if (windows) {
      return URI.create("npipe:////./pipe/docker_engine");
    }
    String runtime = environment.getOrDefault("XDG_RUNTIME_DIR", "/run/user/0");
    List<Path> sockets =
        List.of(
            Path.of("/var/run/docker.sock"),
            Path.of(runtime, "docker.sock"),
            home.resolve(".docker/run/docker.sock"),
            Path.of(runtime, "podman/podman.sock"),
            Path.of("/run/podman/podman.sock"));
    Path socket = sockets.stream().filter(Files::exists).findFirst().orElse(sockets.getFirst());
    return URI.create("unix://" + socket);
  }

  private static Optional<URI> contextHost(Map<String, String> environment, Path home) {
    String folder = environment.getOrDefault("DOCKER_CONFIG", "");
    Path config = folder.isBlank() ? home.resolve(".docker") : Path.of(folder);
    String name = environment.getOrDefault("DOCKER_CONTEXT", "");
    if (name.isBlank()) {
      name = read(config.resolve("config.json")).path("currentContext").asString("");
    }
    if (name.isBlank() || name.equals("default")) {
      return Optional.empty();
    }
    String id = Digest.of(name.getBytes(StandardCharsets.UTF_8)).hex();
    String host =
        read(config.resolve("contexts/meta").resolve(id).resolve("meta.json"))
            .path("Endpoints")
            .path("docker")
            .path("Host")
            .asString("");
    return host.isBlank() ? Optional.empty() : Optional.of(URI.create(host));
  }

  private static JsonNode read(Path file) {
    try {
      return Files.isRegularFile(file)
          ? MAPPER.readTree(Files.readAllBytes(file))
          : MAPPER.createObjectNode();
    } catch (IOException | JacksonException e) {
      return MAPPER.createObjectNode(); // Docker's own settings are not ours to judge
    }
  }
}
