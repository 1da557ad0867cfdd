package io.oscstudio.core.image.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.archive.FileTrees;
import io.oscstudio.core.base.CancelledException;
import io.oscstudio.core.base.Finding;
import io.oscstudio.core.base.ImageReference;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.helm.ChartRenderer;
import io.oscstudio.core.helm.ChartRenderers;
import io.oscstudio.core.helm.HelmLimits;
import io.oscstudio.core.helm.RenderInputs;
import io.oscstudio.core.image.Piece;
import io.oscstudio.core.image.proof.Move;
import io.oscstudio.core.image.proof.RelocationProof;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class ImageLedgerTest {
  private static final ChartRenderer HELM = ChartRenderers.open(HelmLimits.DEFAULT);
  private static final String CHART = "apiVersion: v2\nname: app\nversion: 1.0.0\n";
  private static final String POD =
      """
      kind: Deployment
      metadata: {name: web}
      spec:
        template:
          spec:
            containers:
            - image: {{ .Values.web.hub }}/web:{{ .Values.web.tag }}
              args: ["--sidecar=quay.io/a/sidecar:1"]
      """;
  private static final String HOOK =
      """
      kind: Job
      metadata: {name: setup, annotations: {helm.sh/hook: pre-install}}
      spec: {template: {spec: {initContainers: [{image: "{{ .Values.setup }}"}]}}}
      """;
  private static final String VALUES =
      """
      web: {hub: quay.io/a, tag: "1"}
      setup: quay.io/a/setup:1
      unused: {image: quay.io/a/unused:1}
      """;

  @AfterAll
  static void close() {
    HELM.close();
  }

  @Test
  void whatHelmRendersNamesItsObjectAndTheValuesThatMoveIt() {
    Ledger ledger =
        make(
            Map.of(
                "raw/Chart.yaml", CHART,
                "raw/values.yaml", VALUES,
                "raw/templates/web.yaml", POD,
                "raw/templates/setup.yaml", HOOK,
                "metadata.yaml", "name: app\n",
                "lifecycle.yaml", ""));

    ImageRow web = row(ledger, "quay.io/a/web:1");
    assertThat(web.certainty()).isEqualTo(Certainty.RENDERED);
    assertThat(web.proof().moves()).extracting(Move::valuesPath).contains("web.hub", "web.tag");
    assertThat(web.origins().getFirst().object())
        .contains(new RenderedObject("Deployment", "web", "raw/templates/web.yaml", false));
    assertThat(web.origins().getFirst().pieces()).containsEntry(Piece.PREFIX_ADDRESS, "web.hub");

    ImageRow setup = row(ledger, "quay.io/a/setup:1");
    assertThat(setup.origins())
        .extracting(ImageOrigin::kind)
        .containsExactly(OriginKind.VALUES, OriginKind.HOOK);
    assertThat(setup.origins().getLast().container()).contains(ContainerKind.INIT);
    assertThat(setup.origins().getFirst().pieces()).as("overruled by what Helm shows").isEmpty();

    ImageRow unused = row(ledger, "quay.io/a/unused:1");
    assertThat(unused.certainty()).isEqualTo(Certainty.DECLARED);
    assertThat(unused.proof()).isInstanceOf(Proof.NotProved.class);
    assertThat(unused.needed()).as("nothing uses it").isFalse();
    assertThat(ledger.basis())
        .isInstanceOfSatisfying(
            Basis.Rendered.class,
            basis -> {
              assertThat(basis.engine()).startsWith("Helm v");
              assertThat(basis.renders()).isBetween(2, 20);
            });
  }

  @Test
  void whatASwitchHidesIsConditionalWhereverFilesNameIt() {
    Map<String, String> files =
        Map.of(
            "Chart.yaml",
            CHART,
            "values.yaml",
            VALUES + "exporter: {enabled: false}\nexporterImage: quay.io/a/exp:1\n",
            "templates/web.yaml",
            POD,
            "templates/exporter.yaml",
            "{{ if .Values.exporter.enabled }}\n"
                + HOOK.replace(".setup", ".exporterImage").replace("pre-install", "post-install")
                + "{{ end }}\n");

    ImageRow exporter = row(make(files), "quay.io/a/exp:1");

    assertThat(exporter.certainty()).isEqualTo(Certainty.RENDERED);
    assertThat(exporter.condition()).containsExactly("exporter.enabled");
    assertThat(exporter.needed()).isFalse();
    assertThat(exporter.proof()).isInstanceOf(Proof.Rewritable.class);
    assertThat(exporter.origins()).allMatch(ImageOrigin::conditional);
  }

  @Test
  void anAddressWrittenIntoATemplateIsHardCodedAndNotedAtItsPlace() {
    Ledger ledger =
        make(Map.of("Chart.yaml", CHART, "values.yaml", VALUES, "templates/web.yaml", POD));

    ImageRow sidecar = row(ledger, "quay.io/a/sidecar:1");
    assertThat(sidecar.needed()).isTrue();
    assertThat(sidecar.proof().hardCoded()).hasToString("[templates/web.yaml:8:27]");
    assertThat(ledger.notes())
        .extracting(n -> n.code() + " " + n.place().orElseThrow())
        .containsExactly("image.hard-coded templates/web.yaml:8:27");
  }

  @Test
  void aChartThatHelmRefusesIsReadAndTheValueItAsksForIsNamed() {
    Ledger ledger =
        make(
            Map.of(
                "Chart.yaml", CHART,
                "values.yaml", "image: a/b:1\n",
                "templates/web.yaml", "a: {{ required \"name it\" .Values.site.name }}\n"));

    assertThat(row(ledger, "a/b:1").proof()).isInstanceOf(Proof.NotProved.class);
    assertThat(ledger.basis())
        .isInstanceOfSatisfying(
            Basis.Refused.class,
            basis -> {
              assertThat(basis.place().orElseThrow().toString()).startsWith("templates/web.yaml:1");
              assertThat(basis.values()).containsExactly("site.name");
            });
    assertThat(ledger.notes())
        .extracting(Finding::code)
        .containsExactly("ledger.refused", "ledger.asks");
  }

  @Test
  void whatIsRenderedWithoutADependencySaysSo() {
    Ledger ledger =
        make(
            Map.of(
                "Chart.yaml",
                CHART + "dependencies: [{name: db, version: 1.x.x, repository: 'https://a.b'}]\n",
                "values.yaml",
                VALUES,
                "templates/web.yaml",
                POD));

    assertThat(row(ledger, "quay.io/a/web:1").certainty()).isEqualTo(Certainty.RENDERED);
    assertThat(((Basis.Rendered) ledger.basis()).missing()).hasToString("[db]");
    assertThat(ledger.basis().how().key()).isEqualTo("ledger.basis.rendered-without");
  }

  @Test
  void whoCancelsWhileHelmRendersGetsNoLedger() {
    AtomicInteger asked = new AtomicInteger();
    Job job =
        new Job() {
          @Override
          public void report(Message what) {}

          @Override
          public void progress(long done, long total) {}

          @Override
          public boolean cancelled() {
            return asked.incrementAndGet() > 3;
          }
        };

    assertThatThrownBy(() ->
            ImageLedger.make(
                FileTrees.ofTexts("app", Map.of("Chart.yaml", CHART, "values.yaml", VALUES)),
                RenderInputs.DEFAULT,
                Decisions.NONE,
                Optional.of(HELM),
                job))
        .isInstanceOf(CancelledException.class);
  }

  @Test
  void withoutAnEngineTheFilesAreReadAndNothingIsProved() {
    Ledger ledger =
        ImageLedger.make(
            FileTrees.ofTexts("app", Map.of("Chart.yaml", CHART, "values.yaml", VALUES)),
            RenderInputs.DEFAULT,
            Decisions.NONE,
            Optional.empty(),
            Job.none());

    assertThat(ledger.rows()).hasSize(2).allMatch(r -> r.proof() instanceof Proof.NotProved);
    assertThat(ledger.basis()).isInstanceOf(Basis.Files.class);
  }

  @Test
  void whatWasProvedStandsWhereTheSearchBehindSwitchesBreaksOff() {
    FileTree chart =
        FileTrees.ofTexts(
            "app",
            Map.of(
                "Chart.yaml", CHART,
                "values.yaml", VALUES + "exporter: {enabled: false}\n",
                "templates/web.yaml", POD));
    Job failing = new FailingJob(((Basis.Rendered) make(chart, Job.none()).basis()).proof());

    Ledger ledger = make(chart, failing);

    assertThat(row(ledger, "quay.io/a/web:1").certainty()).isEqualTo(Certainty.RENDERED);
    assertThat(row(ledger, "quay.io/a/web:1").proof()).isInstanceOf(Proof.Rewritable.class);
    assertThat(ledger.notes())
        .filteredOn(note -> note.code().equals("ledger.broken-off"))
        .singleElement()
        .satisfies(
            note -> assertThat(note.arguments()).containsExactly(Message.of("helm.no-engine")));
  }

  /** A job that fails with the first rendering after those of what the chart shows. */
  private static final class FailingJob implements Job {
    private int renderings;

    FailingJob(RelocationProof proof) {
      renderings = proof.renders();
    }

    @Override
    public void report(Message what) {
      if (what.key().equals("image.proof-rendering") && --renderings < 0) {
        throw new StudioException(Message.of("helm.no-engine"));
      }
    }

    @Override
    public void progress(long done, long total) {}

    @Override
    public boolean cancelled() {
      return false;
    }
  }

  private static Ledger make(Map<String, String> files) {
    return make(FileTrees.ofTexts("app", new LinkedHashMap<>(files)), Job.none());
  }

  private static Ledger make(FileTree tree, Job job) {
    return ImageLedger.make(tree, RenderInputs.DEFAULT, Decisions.NONE, Optional.of(HELM), job);
  }

  private static ImageRow row(Ledger ledger, String image) {
    return ledger.row(ImageReference.parse(image).orElseThrow()).orElseThrow();
  }
}
