package io.oscstudio.core.kubernetes;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.GZIPOutputStream;

/**
 * Makes {@code kubernetes/types.gz} of the resources anew; ADR 0033 says when and from what.
 *
 * <p>{@code java -cp <test classes> io.oscstudio.core.kubernetes.TypesMaker <out> <models folder>
 * <minor>=<client-java-api jar>...}, the jars from the oldest Kubernetes on.
 */
final class TypesMaker {
  /**
   * What the clients cannot tell: versions of Kubernetes without a client, and API versions that
   * were switched off before they were gone. From minor to minor, 0 where the clients are right.
   */
  private static final Map<String, int[]> CORRECTIONS =
      Map.ofEntries(
          Map.entry("batch/v1 CronJob", new int[] {21, 0}),
          Map.entry("batch/v2alpha1 CronJob", new int[] {0, 21}),
          Map.entry("policy/v1 PodDisruptionBudget", new int[] {21, 0}),
          Map.entry("discovery.k8s.io/v1 EndpointSlice", new int[] {21, 0}),
          Map.entry("storage.k8s.io/v1alpha1 CSIStorageCapacity", new int[] {19, 0}),
          Map.entry("storage.k8s.io/v1beta1 CSIStorageCapacity", new int[] {21, 0}),
          Map.entry("autoscaling/v2beta2 HorizontalPodAutoscaler", new int[] {0, 26}),
          Map.entry("flowcontrol.apiserver.k8s.io/v1", new int[] {29, 0}),
          Map.entry("flowcontrol.apiserver.k8s.io/v1beta1", new int[] {0, 26}),
          Map.entry("flowcontrol.apiserver.k8s.io/v1beta2", new int[] {0, 29}),
          Map.entry("apps/v1beta1", new int[] {0, 16}),
          Map.entry("apps/v1beta2", new int[] {0, 16}),
          Map.entry("extensions/v1beta1 DaemonSet", new int[] {0, 16}),
          Map.entry("extensions/v1beta1 Deployment", new int[] {0, 16}),
          Map.entry("extensions/v1beta1 DeploymentRollback", new int[] {0, 16}),
          Map.entry("extensions/v1beta1 ReplicaSet", new int[] {0, 16}),
          Map.entry("extensions/v1beta1 NetworkPolicy", new int[] {0, 16}),
          Map.entry("extensions/v1beta1 PodSecurityPolicy", new int[] {0, 16}));

  private final List<ClientModels> clients;
  private final UnifiedTypes types = new UnifiedTypes();
  private final Map<String, Api> apis = new TreeMap<>();

  /** An object one can create: from which minor to which it is served. */
  private static final class Api {
    final String apiVersion;
    final String kind;
    final boolean namespaced;
    final UnifiedTypes.Node type;
    final int since;
    int last;

    Api(String apiVersion, String kind, boolean namespaced, UnifiedTypes.Node type, int since) {
      this.apiVersion = apiVersion;
      this.kind = kind;
      this.namespaced = namespaced;
      this.type = type;
      this.since = since;
      this.last = since;
    }
  }

  private TypesMaker(List<ClientModels> clients) {
    this.clients = clients;
  }

  /** See above. */
  public static void main(String[] args) throws IOException {
    List<ClientModels> clients = new ArrayList<>();
    for (String arg : Arrays.asList(args).subList(2, args.length)) {
      int equals = arg.indexOf('=');
      clients.add(
          ClientModels.read(
              Integer.parseInt(arg.substring(0, equals)), Path.of(arg.substring(equals + 1))));
    }
    TypesMaker maker = new TypesMaker(clients);
    maker.unify();
    maker.write(Path.of(args[0]), new ModelEnums(Path.of(args[1])));
  }

  private void unify() {
    for (ClientModels client : clients) {
      client
          .kinds()
          .forEach((id, created) -> {
            UnifiedTypes.Node node = new UnifiedTypes.Node(client, created.model());
            Api known = apis.get(id);
            if (known == null) {
              String apiVersion = id.substring(0, id.lastIndexOf(' '));
              String kind = id.substring(id.lastIndexOf(' ') + 1);
              apis.put(id, new Api(apiVersion, kind, created.namespaced(), node, client.minor()));
            } else {
              known.last = client.minor();
              types.unify(known.type, node);
            }
          });
    }
  }

  private int removed(Api api) {
    int corrected = correction(api, 1);
    if (corrected != 0 || api.last == clients.getLast().minor()) {
      return corrected;
    }
    return next(api.last);
  }

  private int since(Api api) {
    int corrected = correction(api, 0);
    return corrected != 0 ? corrected : api.since == clients.getFirst().minor() ? 0 : api.since;
  }

