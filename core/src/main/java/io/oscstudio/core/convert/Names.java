package io.oscstudio.core.convert;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Names for machines and for people, made from other names. */
public final class Names {
  private static final Pattern SERVICE_NAME = Pattern.compile("[a-z][a-z0-9-]*[a-z0-9]");
  private static final int LONGEST_SERVICE_NAME = 64;
  private static final Set<String> ACRONYMS =
      Set.of(
          "acl", "api", "aws", "ca", "cpu", "crd", "csi", "dns", "fqdn", "gcp", "grpc", "ha", "hpa",
          "http", "https", "id", "io", "ip", "jaas", "jks", "jmx", "json", "jvm", "jwt", "ldap",
          "mtls", "nfs", "oidc", "os", "pdb", "pid", "psp", "pvc", "ram", "rbac", "s3", "saml",
          "sasl", "sftp", "smtp", "sql", "ssh", "ssl", "sso", "tcp", "tls", "ttl", "tz", "udp",
          "ui", "uri", "url", "uuid", "vpa", "vpn", "xml", "yaml");

  /** Names that people write in a certain way, and words that keys run together. */
  private static final Map<String, String> SPELLINGS =
      Map.ofEntries(
          Map.entry("cassandra", "Cassandra"),
          Map.entry("elasticsearch", "Elasticsearch"),
          Map.entry("grafana", "Grafana"),
          Map.entry("graphql", "GraphQL"),
          Map.entry("jenkins", "Jenkins"),
          Map.entry("kafka", "Kafka"),
          Map.entry("kubernetes", "Kubernetes"),
          Map.entry("mariadb", "MariaDB"),
          Map.entry("memcached", "Memcached"),
          Map.entry("mongodb", "MongoDB"),
          Map.entry("mysql", "MySQL"),
          Map.entry("nginx", "NGINX"),
          Map.entry("opentelemetry", "OpenTelemetry"),
          Map.entry("postgres", "Postgres"),
          Map.entry("postgresql", "PostgreSQL"),
          Map.entry("prometheus", "Prometheus"),
          Map.entry("rabbitmq", "RabbitMQ"),
          Map.entry("redis", "Redis"),
          Map.entry("replicacount", "replica count"),
          Map.entry("zookeeper", "ZooKeeper"));

  private Names() {}

  /** Whether metadata.yaml takes {@code name} (section 3). */
  static boolean isServiceName(String name) {
    return SERVICE_NAME.matcher(name).matches() && name.length() <= LONGEST_SERVICE_NAME;
  }

  /** The nearest name that metadata.yaml takes; empty when too little is left of it. */
  static Optional<String> serviceName(String name) {
    String cut =
        name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^[^a-z]+", "");
    if (cut.length() > LONGEST_SERVICE_NAME) {
      cut = cut.substring(0, LONGEST_SERVICE_NAME);
    }
    cut = cut.replaceAll("-+$", "");
    return isServiceName(cut) ? Optional.of(cut) : Optional.empty();
  }

  /**
   * The kind of a chart's custom resource (D2): {@code kube-prometheus-stack} is
   * KubePrometheusStack.
   */
  static String kind(String chartName) {
    StringBuilder kind = new StringBuilder();
    for (String part : chartName.split("[^A-Za-z0-9]+", -1)) {
      if (!part.isEmpty()) {
        kind.append(capitalised(part));
      }
    }
    return kind.toString();
  }

  /**
   * A key as a person would say it: {@code rootCAUrl} is "Root CA URL", {@code max_size} "Max
   * size".
   */
  public static String title(String key) {
    List<String> words = words(key);
    if (words.isEmpty()) {
      return key;
    }
    StringBuilder title = new StringBuilder(capitalised(words.getFirst()));
    for (String word : words.subList(1, words.size())) {
      title.append(' ').append(word);
    }
    return title.toString();
  }

  /**
   * The words of a key: acronyms in capitals, all others in small letters unless written in
   * capitals.
   */
  static List<String> words(String key) {
    List<String> words = new ArrayList<>();
    String spaced =
        key.replaceAll("([a-z0-9])([A-Z])", "$1 $2").replaceAll("([A-Z]+)([A-Z][a-z])", "$1 $2");
    for (String word : spaced.split("[^A-Za-z0-9]+", -1)) {
      if (!word.isEmpty()) {
        words.add(word(word));
      }
    }
    return words;
  }

  private static String word(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    String spelling = SPELLINGS.get(lower);
    if (spelling != null) {
      return spelling;
    }
    if (ACRONYMS.contains(lower)) {
      return lower.toUpperCase(Locale.ROOT);
    }
    boolean capitals = word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
    return capitals && word.length() <= 4 ? word : lower;
  }

  static String capitalised(String word) {
    return word.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }
}
