package io.oscstudio.core.image;

import io.oscstudio.core.base.Digest;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.registry.RegistryAddress;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where a container engine listens.
 *
 * @param uri {@code unix://…}, {@code tcp://…} or {@code npipe://…}
 * @param certificates folder with {@code ca.pem}, {@code cert.pem} and {@code key.pem}, or some of
 *     them; empty when the engine is spoken to without TLS. The engine's certificate is always
 *     verified, also where Docker's command line was told not to
 */
public record DockerHost(URI uri, Optional<Path> certificates) {
  private static final Set<String> SCHEMES = Set.of("unix", "tcp", "npipe");
  private static final int PLAIN_PORT = 2375;
  private static final int TLS_PORT = 2376;
  private static final JsonMapper MAPPER = new JsonMapper();

  /** An engine that is spoken to without TLS. */
  public static DockerHost at(URI uri) {
    return new DockerHost(uri, Optional.empty());
  }

  /**
   * Finds the engine as Docker's own command line does: {@code DOCKER_HOST} with {@code
   * DOCKER_TLS_VERIFY} and {@code DOCKER_CERT_PATH}, the context chosen with {@code docker context
   * use}, then the places where engines listen by default, Docker's before podman's.
   *
   * @return an engine that need not answer
   * @throws StudioException when the address is of a kind that is not spoken here, such as SSH
   */
  public static DockerHost find() {
    return find(
        System.getenv(),
        Path.of(System.getProperty("user.home", "")),
        System.getProperty("os.name", "").startsWith("Windows"));
  }

  static DockerHost find(Map<String, String> environment, Path home, boolean windows) {
    String folder = environment.getOrDefault("DOCKER_CONFIG", "");
    Path config = folder.isBlank() ? home.resolve(".docker") : Path.of(folder);
    String host = environment.getOrDefault("DOCKER_HOST", "").strip();
    if (!host.isEmpty()) {
      String certificates = environment.getOrDefault("DOCKER_CERT_PATH", "");
      Path material = certificates.isBlank() ? config : Path.of(certificates);
      boolean tls = !environment.getOrDefault("DOCKER_TLS_VERIFY", "").isEmpty();
      return parse(host, tls ? Optional.of(material) : Optional.empty());
    }
    return ofContext(environment, config).orElseGet(() -> at(usual(environment, home, windows)));
  }

  /**
   * Whether what is said to the engine stays between the two: it is on this machine, or behind TLS.
   */
  boolean confidential() {
    return certificates.isPresent()
        || !"tcp".equals(uri.getScheme())
        || RegistryAddress.isLoopback(uri);
  }

  private static URI usual(Map<String, String> environment, Path home, boolean windows) {
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

  private static Optional<DockerHost> ofContext(Map<String, String> environment, Path config) {
    String name = environment.getOrDefault("DOCKER_CONTEXT", "");
    if (name.isBlank()) {
      name = read(config.resolve("config.json")).path("currentContext").asString("");
    }
    if (name.isBlank() || name.equals("default")) {
      return Optional.empty();
    }
    String id = Digest.of(name.getBytes(StandardCharsets.UTF_8)).hex();
    Path contexts = config.resolve("contexts");
    JsonNode endpoint =
        read(contexts.resolve("meta").resolve(id).resolve("meta.json"))
            .path("Endpoints")
            .path("docker");
    String host = endpoint.path("Host").asString("");
    Path material = contexts.resolve("tls").resolve(id).resolve("docker");
    boolean tls = Files.isDirectory(material) || endpoint.path("SkipTLSVerify").asBoolean(false);
    return host.isBlank()
        ? Optional.empty()
        : Optional.of(parse(host, tls ? Optional.of(material) : Optional.empty()));
  }

  private static DockerHost parse(String text, Optional<Path> certificates) {
    String full = text.contains("://") ? text : "tcp://" + text;
    try {
      URI uri = URI.create(full);
      String scheme = String.valueOf(uri.getScheme());
      if (scheme.equals("ssh")) {
        throw new StudioException(Message.of("image.engine-ssh", text));
      }
      if (!SCHEMES.contains(scheme)) {
        throw new StudioException(Message.of("image.engine-address", text));
      }
      boolean network = scheme.equals("tcp");
      if (network && uri.getPort() < 0) {
        uri =
            URI.create(
                "tcp://" + uri.getHost() + ":" + (certificates.isEmpty() ? PLAIN_PORT : TLS_PORT));
      }
      return new DockerHost(uri, certificates.filter(_ -> network));
    } catch (IllegalArgumentException e) {
      throw new StudioException(Message.of("image.engine-address", text), e);
    }
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
