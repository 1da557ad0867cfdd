package io.oscstudio.core.check;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.archive.FileTrees;
import io.oscstudio.core.check.rule.Profile;
import io.oscstudio.core.yaml.Dialect;
import io.oscstudio.core.yaml.YamlText;
import io.oscstudio.resources.Resources;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * A package from {@code rule-examples}: one of the sound ones, changed in one respect.
 *
 * @param at where the finding is
 * @param mostLines how many lines its fix may change
 */
record RuleExample(
    FileTree tree, Profile profile, Optional<FileTree> earlier, String at, int mostLines) {
  /** Lines that a fix may change in files, unless the example says {@code mended-lines}. */
  private static final int MOST_LINES = 6;

  private static final String DELIVERY = "delivery";
  private static final String ARM = "demo-cache/images/cache-7.2.4-aarch64.tar";
  private static final String AMD = "demo-cache/images/cache-7.2.4-x86_64.tar";

  private static final Map<String, List<String>> SOUND =
      Map.of(
          "nothing",
          List.of(),
          "operator",
          List.of(
              "metadata.yaml",
              "lifecycle.yaml",
              "manifests/cache_crd.yaml",
              "manifests/cache_csd.yaml",
              "manifests/vendor/log_config.yaml"),
          "helm",
          List.of(
              "metadata.yaml",
              "lifecycle.yaml",
              "manifests/helmrelease_crd.yaml",
              "manifests/helmrelease_csd.yaml",
              "raw/Chart.yaml",
              "raw/values.yaml",
              "raw/templates/configmap.yaml"),
          "chart",
          List.of("Chart.yaml", "values.yaml", "templates/deployment.yaml"),
          DELIVERY,
          List.of("demo-cache/images/mapping.yaml"),
          "bundle",
          List.of(
              "manifests/demo-cache.clusterserviceversion.yaml",
              "manifests/caches.crd.yaml",
              "metadata/annotations.yaml"),
          "manifests",
          List.of(
              "demo-cache.package.yaml",
              "1.0.0/demo-cache.clusterserviceversion.yaml",
              "1.0.0/caches.crd.yaml",
              "1.1.0/demo-cache.clusterserviceversion.yaml",
              "1.1.0/caches.crd.yaml"));

  static RuleExample breaking(String code) {
    return read(code, "breaks");
  }

  static RuleExample fine(String code) {
    return read(code, "fine");
  }

  /** One of the sound packages as it is. */
  static Map<String, byte[]> sound(String name) {
    Map<String, byte[]> files = new HashMap<>();
    SOUND.get(name).forEach(f -> files.put(f, bytes("rule-examples/" + name + "/" + f)));
    if (name.equals(DELIVERY)) {
      files.put(AMD, DeliveryExample.imageTar("registry.example/demo/cache:7.2.4", "amd64"));
      files.put(ARM, DeliveryExample.imageTar("registry.example/demo/cache:7.2.4", "arm64"));
      pack(files, Map.of());
    }
    return files;
  }

  /** Puts a deployment package into a delivery; the sound operator's unless the example says. */
  private static void pack(Map<String, byte[]> files, Map<?, ?> how) {
    String name = string(how, "name", "demo-cache-1.1.0.zip");
    files.keySet().removeIf(path -> path.startsWith("demo-cache/package/"));
    files.put(
        "demo-cache/package/" + name,
        DeliveryExample.archive(name, changed(sound(string(how, "over", "operator")), how)));
  }

  private static Map<String, byte[]> changed(Map<String, byte[]> files, Map<?, ?> how) {
    list(how, "change").forEach(change -> change(files, (Map<?, ?>) change));
    map(how, "write").forEach((f, t) -> files.put((String) f, utf8((String) t)));
    map(how, "join").forEach((f, parts) -> files.put((String) f, utf8(joined((List<?>) parts))));
    map(how, "copy").forEach((from, to) -> files.put((String) to, files.get(from)));
    map(how, "tars")
        .forEach((f, architectures) ->
            files.put(
                (String) f,
                DeliveryExample.imageTar("demo:1", ((String) architectures).split(" "))));
    list(how, "remove").forEach(files::remove);
    return files;
  }

  private static RuleExample read(String code, String which) {
    String text = new String(bytes("rule-examples/" + code + ".yaml"), StandardCharsets.UTF_8);
    Map<?, ?> example =
        (Map<?, ?>) YamlText.parse(text, Dialect.OSC).first().at(which).orElseThrow().toData();
    Map<String, byte[]> files = sound(string(example, "over", "operator"));
    if (!map(example, "pack").isEmpty()) {
      pack(files, map(example, "pack"));
    }
    changed(files, example);
    Map<?, ?> noise = map(example, "noise");
    if (!noise.isEmpty()) {
      byte[] bytes = new byte[((Long) noise.get("bytes")).intValue()];
      new Random(1).nextBytes(bytes);
      files.put((String) noise.get("file"), bytes);
    }
    Map<?, ?> latin1 = map(example, "latin1");
    if (!latin1.isEmpty()) {
      files.put(
          (String) latin1.get("file"),
          ((String) latin1.get("text")).getBytes(StandardCharsets.ISO_8859_1));
    }
    return new RuleExample(
        FileTrees.of(string(example, "archive", ""), files),
        Profile.of(string(example, "profile", "private")).orElseThrow(),
        earlier(example),
        string(example, "at", ""),
        example.get("mended-lines") instanceof Long lines ? lines.intValue() : MOST_LINES);
  }

  /** The earlier version an example is compared with: another sound package, changed. */
  private static Optional<FileTree> earlier(Map<?, ?> example) {
    Map<?, ?> how = map(example, "earlier");
    return how.isEmpty()
        ? Optional.empty()
        : Optional.of(FileTrees.of(changed(sound(string(how, "over", "operator")), how)));
  }

  private static void change(Map<String, byte[]> files, Map<?, ?> change) {
    String file = (String) change.get("file");
    String before = new String(files.get(file), StandardCharsets.UTF_8);
    String from = (String) change.get("from");
    if (!before.contains(from)) {
      throw new IllegalArgumentException(file + " has no " + from);
    }
    int at = before.indexOf(from);
    String after =
        before.substring(0, at) + change.get("to") + before.substring(at + from.length());
    files.put(file, utf8(after));
  }

  /** Texts that must not stand in one piece, since they look like secrets of ours. */
  private static String joined(List<?> parts) {
    return String.join("", parts.stream().map(String.class::cast).toList());
  }

  private static List<?> list(Map<?, ?> map, String key) {
    return map.get(key) instanceof List<?> list ? list : List.of();
  }

  private static Map<?, ?> map(Map<?, ?> map, String key) {
    return map.get(key) instanceof Map<?, ?> value ? value : Map.of();
  }

  private static String string(Map<?, ?> map, String key, String otherwise) {
    return map.get(key) instanceof String text ? text : otherwise;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String path) {
    try (InputStream in = Resources.open(path)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    }
  }
}
