package io.oscstudio.core.image.proof;

import static io.oscstudio.core.image.proof.ProofCharts.chartYaml;
import static io.oscstudio.core.image.proof.ProofCharts.of;
import static io.oscstudio.core.image.proof.ProofCharts.pod;
import static io.oscstudio.core.image.proof.ProofCharts.podOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.helm.HelmEngine;
import io.oscstudio.core.helm.HelmLimits;
import io.oscstudio.core.helm.RenderInputs;
import io.oscstudio.core.image.Piece;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

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
  void aRegistryThatATemplateTakesAwayIsGivenAll() {
    assertThat(
            moves(
                pod("image: docker.io/org/app:1", "{{ trimPrefix \"docker.io/\" .Values.image }}")))
        .containsExactly(new Move("image", Piece.FULL_ADDRESS, "docker.io/org/app:1", false));
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

    assertThat(moves(chart))
        .containsExactly(new Move("image.repository", Piece.REPOSITORY, "org/app", false));
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

  private static List<Move> moves(FileTree chart) {
    RelocationProof proof = prove(chart);
    assertThat(proof.slots()).hasSize(1);
    assertThat(proof.slots().getFirst().verdict()).isInstanceOf(Verdict.Rewritable.class);
    return proof.moves();
  }

  private static String place(ProvedSlot slot) {
    assertThat(slot.verdict()).isInstanceOf(Verdict.HardCoded.class);
    return ((Verdict.HardCoded) slot.verdict()).place().toString();
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
