package io.oscstudio.core.image.proof;

import static io.oscstudio.core.image.proof.ProofCharts.chartYaml;
import static io.oscstudio.core.image.proof.ProofCharts.of;
import static io.oscstudio.core.image.proof.ProofCharts.podOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.helm.HelmEngine;
import io.oscstudio.core.helm.HelmLimits;
import io.oscstudio.core.helm.RenderInputs;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ConditionalImagesTest {
  private static final FileTree METRICS =
      of(
          Map.of(
              "values.yaml",
              "image: org/app:1\nmetrics: {enabled: false, image: 'org/metrics:1'}\n",
              "templates/app.yaml",
              podOf("a", "{{ .Values.image }}"),
              "templates/metrics.yaml",
              when(".Values.metrics.enabled", podOf("m", "{{ .Values.metrics.image }}"))));

  private static HelmEngine engine;

  @BeforeAll
  static void start() {
    engine = HelmEngine.create(HelmLimits.DEFAULT);
  }

  @AfterAll
  static void stop() {
    engine.close();
  }

  @Test
  void anImageIsShownWithTheSwitchBesideIt() {
    FileTree chart =
        of(
            Map.of(
                "values.yaml",
                "image: org/app:1\n"
                    + "metrics: {enabled: false, image: 'org/metrics:1'}\n"
                    + "backupEnabled: false\nbackup: {image: 'org/backup:1'}\n"
                    + "ingress: {enabled: false}\n",
                "templates/app.yaml",
                podOf("a", "{{ .Values.image }}"),
                "templates/metrics.yaml",
                when(".Values.metrics.enabled", podOf("m", "{{ .Values.metrics.image }}")),
                "templates/backup.yaml",
                when(".Values.backupEnabled", podOf("b", "{{ .Values.backup.image }}"))));

    assertThat(prove(chart).conditional())
        .extracting(c -> c.slot().image(), ConditionalSlot::switches)
        .containsExactlyInAnyOrder(
            tuple("org/metrics:1", List.of("metrics.enabled")),
            tuple("org/backup:1", List.of("backupEnabled")));
  }

  @Test
  void aSwitchFarFromTheImageIsFound() {
    FileTree chart =
        of(
            Map.of(
                "values.yaml",
                "a: {enabled: false}\nb: {enabled: false}\nc: {enabled: false}\n"
                    + "d: {enabled: false}\ne: {enabled: false}\n",
                "templates/x.yaml",
                when("and .Values.b.enabled .Values.d.enabled", podOf("x", "\"org/x:1\""))));

    assertThat(prove(chart).conditional())
        .extracting(c -> c.slot().image(), ConditionalSlot::switches)
        .containsExactly(tuple("org/x:1", List.of("b.enabled", "d.enabled")));
  }

  @Test
  void aSubchartThatIsOffAndASwitchInsideIt() {
    FileTree chart =
        of(
            Map.of(
                "Chart.yaml",
                chartYaml("dependencies: [{name: sub, version: 1.0.0, condition: sub.install}]\n"),
                "values.yaml",
                "sub: {install: false}\n",
                "charts/sub/Chart.yaml",
                "apiVersion: v2\nname: sub\nversion: 1.0.0\n",
                "charts/sub/values.yaml",
                "image: org/sub:1\nagent: {enabled: false, image: 'org/agent:1'}\n",
                "charts/sub/templates/pod.yaml",
                podOf("s", "{{ .Values.image }}"),
                "charts/sub/templates/agent.yaml",
                when(".Values.agent.enabled", podOf("g", "{{ .Values.agent.image }}"))));

    RelocationProof proof = prove(chart);

    assertThat(proof.conditional())
        .extracting(c -> c.slot().image(), ConditionalSlot::switches)
        .containsExactlyInAnyOrder(
            tuple("org/sub:1", List.of("sub.install")),
            tuple("org/agent:1", List.of("sub.agent.enabled", "sub.install")));
    assertThat(proof.moves())
        .extracting(Move::valuesPath)
        .containsExactlyInAnyOrder("sub.image", "sub.agent.image");
  }

  @Test
  void aSwitchThatFailsIsNamedAndTheOthersGoOn() {
    FileTree chart =
        of(
            Map.of(
                "values.yaml",
                "bad: {enabled: false}\ngood: {enabled: false, image: 'org/good:1'}\n",
                "templates/bad.yaml",
                when(
                    ".Values.bad.enabled",
                    "{{ fail \"not without a licence\" }}" + podOf("b", "\"org/bad:1\"")),
                "templates/good.yaml",
                when(".Values.good.enabled", podOf("g", "{{ .Values.good.image }}"))));

    RelocationProof proof = prove(chart);

    assertThat(proof.conditional())
        .extracting(c -> c.slot().image(), ConditionalSlot::switches)
        .containsExactly(tuple("org/good:1", List.of("good.enabled")));
    assertThat(proof.refusedSwitches()).hasSize(1);
    assertThat(proof.refusedSwitches().getFirst().switches()).containsExactly("bad.enabled");
    assertThat(proof.refusedSwitches().getFirst().reason().arguments().toString())
        .contains("not without a licence");
  }

  @Test
  void aTemplateWithoutImagesThatFailsIsPassedOverAndNamed() {
    FileTree chart =
        of(
            Map.of(
                "values.yaml",
                "all: {enabled: false}\nimage: 'org/all:1'\n",
                "templates/rules.yaml",
                when(".Values.all.enabled", "{{ fail \"no rules given\" }}"),
                "templates/NOTES.txt",
                when(".Values.all.enabled", "{{ fail \"these do not fit together\" }}"),
                "templates/all.yaml",
                when(".Values.all.enabled", podOf("a", "{{ .Values.image }}"))));

    RelocationProof proof = prove(chart);

    assertThat(proof.conditional())
        .extracting(c -> c.slot().image(), ConditionalSlot::switches)
        .containsExactly(tuple("org/all:1", List.of("all.enabled")));
    assertThat(proof.refusedSwitches()).hasSize(1);
    assertThat(proof.refusedSwitches().getFirst().switches()).isEmpty();
    assertThat(proof.refusedSwitches().getFirst().reason().arguments().toString())
        .contains("templates/rules.yaml", "no rules given");
  }

  @Test
  void theChartIsRenderedAsItIsOnce() {
    AtomicInteger renderings = new AtomicInteger();

    RelocationProof proof = prove(METRICS, onRendering(renderings::incrementAndGet));

    assertThat(proof.conditional()).hasSize(1);
    assertThat(proof.breakOff()).isEmpty();
    assertThat(renderings).hasValue(7); // as it is once, to prove each part and to find the switch
    assertThat(proof.renders() + proof.conditionalRenders()).isEqualTo(7);
  }

  @Test
  void whatWasProvedStandsWhereTheSearchBreaksOff() {
    Message broken = Message.of("helm.no-engine");
    int proved = prove(METRICS).renders();
    AtomicInteger renderings = new AtomicInteger();

    RelocationProof proof =
        prove(
            METRICS,
            onRendering(() -> {
              if (renderings.incrementAndGet() > proved) {
                throw new StudioException(broken);
              }
            }));

    assertThat(proof.breakOff()).contains(broken);
    assertThat(proof.conditional()).isEmpty();
    assertThat(proof.slots()).hasSize(1);
    assertThat(proof.slots().getFirst().verdict()).isInstanceOf(Verdict.Rewritable.class);
  }

  /** A job that hears of every rendering before it begins. */
  private static Job onRendering(Runnable heard) {
    return new Job() {
      @Override
      public void report(Message what) {
        if (what.key().equals("image.proof-rendering")) {
          heard.run();
        }
      }

      @Override
      public void progress(long done, long total) {}

      @Override
      public boolean cancelled() {
        return false;
      }
    };
  }

  private static String when(String condition, String then) {
    return "{{ if " + condition + " }}\n" + then + "{{ end }}";
  }

  private static RelocationProof prove(FileTree chart) {
    return prove(chart, Job.none());
  }

  private static RelocationProof prove(FileTree chart, Job job) {
    return new RelocationProver(engine).prove(chart, RenderInputs.DEFAULT, job);
  }
}
