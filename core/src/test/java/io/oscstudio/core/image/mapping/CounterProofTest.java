package io.oscstudio.core.image.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.archive.FileTrees;
import io.oscstudio.core.base.Finding;
import io.oscstudio.core.base.ImageReference;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Place;
import io.oscstudio.core.helm.HelmEngine;
import io.oscstudio.core.helm.HelmLimits;
import io.oscstudio.core.helm.RenderInputs;
import io.oscstudio.core.image.Piece;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CounterProofTest {
  private static final String POD =
      """
      apiVersion: v1
      kind: Pod
      metadata: {name: %s}
      spec:
        containers:
        - image: "%s"
      """;

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
  void holdsWhereThePiecesMakeTheWholeAddress() {
    CounterProof proof =
        proof(
            chart(
                "image: {registry: quay.io, repository: coreos/etcd, tag: '3.5'}",
                "{{ .Values.image.registry }}/{{ .Values.image.repository }}"
                    + ":{{ .Values.image.tag }}"),
            entry(
                "quay.io/coreos/etcd:3.5",
                "etcd",
                Map.of(
                    Piece.ENDPOINT, "image.registry",
                    Piece.REPO, "image.repository",
                    Piece.TAG, "image.tag")));

    assertThat(proof.holds()).isTrue();
    assertThat(proof.slots()).isEqualTo(1);
  }

  @Test
  void theNameThatATemplateWritesIsKept() {
    CounterProof proof =
        proof(
            chart("registry: quay.io", "{{ .Values.registry }}/coreos/etcd:3.5"),
            entry("quay.io/coreos/etcd:3.5", "etcd", Map.of(Piece.ENDPOINT, "registry")));

    assertThat(proof.holds()).isTrue();
    assertThat(proof.plan().entries().getFirst().image()).isEqualTo("coreos/etcd");
    assertThat(proof.plan().entries().getFirst().address())
        .isEqualTo(Map.of(Piece.PREFIX_ADDRESS, "registry"));
  }

  @Test
  void aValueThatMustEndInASlashLapses() {
    CounterProof proof =
        proof(
            chart("registry: quay.io/coreos/", "{{ .Values.registry }}etcd:3.5"),
            entry("quay.io/coreos/etcd:3.5", "etcd", Map.of(Piece.PREFIX_ADDRESS, "registry")));

    assertThat(proof.lapses())
        .extracting(CounterProof.Lapse::got)
        .containsExactly("swr.osc-proof.example/osc-imagesetcd:3.5");
    assertThat(proof.plan().entries().getFirst().image()).isEqualTo("etcd");
  }

  @Test
  void anAddressInATemplateLapsesAtThatTemplate() {
    CounterProof proof =
        proof(
            chart("a: b", "quay.io/coreos/etcd:3.5"),
            entry("quay.io/coreos/etcd:3.5", "etcd", Map.of()));

    Finding finding = proof.lapses().getFirst().finding(TargetRegistry.FICTITIOUS);
    assertThat(finding.code()).isEqualTo("mapping.lapse");
    assertThat(finding.place()).contains(Place.of("templates/pod.yaml"));
    assertThat(finding.arguments())
        .containsExactly(
            "quay.io/coreos/etcd:3.5",
            "Pod one",
            "spec.containers[0].image",
            "quay.io/coreos/etcd:3.5",
            "swr.osc-proof.example/osc-images/etcd:3.5");
  }

  @Test
  void looksAtHooksAndSubcharts() {
    FileTree chart =
        FileTrees.ofTexts(
            "a",
            new LinkedHashMap<>(
                Map.of(
                    "Chart.yaml",
                    "apiVersion: v2\nname: a\nversion: 1.0.0\n",
                    "templates/job.yaml",
                    """
                    apiVersion: batch/v1
                    kind: Job
                    metadata: {name: j, annotations: {helm.sh/hook: pre-install}}
                    spec: {template: {spec: {containers: [{image: "{{ .Values.hook }}"}]}}}
                    """,
                    "values.yaml",
                    "hook: a/hook:1\n",
                    "charts/db/Chart.yaml",
                    "apiVersion: v2\nname: db\nversion: 1.0.0\n",
                    "charts/db/values.yaml",
                    "image: a/db:1\n",
                    "charts/db/templates/pod.yaml",
                    POD.formatted("db", "{{ .Values.image }}"))));

    CounterProof proof =
        proof(
            chart,
            entry("a/hook:1", "hook", Map.of(Piece.FULL_ADDRESS, "hook")),
            entry("a/db:1", "db", Map.of(Piece.FULL_ADDRESS, "db.image")));

    assertThat(proof.holds()).isTrue();
    assertThat(proof.slots()).isEqualTo(2);
  }

  @Test
  void tellsWhyAChartCannotBeTried() {
    CounterProof proof =
        proof(
            chart("image: a/b:1", "{{ required \"say which\" .Values.none }}"),
            entry("a/b:1", "b", Map.of(Piece.FULL_ADDRESS, "image")));

    assertThat(proof.holds()).isFalse();
    assertThat(proof.refusal()).isPresent();
  }

  private static FileTree chart(String values, String image) {
    return FileTrees.ofTexts(
        "a",
        new LinkedHashMap<>(
            Map.of(
                "Chart.yaml",
                "apiVersion: v2\nname: a\nversion: 1.0.0\n",
                "values.yaml",
                values + "\n",
                "templates/pod.yaml",
                POD.formatted("one", image))));
  }

  private static MappingEntry entry(String reference, String image, Map<Piece, String> address) {
    ImageReference parsed = ImageReference.parse(reference).orElseThrow();
    return new MappingEntry(parsed, image, parsed.tagOrLatest(), Optional.empty(), address);
  }

  private static CounterProof proof(FileTree chart, MappingEntry... entries) {
    MappingPlan plan = new MappingPlan(List.of(entries), List.of(), List.of());
    return CounterProof.of(
        chart, plan, TargetRegistry.FICTITIOUS, RenderInputs.DEFAULT, engine, Job.none());
  }
}
