package io.oscstudio.core.kubernetes;

import io.oscstudio.resources.Resources;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/**
 * The kinds of objects Kubernetes serves, or served from 1.10 on, with their types. Immutable; read
 * once, when first asked for.
 */
public final class KubernetesTypes {
  private static final String FILE = "kubernetes/types.gz";

  private final int newest;
  private final Map<String, ApiKind> kinds;
  private final Set<String> groups = new HashSet<>();

  private KubernetesTypes(int newest, Map<String, ApiKind> kinds) {
    this.newest = newest;
    this.kinds = kinds;
    kinds.values().forEach(kind -> groups.add(kind.group()));
  }

  private static final class Bundled {
    private static final KubernetesTypes TYPES = read();
  }

  /** The types this program comes with. */
  public static KubernetesTypes bundled() {
    return Bundled.TYPES;
  }

  private static KubernetesTypes read() {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Resources.open(FILE), 1 << 14), StandardCharsets.UTF_8))) {
      String[] range = lines.readLine().split("\t");
      TypeTable table = new TypeTable();
      Map<String, ApiKind> kinds = new LinkedHashMap<>();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String rest = line.substring(2);
        switch (line.charAt(0)) {
          case 'E' -> table.addWords(rest);
          case 'T' -> table.addType(rest);
          default -> {
            ApiKind kind = kind(rest, table);
            kinds.put(kind.apiVersion() + " " + kind.kind(), kind);
          }
        }
      }
      return new KubernetesTypes(Integer.parseInt(range[1]), kinds);
    } catch (IOException e) {
      throw new UncheckedIOException(FILE, e);
    }
  }

  private static ApiKind kind(String line, TypeTable table) {
    String[] parts = line.split("\t", -1);
    return new ApiKind(
        parts[0],
        parts[1],
        table.object(Integer.parseInt(parts[2])),
        parts[3].equals("N"),
        minor(parts[4]),
        minor(parts[5]),
        parts[6].isEmpty() ? Optional.empty() : Optional.of(parts[6]));
  }

  private static OptionalInt minor(String text) {
    int minor = Integer.parseInt(text);
    return minor == 0 ? OptionalInt.empty() : OptionalInt.of(minor);
  }

  /** The minor version of the newest Kubernetes they know: 36 for 1.36. */
  public int newestMinor() {
    return newest;
  }

  /** A kind of object, whether it is still served or not. */
  public Optional<ApiKind> kind(String apiVersion, String kind) {
    return Optional.ofNullable(kinds.get(apiVersion + " " + kind));
  }

  /** The kinds of all API versions. */
  public Collection<ApiKind> kinds() {
    return Collections.unmodifiableCollection(kinds.values());
  }

  /**
   * Whether an API group is one of Kubernetes' own.
   *
   * @param group such as {@code apps}; empty for the core group
   */
  public boolean isOwnGroup(String group) {
    return groups.contains(group);
  }

  /** Every version of any group that serves a kind of this name still, in order. */
  public List<String> servedVersions(String kind) {
    List<String> found = new ArrayList<>();
    for (ApiKind known : kinds.values()) {
      if (known.kind().equals(kind) && known.removed().isEmpty()) {
        found.add(known.apiVersion());
      }
    }
    return found;
  }
}
