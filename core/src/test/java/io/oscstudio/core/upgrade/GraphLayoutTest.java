package io.oscstudio.core.upgrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.oscstudio.core.upgrade.GraphLayout.Bundle;
import io.oscstudio.core.upgrade.UpgradeGraph.Edge;
import io.oscstudio.core.upgrade.UpgradeGraph.Kind;
import io.oscstudio.core.upgrade.UpgradeGraph.Node;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GraphLayoutTest {
  @Test
  void theExampleOfSection6HasItsNewestOnTopAndOneLineForEachOrigin() {
    GraphLayout layout =
        layout(
            release("0.0.1", ""),
            release("0.0.2", "0.0.1"),
            release("0.0.3", ""),
            release("0.0.4", ""),
            release("0.0.5", "0.0.1", "0.0.2"));

    assertThat(layout.rows())
        .extracting(Node::version)
        .containsExactly("0.0.5", "0.0.4", "0.0.3", "0.0.2", "0.0.1");
    assertThat(layout.row("0.0.1")).hasValue(4);
    assertThat(layout.row("9.9.9")).isEmpty();
    assertThat(all(layout))
        .containsExactlyInAnyOrder(
            new Bundle(Kind.UPGRADE, List.of(4), List.of(3), GraphLayout.SPINE),
            new Bundle(Kind.SKIPPED, List.of(3), List.of(0), 1),
            new Bundle(Kind.UPGRADE, List.of(4), List.of(0), 2));
  }

  @Test
  void connectionsOfOneOriginShareALineAndThoseOneReleaseRefusesToo() {
    GraphLayout layout =
        layout(
            release("1.0.0", ""),
            release("1.1.0", "1.0.0"),
            release("1.2.0", "1.0.0"),
            release("1.3.0", "1.0.0", "1.1.0", "1.2.0"));

    assertThat(all(layout))
        .extracting(Bundle::kind, Bundle::sources, Bundle::targets, Bundle::hub)
        .containsExactlyInAnyOrder(
            tuple(Kind.UPGRADE, List.of(3), List.of(2), 3),
            tuple(Kind.UPGRADE, List.of(3), List.of(0, 1), 3),
            tuple(Kind.SKIPPED, List.of(1, 2), List.of(0), 0));
  }

  @Test
  void aThousandVersionsLoseNoConnectionAndNoTwoLinesTouch() {
    UpgradeGraph graph = UpgradeGraph.of(random(1_000, 11));

    GraphLayout layout = GraphLayout.of(graph);
    List<Bundle> bundles = all(layout);

    Set<Edge> drawn = new HashSet<>();
    for (Bundle bundle : bundles) {
      for (int from : bundle.sources()) {
        for (int to : bundle.targets()) {
          drawn.add(new Edge(version(layout, from), version(layout, to), bundle.kind()));
        }
      }
    }
    assertThat(drawn).isEqualTo(new HashSet<>(graph.edges())).hasSizeGreaterThan(1_500);
    Set<List<Integer>> cells = new HashSet<>();
    for (Bundle bundle : bundles) {
      for (int row = bundle.top(); bundle.lane() > 0 && row <= bundle.bottom(); row++) {
        assertThat(cells.add(List.of(bundle.lane(), row))).isTrue();
      }
    }
  }

  @Test
  void whatCrossesSomeRowsIsAllThatTouchesThem() {
    GraphLayout layout = GraphLayout.of(UpgradeGraph.of(random(300, 5)));
    List<Bundle> bundles = all(layout);

    for (int first = 0; first < layout.rows().size(); first += 7) {
      int from = first;
      int to = first + 12;
      assertThat(layout.crossing(from, to))
          .containsExactlyInAnyOrderElementsOf(
              bundles.stream().filter(b -> b.bottom() >= from && b.top() <= to).toList());
    }
  }

  @Test
  void aReleaseThatRefusesAThousandNeedsOneLine() {
    List<Release> releases = new ArrayList<>();
    String[] all = new String[1_000];
    for (int i = 0; i < all.length; i++) {
      all[i] = "1." + i + ".0";
      releases.add(release(all[i], ""));
    }
    releases.add(release("2.0.0", "", all));

    GraphLayout layout = GraphLayout.of(UpgradeGraph.of(releases));

    assertThat(layout.lanes()).isEqualTo(2);
    assertThat(all(layout).getFirst().sources()).hasSize(1_000);
  }

  private static List<Bundle> all(GraphLayout layout) {
    return layout.crossing(0, layout.rows().size());
  }

  private static String version(GraphLayout layout, int row) {
    return layout.rows().get(row).version();
  }

  private static GraphLayout layout(Release... releases) {
    return GraphLayout.of(UpgradeGraph.of(List.of(releases)));
  }

  /** Each version replaces one before it and skips a few; some replace a newer one. */
  static List<Release> random(int count, long seed) {
    Random random = new Random(seed);
    List<Release> releases = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String base = "1." + (i == 0 ? 0 : random.nextInt(Math.min(count, i + 3))) + ".0";
      String[] skips = new String[i == 0 ? 0 : random.nextInt(4)];
      for (int s = 0; s < skips.length; s++) {
        skips[s] = "1." + random.nextInt(i) + ".0";
      }
      releases.add(release("1." + i + ".0", base, skips));
    }
    Collections.shuffle(releases, random);
    return releases;
  }

  private static Release release(String version, String replaces, String... skips) {
    return new Release(version, Optional.of(replaces), List.of(skips), Optional.empty());
  }
}
