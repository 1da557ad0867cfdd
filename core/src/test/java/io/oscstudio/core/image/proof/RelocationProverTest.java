package io.oscstudio.core.image.proof;

import static io.oscstudio.core.image.proof.ProofCharts.pod;
import static org.assertj.core.api.Assertions.assertThat;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.helm.HelmEngine;
import io.oscstudio.core.helm.HelmLimits;
import io.oscstudio.core.helm.RenderInputs;
import io.oscstudio.core.image.Piece;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Which values hold an address, and which piece of it each is. */
class RelocationProverTest {
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
  void registryRepositoryAndTagOfTheirOwn() {
    assertThat(
            moves(
                pod(
                    "image: {registry: docker.io, repository: org/app, tag: 1.2.3}",
                    "{{ .Values.image.registry }}/{{ .Values.image.repository }}:"
                        + "{{ .Values.image.tag }}")))
        .containsExactly(
            new Move("image.registry", Piece.ENDPOINT, "docker.io", false),
            new Move("image.repository", Piece.REPO, "org/app", false),
            new Move("image.tag", Piece.TAG, "1.2.3", false));
  }

  @Test
  void aWholeAddressInOneValue() {
    assertThat(moves(pod("picture: quay.io/org/app:1.2", "{{ .Values.picture }}")))
        .containsExactly(new Move("picture", Piece.FULL_ADDRESS, "quay.io/org/app:1.2", false));
  }

  @Test
  void aRepositoryWithItsRegistry() {
    assertThat(
            moves(
                pod(
                    "app: {docker_image: quay.io/org/app, version: \"7\"}",
                    "{{ .Values.app.docker_image }}:{{ .Values.app.version }}")))
        .containsExactly(
            new Move("app.docker_image", Piece.REPOSITORY, "quay.io/org/app", false),
            new Move("app.version", Piece.TAG, "7", false));
  }

  @Test
  void aPrefixBeforeANameOfTheTemplates() {
    assertThat(moves(pod("hub: docker.io/org", "{{ .Values.hub }}/pilot:1.0.0")))
        .containsExactly(new Move("hub", Piece.PREFIX_ADDRESS, "docker.io/org", false));
  }

  @Test
  void aPrefixThatEndsInASlash() {
    assertThat(moves(pod("prefix: docker.io/", "{{ .Values.prefix }}org/app:1")))
        .containsExactly(new Move("prefix", Piece.PREFIX_ADDRESS, "docker.io/", true));
    assertThat(moves(pod("repoPrefix: ''", "{{ .Values.repoPrefix }}org/app:1")))
        .containsExactly(new Move("repoPrefix", Piece.PREFIX_ADDRESS, "", true));
  }

  @Test
  void anEmptyRegistryIsAWayIn() {
    assertThat(
            moves(
                pod(
                    "image: {registry: '', repository: org/app}",
                    "{{ with .Values.image.registry }}{{ . }}/{{ end }}hidden/app:1.2.3")))
        .containsExactly(new Move("image.registry", Piece.PREFIX_ADDRESS, "", false));
  }

  @Test
  void anEmptyTagStandsForTheAppVersion() {
    assertThat(
            moves(
                pod(
                    "image: {repository: quay.io/org/app, tag: ''}",
                    "{{ .Values.image.repository }}:"
                        + "{{ .Values.image.tag | default (print \"v\" .Chart.AppVersion) }}")))
        .containsExactly(
            new Move("image.repository", Piece.REPOSITORY, "quay.io/org/app", false),
            new Move("image.tag", Piece.TAG, "", false));
  }

  @Test
  void aDigestStaysBehindItsRepository() {
    String digest = "sha256:" + "a".repeat(64);
    assertThat(
            moves(
                pod(
                    "image: {repository: quay.io/org/app, digest: '%s'}".formatted(digest),
                    "{{ .Values.image.repository }}@{{ .Values.image.digest }}")))
        .containsExactly(new Move("image.repository", Piece.REPOSITORY, "quay.io/org/app", false));
  }

  @Test
  void valuesThatAreTemplates() {
    assertThat(
            moves(
                pod(
                    "image: 'quay.io/org/app:{{ .Chart.AppVersion }}'",
                    "{{ tpl .Values.image . }}")))
        .containsExactly(
            new Move(
                "image", Piece.FULL_ADDRESS, "quay.io/org/app:{{ .Chart.AppVersion }}", false));
  }

  @Test
  void valuesThatOnlyTemplatesKnow() {
    assertThat(
            moves(
                pod(
                    "a: b",
                    "{{ (.Values.agent).image | default \"quay.io/org/agent:1.0\" | quote }}")))
        .containsExactly(new Move("agent.image", Piece.FULL_ADDRESS, "", false));
    assertThat(
            moves(
                pod(
                    "agent: {repository: org/agent}",
                    "{{ with .Values.agent }}{{ if .registry }}{{ .registry }}/{{ end }}fixed/"
                        + "{{ .repository }}:1{{ end }}")))
        .first()
        .isEqualTo(new Move("agent.registry", Piece.PREFIX_ADDRESS, "", false));
  }

  @Test
  void aRegistryThatATemplateTakesAwayIsGivenAll() {
    assertThat(
            moves(
                pod("image: docker.io/org/app:1", "{{ trimPrefix \"docker.io/\" .Values.image }}")))
        .containsExactly(new Move("image", Piece.FULL_ADDRESS, "docker.io/org/app:1", false));
  }

  @Test
  void expressionsOfTheInputsAreProvedToo() {
    FileTree chart = pod("image: {repository: org/app, tag: 1}", "{{ .Values.image.repository }}");
    RenderInputs inputs = RenderInputs.DEFAULT.withSets("image.repository=quay.io/mine/app");

    RelocationProof proof = new RelocationProver(engine).prove(chart, inputs, Job.none());

    assertThat(proof.moves())
        .containsExactly(
            new Move("image.repository", Piece.FULL_ADDRESS, "quay.io/mine/app", false));
  }

  private static RelocationProof prove(FileTree chart) {
    return new RelocationProver(engine).prove(chart, RenderInputs.DEFAULT, Job.none());
  }

  private static List<Move> moves(FileTree chart) {
    RelocationProof proof = prove(chart);
    assertThat(proof.slots()).hasSize(1);
    assertThat(proof.slots().getFirst().verdict()).isInstanceOf(Verdict.Rewritable.class);
    return proof.moves();
  }
}
