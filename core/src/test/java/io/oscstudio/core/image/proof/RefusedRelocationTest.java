package io.oscstudio.core.image.proof;

import static io.oscstudio.core.image.proof.ProofCharts.chartYaml;
import static io.oscstudio.core.image.proof.ProofCharts.of;
import static io.oscstudio.core.image.proof.ProofCharts.pod;
import static io.oscstudio.core.image.proof.ProofCharts.podOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.helm.HelmEngine;
import io.oscstudio.core.helm.HelmLimits;
import io.oscstudio.core.helm.RenderInputs;
import io.oscstudio.core.image.Piece;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What keeps addresses from being proved to be replaceable, and how it is told. */
class RefusedRelocationTest {
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
  void aSchemaThatForbidsOtherAddressesIsNamed() {
    FileTree chart =
        of(
            Map.of(
                "values.yaml",
                "image: org/app:1\nother: org/other:1",
                "values.schema.json",
                "{\"properties\": {\"image\": {\"pattern\": \"^org/\"}}}",
                "templates/pod.yaml",
                podOf("p", "{{ .Values.image }}"),
                "templates/other.yaml",
                podOf("o", "{{ .Values.other }}")));

    RelocationProof proof = prove(chart);

    assertThat(proof.moves())
        .containsExactly(new Move("other", Piece.FULL_ADDRESS, "org/other:1", false));
    assertThat(reason(proof, "org/app:1").key()).isEqualTo("image.proof-refused");
    assertThat(reason(proof, "org/app:1").arguments()).first().isEqualTo("image");
  }

  @Test
  void aChartThatMustBeToldOfOtherImagesIsTold() {
    FileTree chart =
        of(
            Map.of(
                "values.yaml",
                "image: {registry: docker.io, repository: bitnami/app, tag: 1.0.0}",
                "templates/pod.yaml",
                podOf(
                    "p",
                    "{{ .Values.image.registry }}/{{ .Values.image.repository }}"
                        + ":{{ .Values.image.tag }}"),
                "templates/gate.yaml",
                "{{ if ne .Values.image.registry \"docker.io\" }}"
                    + "{{ if not (dig \"global\" \"security\" \"allowInsecureImages\" false"
                    + " .Values.AsMap) }}"
                    + "{{ fail \"set global.security.allowInsecureImages\" }}{{ end }}{{ end }}"));

    RelocationProof proof = prove(chart);

    assertThat(proof.settings()).containsExactly("global.security.allowInsecureImages");
    assertThat(proof.moves())
        .contains(new Move("image.registry", Piece.ENDPOINT, "docker.io", false));
  }

  @Test
  void oneRefusedValueDoesNotHideTheOthers() {
    FileTree chart =
        of(
            Map.of(
                "values.yaml",
                "kind: org\nimage: org/app:1\nother: org/other:1",
                "templates/pod.yaml",
                "{{ if ne .Values.kind \"org\" }}{{ fail \"no such kind\" }}{{ end }}"
                    + podOf("p", "{{ .Values.image }}"),
                "templates/other.yaml",
                podOf("o", "{{ .Values.other }}")));

    assertThat(prove(chart).moves()).extracting(Move::valuesPath).containsExactly("other", "image");
  }

  @Test
  void aValueUsedInTwoWaysIsNamed() {
    FileTree chart =
        of(
            Map.of(
                "values.yaml",
                "registry: docker.io\nrepository: org/app",
                "templates/a.yaml",
                podOf("a", "{{ .Values.registry }}/{{ .Values.repository }}:1"),
                "templates/b.yaml",
                podOf("b", "{{ .Values.registry }}/{{ .Values.repository }}:2"),
                "templates/c.yaml",
                podOf("c", "{{ .Values.repository }}:3")));

    RelocationProof proof = prove(chart);

    assertThat(reason(proof, "org/app:3"))
        .isEqualTo(Message.of("image.proof-contradiction", "repository"));
    assertThat(proof.slots())
        .filteredOn(slot -> slot.verdict() instanceof Verdict.Rewritable)
        .hasSize(2);
  }

  @Test
  void aPieceThatASchemaForbidsIsNotNamed() {
    FileTree chart =
        of(
            Map.of(
                "values.yaml",
                "image: {repository: org/app}",
                "values.schema.json",
                "{\"properties\": {\"image\": {\"additionalProperties\": false,"
                    + " \"properties\": {\"repository\": {}}}}}",
                "templates/pod.yaml",
                podOf("p", "{{ .Values.image.repository }}:{{ .Values.image.tag | default 1 }}")));

    assertThat(prove(chart).moves())
        .containsExactly(new Move("image.repository", Piece.REPOSITORY, "org/app", false));
  }

  @Test
  void aChartThatIsRefusedSaysSo() {
    RelocationProof proof = prove(pod("a: b", "{{ required \"give me\" .Values.c }}"));

    assertThat(proof.slots()).isEmpty();
    assertThat(proof.refusal()).isPresent();
  }

  @Test
  void aMissingDependencyIsNamedAndTheRestProved() {
    RelocationProof proof =
        prove(
            of(
                Map.of(
                    "Chart.yaml",
                    chartYaml("dependencies: [{name: gone, version: 1.0.0}]\n"),
                    "values.yaml",
                    "image: org/app:1",
                    "templates/pod.yaml",
                    podOf("p", "{{ .Values.image }}"))));

    assertThat(proof.missing()).containsExactly("gone");
    assertThat(proof.moves()).hasSize(1);
  }

  @Test
  void aTemplateThatRunsWildWithOtherValuesIsStopped() {
    String wild =
        "{{ if ne .Values.image \"org/app:1\" }}"
            + "{{ range $i := until 30000 }}{{ range until 30000 }}{{ end }}{{ end }}{{ end }}";
    FileTree chart =
        of(
            Map.of(
                "values.yaml",
                "image: org/app:1\na: org/app:1\nb: org/app:1\nc: org/app:1\nd: org/app:1",
                "templates/pod.yaml",
                wild + podOf("p", "{{ .Values.image }}")));
    try (HelmEngine hasty = HelmEngine.create(HelmLimits.DEFAULT.withTime(Duration.ofSeconds(2)))) {

      RelocationProof proof =
          new RelocationProver(hasty).prove(chart, RenderInputs.DEFAULT, Job.none());

      assertThat(reason(proof, "org/app:1").key()).isEqualTo("image.proof-refused");
      assertThat(proof.renders()).isLessThan(4);
    }
  }

  private static RelocationProof prove(FileTree chart) {
    return new RelocationProver(engine).prove(chart, RenderInputs.DEFAULT, Job.none());
  }

  private static Message reason(RelocationProof proof, String image) {
    Verdict verdict =
        proof.slots().stream()
            .filter(slot -> slot.slot().image().equals(image))
            .findFirst()
            .orElseThrow()
            .verdict();
    assertThat(verdict).isInstanceOf(Verdict.Unresolved.class);
    return ((Verdict.Unresolved) verdict).reason();
  }
}
