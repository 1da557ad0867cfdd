package io.oscstudio.core.registry.settings;

import io.oscstudio.core.archive.AtomicFile;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.StudioException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What {@code registries.json} says, as a person writes it into a form. Certificates of single
 * hosts are not in it and stay in the file as they are.
 *
 * @param mirrors each {@code docker.io=mirror.example[:port][/path]}
 * @param plainHttp hosts, perhaps with a port
 * @param authorities files of certificates, from the folder of the file or absolute
 * @param proxy the proxies; empty for those of the environment
 */
public record RegistryForm(
    List<String> mirrors,
    List<String> plainHttp,
    List<String> authorities,
    Optional<ProxyForm> proxy) {
  /**
   * The proxies.
   *
   * @param http for addresses of plain HTTP, or empty for none
   * @param https for addresses of HTTPS, or empty for none
   * @param none hosts that are asked without one, between commas
   */
  public record ProxyForm(String http, String https, String none) {}

  /** What there is without a file. */
  public static final RegistryForm EMPTY =
      new RegistryForm(List.of(), List.of(), List.of(), Optional.empty());

  private static final JsonMapper MAPPER = new JsonMapper();

  public RegistryForm {
    mirrors = List.copyOf(mirrors);
    plainHttp = List.copyOf(plainHttp);
    authorities = List.copyOf(authorities);
  }

  /**
   * Reads the file; what there is without one when it is not there.
   *
   * @throws StudioException naming what in it cannot be understood
   */
  public static RegistryForm read(Path file) {
    if (!Files.exists(file)) {
      return EMPTY;
    }
    RegistriesFile.read(file, Map.of()); // complains about what cannot be understood
    JsonNode root = root(file);
    List<String> mirrors = new ArrayList<>();
    root.path("mirrors")
        .properties()
        .forEach(of ->
            of.getValue().forEach(place -> mirrors.add(of.getKey() + "=" + place.asString(""))));
    JsonNode proxy = root.path("proxy");
    return new RegistryForm(
        mirrors,
        texts(root.path("plainHttp")),
        texts(root.path("authorities")),
        proxy.isMissingNode()
            ? Optional.empty()
            : Optional.of(
                new ProxyForm(
                    proxy.path("http").asString(""),
                    proxy.path("https").asString(""),
                    proxy.path("none").asString(""))));
  }

  /**
   * Writes the file as a whole, for its owner's eyes only, keeping what the form does not show. A
   * link in its place stays.
   *
   * @throws StudioException when an entry cannot be understood, or the file not be written; it is
   *     as it was then
   */
  public void write(Path file) {
    check();
    ObjectNode root = Files.exists(file) ? root(file) : MAPPER.createObjectNode();
    put(root, "plainHttp", plainHttp);
    put(root, "authorities", authorities);
    Map<String, List<String>> byRegistry = new TreeMap<>();
    for (String text : mirrors) {
      Mirror mirror = Mirror.parse(text);
      String place = mirror.host() + (mirror.prefix().isEmpty() ? "" : "/" + mirror.prefix());
      byRegistry.computeIfAbsent(mirror.registry(), of -> new ArrayList<>()).add(place);
    }
    root.remove("mirrors");
    if (!byRegistry.isEmpty()) {
      ObjectNode all = root.putObject("mirrors");
      byRegistry.forEach((registry, places) -> put(all, registry, places));
    }
    root.remove("proxy");
    proxy.ifPresent(p -> {
      ObjectNode node = root.putObject("proxy");
      put(node, "http", p.http());
      put(node, "https", p.https());
      put(node, "none", p.none());
    });
    replace(file, MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(root));
  }

  /**
   * Looks at every entry.
   *
   * @throws StudioException naming the first that cannot be understood
   */
  public void check() {
    mirrors.forEach(Mirror::parse);
    plainHttp.stream()
        .filter(host -> !Hosts.isHost(host))
        .findFirst()
        .ifPresent(host -> {
          throw new StudioException(Message.of("registry.host-invalid", host));
        });
    proxy.ifPresent(p -> {
      check(p.http(), "HTTP");
      check(p.https(), "HTTPS");
    });
  }

  private static void check(String proxy, String of) {
    if (!proxy.isBlank()) {
      Proxy.parse(proxy, of);
    }
  }

  /** Passwords of proxies may be in it: nobody but the owner needs to read it. */
  private static void replace(Path file, byte[] bytes) {
    AtomicFile.writePrivate(file, channel -> channel.write(ByteBuffer.wrap(bytes)));
  }

  private static ObjectNode root(Path file) {
    try {
      if (MAPPER.readTree(Files.readAllBytes(file)) instanceof ObjectNode root) {
        return root;
      }
    } catch (IOException | tools.jackson.core.JacksonException e) {
      // told below, without the cause, which may quote a password
    }
    throw new StudioException(Message.of("registry.settings-invalid", file.toString(), "{}"));
  }

  private static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(item -> texts.add(item.asString("")));
    return texts;
  }

  private static void put(ObjectNode node, String name, List<String> texts) {
    node.remove(name);
    if (!texts.isEmpty()) {
      ArrayNode list = node.putArray(name);
      texts.forEach(list::add);
    }
  }

  private static void put(ObjectNode node, String name, String text) {
    if (!text.isBlank()) {
      node.put(name, text.strip());
    }
  }
}
