package io.oscstudio.app.upgrades;

import io.oscstudio.app.upgrades.KnownVersion.Origin;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.upgrade.GraphLayout;
import io.oscstudio.core.upgrade.KnownReleases.Known;
import io.oscstudio.core.upgrade.Release;
import io.oscstudio.core.upgrade.ReleaseList;
import io.oscstudio.core.upgrade.UpgradeGraph;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The releases a graph is made of. Of two with one version the open package's own counts, then what
 * was typed, then what was found last.
 *
 * @param own the open package's
 * @param found those of other packages
 * @param typed those a person typed
 */
record Knowledge(Optional<Release> own, List<Known> found, List<Release> typed) {
  Knowledge {
    found = List.copyOf(found);
    typed = List.copyOf(typed);
  }

  /** Whether no release but the own one is known. */
  boolean isAlone() {
    return found.isEmpty() && typed.isEmpty();
  }

  /** The graph and where it is drawn; empty while nothing is known. */
  Optional<Drawing> drawn() {
    Map<String, Release> releases = new LinkedHashMap<>();
    Map<String, KnownVersion> known = new LinkedHashMap<>();
    found.forEach(k -> put(k.release(), Origin.PACKAGE, k.file(), releases, known));
    typed.forEach(release -> put(release, Origin.TYPED, "", releases, known));
    own.ifPresent(release -> put(release, Origin.THIS, "", releases, known));
    if (releases.size() > ReleaseList.MOST) {
      throw new StudioException(Message.of("upgrade.too-many", ReleaseList.MOST));
    }
    if (releases.isEmpty()) {
      return Optional.empty();
    }
    UpgradeGraph graph = UpgradeGraph.of(List.copyOf(releases.values()));
    GraphLayout layout = GraphLayout.of(graph);
    List<KnownVersion> versions =
        layout.rows().stream()
            .map(node ->
                known.getOrDefault(
                    node.version(), new KnownVersion(node.version(), Origin.NAMED, "")))
            .toList();
    return Optional.of(new Drawing(graph, layout, versions));
  }

  private static void put(
      Release release,
      Origin origin,
      String file,
      Map<String, Release> releases,
      Map<String, KnownVersion> known) {
    releases.put(release.version(), release);
    known.put(release.version(), new KnownVersion(release.version(), origin, file));
  }
}
