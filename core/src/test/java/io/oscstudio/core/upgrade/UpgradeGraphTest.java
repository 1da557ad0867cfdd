package io.oscstudio.core.upgrade;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.model.Lifecycle;
import io.oscstudio.core.upgrade.UpgradeGraph.Edge;
import io.oscstudio.core.upgrade.UpgradeGraph.Kind;
import io.oscstudio.core.upgrade.UpgradeGraph.Node;
import io.oscstudio.core.yaml.Dialect;
import io.oscstudio.core.yaml.YamlText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UpgradeGraphTest {
  private static final UpgradeGraph EXAMPLE =
      UpgradeGraph.of(
          List.of(
              release("0.0.5", "0.0.1", "0.0.2"),
              release("0.0.4", ""),
              release("0.0.3", ""),
              release("0.0.2", "0.0.1"),
              release("0.0.1", "")));

  @Test
  void t8AVersionGoesToThoseThatReplaceIt() {
    Verdict toNext = EXAMPLE.verdict("0.0.1", "0.0.2");
    Verdict toLast = EXAMPLE.verdict("0.0.1", "0.0.5");

    assertThat(toNext).isEqualTo(new Verdict.Reachable(List.of("0.0.1", "0.0.2")));
    assertThat(toLast).isEqualTo(new Verdict.Reachable(List.of("0.0.1", "0.0.5")));
  }

  @Test
  void t8ASkippedVersionRollsBackFirst() {
    Verdict.Blocked verdict = blocked(EXAMPLE.verdict("0.0.2", "0.0.5"));

    assertThat(verdict.reason()).isEqualTo(Message.of("upgrade.skipped", "0.0.2", "0.0.5"));
    assertThat(verdict.detour()).contains(new Verdict.Detour(List.of("0.0.1", "0.0.5")));
    assertThat(verdict.detour().map(Verdict.Detour::message))
        .contains(Message.of("upgrade.roll-back-first", "0.0.1", "0.0.5"));
  }

  @Test
  void t8AVersionThatNothingReplacesGoesNowhere() {
    Verdict.Blocked from = blocked(EXAMPLE.verdict("0.0.3", "0.0.5"));
    Verdict.Blocked to = blocked(EXAMPLE.verdict("0.0.1", "0.0.4"));

    assertThat(from.reason())
        .isEqualTo(Message.of("upgrade.not-on-the-way", "0.0.3", "0.0.5", "0.0.1"));
    assertThat(from.detour()).isEmpty();
    assertThat(to.reason()).isEqualTo(Message.of("upgrade.no-base", "0.0.4"));
  }

  @Test
  void t8IsDrawnOldestFirstWithWhatIsSkipped() {
    assertThat(EXAMPLE.nodes())
        .extracting(Node::version)
        .containsExactly("0.0.1", "0.0.2", "0.0.3", "0.0.4", "0.0.5");
    assertThat(EXAMPLE.edges())
        .containsExactly(
            new Edge("0.0.1", "0.0.2", Kind.UPGRADE),
            new Edge("0.0.1", "0.0.5", Kind.UPGRADE),
            new Edge("0.0.2", "0.0.5", Kind.SKIPPED));
  }

  @Test
  void goesOverOtherVersions() {
    UpgradeGraph graph =
        UpgradeGraph.of(
            List.of(release("1.2.0", "1.1.0", "1.0.0"), release("1.10.0", "1.2.0", "1.1.0")));

    Verdict past = graph.verdict("1.1.0", "1.10.0");
    Verdict skipped = graph.verdict("1.0.0", "1.10.0");

    assertThat(past).isEqualTo(new Verdict.Reachable(List.of("1.1.0", "1.2.0", "1.10.0")));
    assertThat(blocked(skipped).reason())
        .isEqualTo(Message.of("upgrade.skipped", "1.0.0", "1.2.0"));
    assertThat(graph.nodes())
        .containsExactly(
            new Node("1.0.0", false),
            new Node("1.1.0", false),
            new Node("1.2.0", true),
            new Node("1.10.0", true));
  }

  @Test
  void leadsToNewerVersionsOnly() {
    UpgradeGraph backward =
        UpgradeGraph.of(List.of(release("1.0.0", "2.0.0"), release("2.0.0", "")));

    Verdict.Blocked same = blocked(EXAMPLE.verdict("0.0.2", "0.0.2"));
    Verdict.Blocked older = blocked(EXAMPLE.verdict("0.0.5", "0.0.1"));
    Verdict.Blocked named = blocked(backward.verdict("2.0.0", "1.0.0"));

    assertThat(same.reason()).isEqualTo(Message.of("upgrade.same", "0.0.2"));
    assertThat(older.reason()).isEqualTo(Message.of("upgrade.not-newer", "0.0.5", "0.0.1"));
    assertThat(older.detour().map(Verdict.Detour::message))
        .contains(Message.of("upgrade.roll-back", "0.0.1"));
    assertThat(named.reason()).isEqualTo(Message.of("upgrade.not-newer", "2.0.0", "1.0.0"));
    assertThat(backward.edges()).containsExactly(new Edge("2.0.0", "1.0.0", Kind.BACKWARD));
  }

  @Test
  void leadsToNewerVersionsOnlyOverOtherNamesToo() {
    UpgradeGraph graph =
        UpgradeGraph.of(List.of(release("edge", "2.0.0"), release("1.0.0", "edge")));

    Verdict.Blocked verdict = blocked(graph.verdict("2.0.0", "1.0.0"));

    assertThat(verdict.reason()).isEqualTo(Message.of("upgrade.not-newer", "2.0.0", "1.0.0"));
    assertThat(verdict.detour()).isEmpty();
  }

  @Test
  void namesTheLineThatIsWrong() {
    UpgradeGraph graph =
        UpgradeGraph.of(
            List.of(
                release("1.0.0", ""),
                release("2.0.0", "1.0.0", "1.0.0"),
                release("3.0.0", "4.0.0"),
                release("4.0.0", "2.0.0")));

    assertThat(blocked(graph.verdict("1.0.0", "2.0.0")).reason())
        .isEqualTo(Message.of("upgrade.skipped", "1.0.0", "2.0.0"));
    assertThat(blocked(graph.verdict("3.0.0", "4.0.0")).reason())
        .isEqualTo(Message.of("upgrade.base-skipped", "2.0.0", "1.0.0"));
    assertThat(blocked(graph.verdict("1.0.0", "3.0.0")).reason())
        .isEqualTo(Message.of("upgrade.base-not-older", "3.0.0", "4.0.0"));
  }

  @Test
  void knowsOnlyWhatWasGiven() {
    assertThat(blocked(EXAMPLE.verdict("9.9.9", "0.0.5")).reason())
        .isEqualTo(Message.of("upgrade.unknown", "9.9.9"));
    assertThat(blocked(EXAMPLE.verdict("0.0.1", "9.9.9")).reason())
        .isEqualTo(Message.of("upgrade.unknown", "9.9.9"));
    assertThatThrownBy(() -> UpgradeGraph.of(List.of(release("1.0.0", ""), release(" 1.0.0", ""))))
        .isInstanceOf(StudioException.class)
        .extracting(e -> ((StudioException) e).text())
        .isEqualTo(Message.of("upgrade.version-twice", "1.0.0"));
  }

  @Test
  void endsWhereACircleCloses() {
    UpgradeGraph graph =
        UpgradeGraph.of(
            List.of(
                release("red", "blue"),
                release("blue", "green"),
                release("green", "red"),
                release("grey", "")));

    assertThat(graph.verdict("green", "red"))
        .isEqualTo(new Verdict.Reachable(List.of("green", "blue", "red")));
    assertThat(blocked(graph.verdict("grey", "red")).reason())
        .isEqualTo(Message.of("upgrade.circle", "green", "red"));
  }

  @Test
  void readsTheUpgradeBlockOfALifecycle() {
    Release release =
        Release.of(
            "4.1.2",
            lifecycle(
                "{upgrade: {replaces: 4.1.0, skips: [4.1.1, ' '], skipRange: '>=4.1.0 < 4.1.2'}}"));

    assertThat(release)
        .isEqualTo(
            new Release(
                "4.1.2", Optional.of("4.1.0"), List.of("4.1.1"), Optional.of(">=4.1.0 < 4.1.2")));
    assertThat(Release.of("1.0.0", lifecycle("# empty on purpose")).replaces()).isEmpty();
  }

  @Test
  void aVerdictIsASentence() {
    UpgradeGraph graph =
        UpgradeGraph.of(List.of(release("1.1.0", "1.0.0"), release("1.2.0", "1.1.0")));

    assertThat(graph.verdict("1.0.0", "1.1.0").message())
        .isEqualTo(Message.of("upgrade.direct", "1.0.0", "1.1.0"));
    assertThat(graph.verdict("1.0.0", "1.2.0").message())
        .isEqualTo(Message.of("upgrade.in-steps", "1.0.0", "1.2.0", 2));
    assertThat(graph.verdict("1.2.0", "1.0.0").message())
        .isEqualTo(Message.of("upgrade.unknown", "1.0.0"));
  }

  @Test
  void whatAVersionReachesIsWhatTheVerdictsSay() {
    UpgradeGraph graph = UpgradeGraph.of(GraphLayoutTest.random(120, 2));

    for (Node from : graph.nodes()) {
      assertThat(graph.reachableFrom(from.version()))
          .containsExactlyInAnyOrderElementsOf(
              graph.nodes().stream()
                  .map(Node::version)
                  .filter(to -> graph.verdict(from.version(), to) instanceof Verdict.Reachable)
                  .toList());
    }
    assertThat(EXAMPLE.reachableFrom("0.0.1")).containsExactlyInAnyOrder("0.0.2", "0.0.5");
    assertThat(EXAMPLE.reachableFrom("9.9.9")).isEmpty();
  }

  /** So many that a step for each pair of versions would not end while somebody waits. */
  @Test
  void answersForAnyNumberOfVersionsInAnyOrder() {
    List<Release> releases = chain(300_000);
    Collections.shuffle(releases, new Random(7));

    UpgradeGraph graph = UpgradeGraph.of(releases);
    Verdict verdict = graph.verdict("1.0.0", "1.299999.0");

    assertThat(((Verdict.Reachable) verdict).path()).hasSize(300_000).startsWith("1.0.0", "1.1.0");
    assertThat(graph.edges()).hasSize(299_999);
  }

  private static List<Release> chain(int length) {
    return IntStream.range(0, length)
        .mapToObj(i -> release("1." + i + ".0", i == 0 ? "" : "1." + (i - 1) + ".0"))
        .collect(toCollection(ArrayList::new));
  }

  private static Release release(String version, String replaces, String... skips) {
    return new Release(version, Optional.of(replaces), List.of(skips), Optional.empty());
  }

  private static Verdict.Blocked blocked(Verdict verdict) {
    assertThat(verdict).isInstanceOf(Verdict.Blocked.class);
    return (Verdict.Blocked) verdict;
  }

  private static Lifecycle lifecycle(String yaml) {
    return Lifecycle.of(YamlText.parse(yaml, Dialect.OSC).first());
  }
}
