package io.oscstudio.core.upgrade;

import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.SemVer;
import io.oscstudio.core.base.StudioException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The releases of an operator and the upgrades between them (section 6, reading D10): an instance
 * of a goes to b when b replaces a and does not skip a. A version names one base, so there is one
 * way to a version at most. Making the graph takes time and memory in proportion to what the
 * releases name, a verdict in proportion to the versions on the way.
 */
public final class UpgradeGraph {
  /**
   * A version.
   *
   * @param version as it is written
   * @param released whether its release was given; else another release only names it
   */
  public record Node(String version, boolean released) {}

  /** How two versions are connected. */
  public enum Kind {
    /** An instance may be upgraded. */
    UPGRADE,

    /** The newer release lists the other one in {@code upgrade.skips}. */
    SKIPPED,

    /** The release replaces a version that is not older: no upgrade, but a mistake worth seeing. */
    BACKWARD
  }

  /** A connection from the older version to the release that names it. */
  public record Edge(String from, String to, Kind kind) {}

  private static final Comparator<Map.Entry<String, Optional<SemVer>>> BY_AGE =
      Map.Entry.<String, Optional<SemVer>>comparingByValue(SemVer.OLDEST_FIRST)
          .thenComparing(Map.Entry.comparingByKey());

  private final Map<String, Release> releases = new HashMap<>();
  private final Map<String, Set<String>> skips = new HashMap<>();
  private final Map<String, Optional<SemVer>> versions = new LinkedHashMap<>();
  private final Map<String, List<String>> successors = new HashMap<>();
  private final List<Node> nodes;
  private final List<Edge> edges;

  private UpgradeGraph(List<Release> given) {
    for (Release release : given) {
      if (releases.put(release.version(), release) != null) {
        throw new StudioException(Message.of("upgrade.version-twice", release.version()));
      }
      skips.put(release.version(), new HashSet<>(release.skips()));
      know(release.version());
      release.replaces().ifPresent(this::know);
      release.skips().forEach(this::know);
    }
    for (Release release : given) {
      base(release.version())
          .ifPresent(base ->
              successors.computeIfAbsent(base, b -> new ArrayList<>()).add(release.version()));
    }
    nodes =
        versions.entrySet().stream()
            .sorted(BY_AGE)
            .map(v -> new Node(v.getKey(), releases.containsKey(v.getKey())))
            .toList();
    edges = nodes.stream().flatMap(n -> edgesTo(n.version()).stream()).toList();
  }

  /**
   * The graph of these releases, in any order.
   *
   * @throws StudioException when two have the same version
   */
  public static UpgradeGraph of(List<Release> releases) {
    return new UpgradeGraph(releases);
  }

  /** Every version, oldest first; what is no version to SemVer comes before, by name. */
  public List<Node> nodes() {
    return nodes;
  }

  /** Every connection, by the release that names it, in the order of {@link #nodes()}. */
  public List<Edge> edges() {
    return edges;
  }

  /** Whether a version is one of the graph's. */
  public boolean contains(String version) {
    return versions.containsKey(version);
  }

  /** The release of a version, empty when it is only named by others. */
  public Optional<Release> release(String version) {
    return Optional.ofNullable(releases.get(version));
  }

  /** Whether an instance of one version may be upgraded to another, over others if need be. */
  public Verdict verdict(String from, String to) {
    if (!versions.containsKey(from)) {
      return blocked(Message.of("upgrade.unknown", from));
    }
    if (!releases.containsKey(to)) {
      return blocked(Message.of("upgrade.unknown", to));
    }
    if (from.equals(to)) {
      return blocked(Message.of("upgrade.same", from));
    }
    List<String> origins = origins(to);
    int at = origins.indexOf(from);
    if (at > 0 && !isNotOlder(from, to)) {
      return new Verdict.Reachable(origins.subList(0, at + 1).reversed());
    }
    return new Verdict.Blocked(reason(from, to, origins), detour(from, origins));
  }

  /** The versions an instance of this one may be upgraded to, over others if need be. */
  public Set<String> reachableFrom(String from) {
    Set<String> passed = new HashSet<>(Set.of(from));
    Deque<String> next = new ArrayDeque<>(passed);
    while (!next.isEmpty()) {
      for (String successor : successors.getOrDefault(next.remove(), List.of())) {
        if (passed.add(successor)) {
          next.add(successor);
        }
      }
    }
    passed.removeIf(version -> version.equals(from) || isNotOlder(from, version));
    return passed;
  }

  private static Verdict blocked(Message reason) {
    return new Verdict.Blocked(reason, Optional.empty());
  }

  private void know(String version) {
    versions.computeIfAbsent(version, SemVer::parseLenient);
  }

  private List<Edge> edgesTo(String version) {
    Optional<Release> release = release(version);
    List<Edge> found = new ArrayList<>();
    release
        .flatMap(Release::replaces)
        .filter(base -> !skips(version, base))
        .ifPresent(base ->
            found.add(
                new Edge(base, version, isNotOlder(base, version) ? Kind.BACKWARD : Kind.UPGRADE)));
    release.map(Release::skips).orElse(List.of()).stream()
        .filter(skipped -> !skipped.equals(version))
        .forEach(skipped -> found.add(new Edge(skipped, version, Kind.SKIPPED)));
    return found;
  }

  /** The version an instance goes to {@code version} from. */
  private Optional<String> base(String version) {
    return release(version)
        .flatMap(Release::replaces)
        .filter(base -> !skips(version, base) && !isNotOlder(base, version));
  }

  /** A version and all it can be upgraded from, newest first; ends where a circle closes. */
  private List<String> origins(String version) {
    Set<String> passed = new LinkedHashSet<>();
    Optional<String> at = Optional.of(version);
    while (at.isPresent() && passed.add(at.get())) {
      at = base(at.get());
    }
    return List.copyOf(passed);
  }

  private Optional<Verdict.Detour> detour(String from, List<String> origins) {
    Set<String> onTheWay = new HashSet<>(origins);
    return origins(from).stream()
        .skip(1)
        .filter(onTheWay::contains)
        .findFirst()
        .map(back -> origins.subList(0, origins.indexOf(back) + 1).reversed())
        .map(Verdict.Detour::new);
  }

  private Message reason(String from, String to, List<String> origins) {
    if (isNotOlder(from, to)) {
      return Message.of("upgrade.not-newer", from, to);
    }
    Optional<String> skipping = origins.stream().filter(v -> skips(v, from)).findFirst();
    if (skipping.isPresent()) {
      return Message.of("upgrade.skipped", from, skipping.get());
    }
    String first = origins.getLast();
    Optional<String> named = release(first).flatMap(Release::replaces);
    if (named.isEmpty()) {
      return first.equals(to)
          ? Message.of("upgrade.no-base", to)
          : Message.of("upgrade.not-on-the-way", from, to, first);
    }
    if (skips(first, named.get())) {
      return Message.of("upgrade.base-skipped", first, named.get());
    }
    return isNotOlder(named.get(), first)
        ? Message.of("upgrade.base-not-older", first, named.get())
        : Message.of("upgrade.circle", first, named.get());
  }

  private boolean skips(String version, String skipped) {
    return skips.getOrDefault(version, Set.of()).contains(skipped);
  }

  /** Whether both are versions and the first is not older; of other names nobody can tell. */
  private boolean isNotOlder(String version, String than) {
    Optional<SemVer> first = versions.getOrDefault(version, Optional.empty());
    Optional<SemVer> second = versions.getOrDefault(than, Optional.empty());
    return first.isPresent() && second.isPresent() && first.get().compareTo(second.get()) >= 0;
  }
}
