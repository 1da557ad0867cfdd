package io.oscstudio.core.image.proof;

import static io.oscstudio.core.image.proof.ProofCharts.chartYaml;
import static io.oscstudio.core.image.proof.ProofCharts.of;
import static io.oscstudio.core.image.proof.ProofCharts.pod;
import static io.oscstudio.core.image.proof.ProofCharts.podOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.helm.HelmEngine;
import io.oscstudio.core.helm.HelmLimits;
import io.oscstudio.core.helm.RenderInputs;
import io.oscstudio.core.image.Piece;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Which places of a chart hold images, and whose value reaches which of them. */
class ProvedSlotsTest {
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
  void oneGlobalRegistryForAll() {
    String image =
        "{{ .Values.global.imageRegistry | default \"docker.io\" }}/{{ .Values.NAME.repository }}"
            + ":{{ .Values.NAME.tag }}";
    RelocationProof proof =
        prove(
            of(
                Map.of(
                    "values.yaml",
                    "global: {imageRegistry: ''}\n"
                        + "one: {repository: org/one, tag: 1.0.0}\n"
                        + "two: {repository: org/two, tag: 2.0.0}\n",
                    "templates/one.yaml",
                    podOf("one", image.replace("NAME", "one")),
                    "templates/two.yaml",
                    podOf("two", image.replace("NAME", "two")))));

    assertThat(proof.slots())
        .extracting(slot -> ((Verdict.Rewritable) slot.verdict()).moves())
        .containsExactlyInAnyOrder(
            List.of(
                new Move("global.imageRegistry", Piece.ENDPOINT, "", false),
                new Move("one.repository", Piece.REPO, "org/one", false),
                new Move("one.tag", Piece.TAG, "1.0.0", false)),
            List.of(
                new Move("global.imageRegistry", Piece.ENDPOINT, "", false),
                new Move("two.repository", Piece.REPO, "org/two", false),
                new Move("two.tag", Piece.TAG, "2.0.0", false)));
    assertThat(proof.renders()).isLessThanOrEqualTo(3);
  }

  @Test
  void itemsOfLists() {
    FileTree chart =
        of(
            Map.of(
                "values.yaml",
                "jobs:\n- {name: a, image: 'org/a:1'}\n- {name: b, image: 'org/b:1'}\n",
                "templates/pods.yaml",
                "{{ range .Values.jobs }}\n---\n"
                    + podOf("{{ .name }}", "{{ .image }}")
                    + "{{ end }}"));

    assertThat(prove(chart).moves())
        .containsExactly(
            new Move("jobs[0].image", Piece.FULL_ADDRESS, "org/a:1", false),
            new Move("jobs[1].image", Piece.FULL_ADDRESS, "org/b:1", false));
  }

  @Test
  void subchartsUnderTheirAliases() {
    FileTree chart =
        of(
            Map.of(
                "Chart.yaml",
                chartYaml("dependencies: [{name: sub, version: 1.0.0, alias: other}]\n"),
                "charts/sub/Chart.yaml",
                "apiVersion: v2\nname: sub\nversion: 1.0.0\n",
                "charts/sub/values.yaml",
                "image: org/sub:1\n",
                "charts/sub/templates/pod.yaml",
                podOf("sub", "{{ .Values.image }}")));

    RelocationProof proof = prove(chart);

    assertThat(proof.moves())
        .containsExactly(new Move("other.image", Piece.FULL_ADDRESS, "org/sub:1", false));
    assertThat(proof.slots().getFirst().slot().source())
        .isEqualTo("charts/other/templates/pod.yaml");
  }

  @Test
  void aLiteralOfATemplateIsHardCoded() {
    RelocationProof proof = prove(pod("a: b", "\"busybox:1.36\""));

    assertThat(proof.slots()).hasSize(1);
    assertThat(place(proof.slots().getFirst())).isEqualTo("templates/pod.yaml:8:15");
  }

  @Test
  void aLiteralOfAHelperIsHardCoded() {
    FileTree chart =
        of(
            Map.of(
                "values.yaml",
                "tag: 1.36",
                "templates/_helpers.tpl",
                "{{ define \"image\" }}\n{{- printf \"docker.io/library/busybox:%v\" .Values.tag }}"
                    + "{{ end }}",
                "templates/pod.yaml",
                podOf("p", "{{ include \"image\" . }}")));

    assertThat(place(prove(chart).slots().getFirst())).isEqualTo("templates/_helpers.tpl:2:13");
  }

  @Test
  void hooksArgumentsAndCustomResources() {
    FileTree chart =
        of(
            Map.of(
                "values.yaml",
                "reloader: quay.io/o/reloader:1\ndatabase: {repository: org/db, tag: 2}\ntest: t:1",
                "templates/pod.yaml",
                podOf("p", "\"{{ .Values.test }}\"")
                    + "      args: ['--reloader={{ .Values.reloader }}']\n",
                "templates/test.yaml",
                podOf("t", "\"{{ .Values.test }}\"")
                    .replace("  name: t", "  name: t\n  annotations: {helm.sh/hook: test}"),
                "templates/cr.yaml",
                "kind: Database\nspec:\n  image: {repository: '{{ .Values.database.repository }}',"
                    + " tag: '{{ .Values.database.tag }}'}\n"));

    assertThat(prove(chart).slots())
        .extracting(
            slot -> slot.slot().use() + " " + slot.slot().hook(),
            slot ->
                slot.verdict() instanceof Verdict.Rewritable(List<Move> moves)
                    ? moves.getFirst().valuesPath()
                    : slot.verdict().toString())
        .containsExactlyInAnyOrder(
            tuple("CONTAINER false", "test"),
            tuple("ARGUMENT false", "reloader"),
            tuple("CONTAINER true", "test"),
            tuple("CUSTOM_RESOURCE false", "database.repository"));
  }

  @Test
  void aNameThatIsNeverTheSameDoesNotHideASlot() {
    assertThat(
            prove(
                    of(
                        Map.of(
                            "values.yaml",
                            "image: org/app:1",
                            "templates/pod.yaml",
                            podOf("p-{{ randAlpha 8 | lower }}", "{{ .Values.image }}"))))
                .moves())
        .hasSize(1);
  }

  @Test
  void anObjectThatGoesAwayDoesNotLendItsPlaceToAnother() {
    FileTree chart =
        of(
            Map.of(
                "values.yaml",
                "mode: org\none: org/app:1\ntwo: org/app:1",
                "templates/pods.yaml",
                "{{ if eq .Values.mode \"org\" }}\n"
                    + podOf("one", "{{ .Values.one }}")
                    + "{{ end }}\n---\n"
                    + podOf("two", "{{ .Values.two }}")));

    assertThat(prove(chart).slots())
        .extracting(
            slot -> slot.slot().name(),
            slot -> ((Verdict.Rewritable) slot.verdict()).moves().getFirst().valuesPath())
        .containsExactly(tuple("one", "one"), tuple("two", "two"));
  }

  private static RelocationProof prove(FileTree chart) {
    return new RelocationProver(engine).prove(chart, RenderInputs.DEFAULT, Job.none());
  }

  private static String place(ProvedSlot slot) {
    assertThat(slot.verdict()).isInstanceOf(Verdict.HardCoded.class);
    return ((Verdict.HardCoded) slot.verdict()).place().toString();
  }
}
