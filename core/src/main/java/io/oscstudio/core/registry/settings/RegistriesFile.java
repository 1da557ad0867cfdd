package io.oscstudio.core.registry.settings;

import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.StudioException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads {@code registries.json}:
 *
 * <pre>{@code
 * {"mirrors": {"docker.io": ["mirror.example/hub"]},
 *  "plainHttp": ["registry.example:5000"],
 *  "authorities": ["/etc/pki/company.pem"],
 *  "hosts": {"registry.example": {"authorities": ["ca.pem"], "certificate": "me.pem", "key": "me.key"}},
 *  "proxy": {"http": "http://proxy.example:3128", "https": "…", "none": "localhost,.example"}}
 * }</pre>
 *
 * Files are named from the folder it lies in.
 */
final class RegistriesFile {
  private static final long LARGEST = 1 << 20;
  private static final JsonMapper MAPPER = new JsonMapper();

  private final Path file;

  private RegistriesFile(Path file) {
    this.file = file;
  }

  /**
   * What the file says, and of proxies what the environment says if the file is silent.
   *
   * @throws StudioException naming what cannot be understood
   */
  static RegistrySettings read(Path file, Map<String, String> environment) {
    return Files.isRegularFile(file)
        ? new RegistriesFile(file).settings(environment)
        : settings(RegistrySettings.NONE, Proxies.of(environment));
  }

  private static RegistrySettings settings(RegistrySettings base, Proxies proxies) {
    return new RegistrySettings(
        base.mirrors(),
        base.plainHttp(),
        base.everywhere(),
        base.hosts(),
        base.folders(),
        proxies,
        base.patience());
  }

  private RegistrySettings settings(Map<String, String> environment) {
    JsonNode root = root();
    requireKnown(root, Set.of("mirrors", "plainHttp", "authorities", "hosts", "proxy"));
    RegistrySettings settings =
        new RegistrySettings(
            mirrors(root.path("mirrors")),
            hosts(texts(root.path("plainHttp"), "plainHttp")),
            new TlsFiles(paths(root.path("authorities"), "authorities"), List.of()),
            certificates(root.path("hosts")),
            CertificateFolders.NONE,
            Proxies.NONE,
            Patience.DEFAULT);
    JsonNode proxy = root.path("proxy");
    return settings(settings, proxy.isMissingNode() ? Proxies.of(environment) : proxies(proxy));
  }

  private JsonNode root() {
    try {
      if (Files.size(file) > LARGEST) {
        throw invalid("> " + LARGEST);
      }
      JsonNode root = MAPPER.readTree(Files.readAllBytes(file));
      if (!root.isObject()) {
        throw invalid("{}");
      }
      return root;
    } catch (JacksonException e) {
      throw invalid(e.getLocation().getLineNr() + ":" + e.getLocation().getColumnNr());
    } catch (IOException e) {
      throw invalid(e.toString());
    }
  }

  private List<Mirror> mirrors(JsonNode node) {
    List<Mirror> mirrors = new ArrayList<>();
    object(node, "mirrors")
        .forEach((registry, places) ->
            texts(places, registry).forEach(place -> mirrors.add(Mirror.of(registry, place))));
    return mirrors;
  }

  private static Set<String> hosts(List<String> texts) {
    Set<String> hosts = new HashSet<>();
    texts.forEach(text -> hosts.add(Hosts.lower(text)));
    return hosts;
  }

  private Map<String, TlsFiles> certificates(JsonNode node) {
    Map<String, TlsFiles> certificates = new HashMap<>();
    object(node, "hosts")
        .forEach((host, files) -> {
          requireKnown(files, Set.of("authorities", "certificate", "key"));
          List<TlsFiles.Identity> identities = new ArrayList<>();
          if (files.has("certificate") || files.has("key")) {
            identities.add(
                new TlsFiles.Identity(
                    path(text(files.path("certificate"), host)),
                    path(text(files.path("key"), host))));
          }
          certificates.put(
              Hosts.lower(host), new TlsFiles(paths(files.path("authorities"), host), identities));
        });
    return certificates;
  }

  private Proxies proxies(JsonNode node) {
    requireKnown(node, Set.of("http", "https", "none"));
    return new Proxies(
        proxy(node.path("http")), proxy(node.path("https")), NoProxy.parse(noProxy(node)));
  }

  private String noProxy(JsonNode node) {
    return node.has("none") ? text(node.path("none"), "none") : "";
  }

  private Optional<Proxy> proxy(JsonNode node) {
    return node.isMissingNode()
        ? Optional.empty()
        : Optional.of(Proxy.parse(text(node, "proxy"), file.toString()));
  }

  private void requireKnown(JsonNode node, Set<String> known) {
    object(node, "")
        .forEach((key, _) -> {
          if (!known.contains(key)) {
            throw invalid(key);
          }
        });
  }

  private Map<String, JsonNode> object(JsonNode node, String name) {
    if (!node.isObject() && !node.isMissingNode()) {
      throw invalid(name);
    }
    Map<String, JsonNode> members = new java.util.LinkedHashMap<>();
    node.properties().forEach(member -> members.put(member.getKey(), member.getValue()));
    return members;
  }

  private List<String> texts(JsonNode node, String name) {
    if (!node.isArray() && !node.isMissingNode()) {
      throw invalid(name);
    }
    List<String> texts = new ArrayList<>();
    node.forEach(item -> texts.add(text(item, name)));
    return texts;
  }

  private List<Path> paths(JsonNode node, String name) {
    return texts(node, name).stream().map(this::path).toList();
  }

  private Path path(String text) {
    try {
      return file.resolveSibling(text);
    } catch (java.nio.file.InvalidPathException e) {
      throw invalid(text);
    }
  }

  private String text(JsonNode node, String name) {
    if (!node.isString() || node.asString().isBlank()) {
      throw invalid(name);
    }
    return node.asString();
  }

  private StudioException invalid(String what) {
    return new StudioException(
        Message.of("registry.settings-invalid", file.toString(), what)); // no cause: it may quote
  }
}