  private static int correction(Api api, int end) {
    int[] ofKind = CORRECTIONS.get(api.apiVersion + " " + api.kind);
    int[] ofVersion = CORRECTIONS.get(api.apiVersion);
    return ofKind != null ? ofKind[end] : ofVersion != null ? ofVersion[end] : 0;
  }

  private int next(int minor) {
    return clients.stream().mapToInt(ClientModels::minor).filter(m -> m > minor).min().orElse(0);
  }

  /** What to write in place of a removed version: the most stable one still served. */
  private Optional<String> replacement(Api removed) {
    return apis.values().stream()
        .filter(api -> api.kind.equals(removed.kind) && removed(api) == 0)
        .filter(api -> group(api).equals(group(removed)) || group(removed).equals("extensions"))
        .map(api -> api.apiVersion)
        .max(
            Comparator.<String>comparingInt(v -> major(v) == major(removed.apiVersion) ? 1 : 0)
                .thenComparingInt(TypesMaker::stability));
  }

  private static String group(Api api) {
    int slash = api.apiVersion.indexOf('/');
    return slash < 0 ? "" : api.apiVersion.substring(0, slash);
  }

  private static int major(String apiVersion) {
    String version = apiVersion.substring(apiVersion.indexOf('/') + 1);
    return Integer.parseInt(version.replaceFirst("v(\\d+).*", "$1"));
  }

  private static int stability(String apiVersion) {
    return apiVersion.contains("alpha") ? 0 : apiVersion.contains("beta") ? 1 : 2;
  }

  private void write(Path out, ModelEnums enums) throws IOException {
    Map<UnifiedTypes.Node, Integer> numbers = new LinkedHashMap<>();
    List<UnifiedTypes.Type> found = new ArrayList<>();
    apis.values().forEach(api -> number(api.type, numbers, found));
    for (int i = 0; i < found.size(); i++) {
      found.get(i).fields().values().stream()
          .flatMap(field -> field.reference().stream())
          .forEach(node -> number(node, numbers, found));
    }
    Map<String, Integer> words = new LinkedHashMap<>();
    List<String> lines = new ArrayList<>();
    found.forEach(type -> lines.add(line(type, numbers, words, enums)));
    Files.createDirectories(out.toAbsolutePath().getParent());
    try (BufferedWriter writer =
        new BufferedWriter(
            new OutputStreamWriter(
                new GZIPOutputStream(Files.newOutputStream(out)), StandardCharsets.UTF_8))) {
      writer.write(clients.getFirst().minor() + "\t" + clients.getLast().minor() + "\n");
      for (String set : words.keySet()) {
        writer.write("E\t" + set + "\n");
      }
      for (String line : lines) {
        writer.write("T\t" + line + "\n");
      }
      for (Api api : apis.values()) {
        writer.write("K\t" + line(api, numbers) + "\n");
      }
    }
  }

  private void number(
      UnifiedTypes.Node node,
      Map<UnifiedTypes.Node, Integer> numbers,
      List<UnifiedTypes.Type> found) {
    UnifiedTypes.Node root = types.root(node);
    if (!numbers.containsKey(root)) {
      numbers.put(root, numbers.size());
      found.add(types.type(root));
    }
  }

  private String line(
      UnifiedTypes.Type type,
      Map<UnifiedTypes.Node, Integer> numbers,
      Map<String, Integer> words,
      ModelEnums enums) {
    StringBuilder line = new StringBuilder(ClientModels.plainName(type.name()));
    new TreeMap<>(type.fields())
        .forEach((name, field) -> {
          line.append('\t')
              .append(name)
              .append(type.required().contains(name) ? "!" : "")
              .append(' ');
          line.append(field.containers());
          Set<String> allowed =
              field.scalar().equals("s")
                  ? enums.of(type.names(), name, field.containers())
                  : Set.of();
          if (!allowed.isEmpty()) {
            String set = String.join("\t", new TreeSet<>(allowed));
            line.append('e').append(words.computeIfAbsent(set, s -> words.size()));
          } else {
            line.append(
                field
                    .reference()
                    .map(node -> Integer.toString(numbers.get(types.root(node))))
                    .orElse(field.scalar()));
          }
        });
    return line.toString();
  }

  private String line(Api api, Map<UnifiedTypes.Node, Integer> numbers) {
    int removed = removed(api);
    return String.join(
        "\t",
        api.apiVersion,
        api.kind,
        numbers.get(types.root(api.type)).toString(),
        api.namespaced ? "N" : "C",
        Integer.toString(since(api)),
        Integer.toString(removed),
        removed == 0 ? "" : replacement(api).orElse(""));
  }
}
