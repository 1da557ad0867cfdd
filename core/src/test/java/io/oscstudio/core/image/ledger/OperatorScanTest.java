package io.oscstudio.core.image.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.oscstudio.core.archive.FileTrees;
import io.oscstudio.core.base.ImageReference;
import io.oscstudio.core.image.Piece;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OperatorScanTest {
  private static final String POD =
      """
          template:
            spec:
              initContainers:
              - {name: i, image: "quay.io/a/init:1"}
              containers:
              - name: operator
                image: quay.io/a/operator:1
                args: ["--reloader=quay.io/a/reloader:v0.9", "--url=https://quay.io/a/x"]
                env:
                - {name: RELATED_IMAGE_DB, value: "quay.io/a/db:2"}
                - {name: PROXY_IMAGE, value: "proxy:3"}
                - {name: MAP, value: '{"a":"quay.io/a/mapped:4","b":1}'}
                - {name: OTHER, value: "a/b:c"}
      """;

  @Test
  void findsTheImagesOfAClusterServiceVersion() {
    String csv =
        """
        apiVersion: operators.coreos.com/v1alpha1
        kind: ClusterServiceVersion
        metadata:
          annotations:
            containerImage: quay.io/a/shown:1
            alm-examples: '[{"kind": "Db", "spec": {"image": "quay.io/a/db:2",
              "proxy": {"repository": "quay.io/a/p", "tag": "5"}}}]'
        spec:
          relatedImages:
          - {name: extra, image: "quay.io/a/extra@sha256:%s"}
          install:
            spec:
              deployments:
              - name: o
                spec:
        %s
        """
            .formatted("0123456789abcdef".repeat(4), POD.indent(8));

    Ledger ledger = scan(Map.of("manifests/a.clusterserviceversion.yaml", csv));

    assertThat(kinds(ledger))
        .containsExactly(
            "proxy:3 SUSPECTED ENVIRONMENT",
            "quay.io/a/db:2 DECLARED ENVIRONMENT ALM_EXAMPLES",
            "quay.io/a/extra@sha256:" + "0123456789abcdef".repeat(4) + " DECLARED RELATED_IMAGES",
            "quay.io/a/init:1 DECLARED CSV",
            "quay.io/a/mapped:4 SUSPECTED ENVIRONMENT_TEXT",
            "quay.io/a/operator:1 DECLARED CSV",
            "quay.io/a/p:5 DECLARED ALM_EXAMPLES",
            "quay.io/a/reloader:v0.9 SUSPECTED ARGUMENT",
            "quay.io/a/shown:1 SUSPECTED CONTAINER_IMAGE");
    assertThat(ledger.rows().get(1).origins().get(1).pieces())
        .containsEntry(Piece.FULL_ADDRESS, "metadata.annotations.alm-examples[0].spec.image");
  }

  @Test
  void findsTheImagesOfAnOscPackageAndOnlySuspectsThoseOfAnOperatorsRaw() {
    Ledger ledger =
        scan(
            Map.of(
                "metadata.yaml",
                "name: a\ntype: operator\ncontainerImage: quay.io/a/operator:1\n",
                "lifecycle.yaml",
                "install:\n  deployments:\n  - name: o\n    spec:\n" + POD.indent(2),
                "manifests/db_csd.yaml",
                """
                apiVersion: osc.io/v1beta1
                kind: CustomServiceDefinition
                spec:
                  defaultConfiguration: |-
                    {"kind": "Db", "metadata": {"image": "x:1"}, "spec": {"image": "quay.io/a/db:7"}}
                """,
                "raw/manifests/a.clusterserviceversion.yaml",
                "kind: ClusterServiceVersion\nspec: {relatedImages: [{image: 'ignored:1'}]}\n"));

    assertThat(kinds(ledger))
        .contains(
            "quay.io/a/db:7 DECLARED DEFAULT_CONFIGURATION",
            "quay.io/a/init:1 DECLARED LIFECYCLE",
            "quay.io/a/operator:1 DECLARED CONTAINER_IMAGE LIFECYCLE",
            "ignored:1 SUSPECTED ORIGINAL")
        .noneMatch(k -> k.startsWith("x:1"));
    assertThat(row(ledger, "ignored:1").proof()).isInstanceOf(Proof.NotProved.class);
    assertThat(ledger.notes()).isEmpty();
    ImageOrigin origin =
        ledger.rows().stream()
            .filter(r -> r.reference().lastName().equals("init"))
            .findFirst()
            .orElseThrow()
            .origins()
            .getFirst();
    assertThat(origin.container()).contains(ContainerKind.INIT);
    assertThat(origin.place().orElseThrow().toString()).isEqualTo("lifecycle.yaml:8:30");
  }

  @Test
  void findsTheChartInAnOscPackage() {
    Ledger ledger =
        scan(
            Map.of(
                "metadata.yaml", "name: a\ntype: helm\n",
                "lifecycle.yaml", "",
                "raw/Chart.yaml", "name: a\nversion: 1.0.0\n",
                "raw/values.yaml", "image: a/b:1\n"));

    assertThat(kinds(ledger)).containsExactly("a/b:1 DECLARED VALUES");
    ImageOrigin origin = ledger.rows().getFirst().origins().getFirst();
    assertThat(origin.place().orElseThrow().toString()).isEqualTo("raw/values.yaml:1:8");
    assertThat(origin.path()).isEqualTo("image");
  }

  @Test
  void aVeryLongTextIsSearchedWithoutHarm() {
    String dots = "a.".repeat(200_000);

    Ledger ledger =
        scan(
            Map.of(
                "a.yaml",
                "kind: ClusterServiceVersion\nspec: {install: {spec: {deployments: [{spec: {template:"
                    + " {spec: {containers: [{image: '"
                    + dots
                    + "/b:1', args: ['"
                    + dots
                    + "', '"
                    + dots
                    + "a/"
                    + dots
                    + "'], env: [{name: X_IMAGE, value: '"
                    + dots
                    + "a/b:1'}]}]}}}}]}}}\n"));

    assertThat(ledger.rows()).isEmpty();
  }

  @Test
  void aBrokenFileIsNotedAndTheOthersGoOn() {
    Ledger ledger =
        scan(
            Map.of(
                "a.yaml",
                "a: [",
                "b.yaml",
                "kind: ClusterServiceVersion\nspec: {relatedImages: [{image: 'a/b:1'}]}\n"));

    assertThat(kinds(ledger)).containsExactly("a/b:1 DECLARED RELATED_IMAGES");
    assertThat(ledger.notes()).hasSize(1);
  }

  private static final String CSV =
      """
      apiVersion: operators.coreos.com/v1alpha1
      kind: ClusterServiceVersion
      metadata:
        annotations:
          operatorframework.io/initialization-resource: '{"spec": {"image": "quay.io/a/first:1"}}'
          alm-examples: |-
            [
              {"kind": "Db", "spec": {"image": "quay.io/a/db:2"}}
            ]
      spec:
        install:
          spec:
            deployments:
            - name: o
              spec:
                template:
                  spec:
                    containers:
                    - image: quay.io/a/operator:1
                      args:
                      - "--reloader=quay.io/a/reloader:v0.9"
      """;

  @Test
  void pointsIntoTheTextOfExamplesAndArguments() {
    Ledger ledger = scan(Map.of("manifests/a.yaml", CSV));

    assertThat(place(ledger, "quay.io/a/db:2")).isEqualTo("manifests/a.yaml:8:42");
    assertThat(place(ledger, "quay.io/a/reloader:v0.9")).isEqualTo("manifests/a.yaml:21:31");
    assertThat(row(ledger, "quay.io/a/first:1").origins().getFirst().path())
        .isEqualTo("metadata.annotations[\"operatorframework.io/initialization-resource\"]");
  }

  @Test
  void whatStandsOutsideTheClusterServiceVersionIsHardCodedAndNotedAtItsPlace() {
    Ledger ledger =
        scan(
            Map.of(
                "manifests/a.yaml",
                CSV,
                "manifests/job.yaml",
                "kind: Job\nspec: {template: {spec: {containers: [{image: 'quay.io/a/db:2'}]}}}\n",
                "manifests/config.yaml",
                "kind: ConfigMap\ndata: {all: 'x: quay.io/a/text:1 '}\n",
                "manifests/crd.yaml",
                "kind: CustomResourceDefinition\nspec: {image: {default: 'quay.io/a/field:1'}}\n",
                "tests/scorecard/config.yaml",
                "apiVersion: scorecard.operatorframework.io/v1alpha3\nimage: quay.io/a/test:1\n"));

    assertThat(row(ledger, "quay.io/a/operator:1").proof())
        .isInstanceOfSatisfying(
            Proof.Rewritable.class,
            proof ->
                assertThat(proof.moves().getFirst().valuesPath())
                    .isEqualTo(
                        "spec.install.spec.deployments[0].spec.template.spec.containers[0].image"));
    assertThat(row(ledger, "quay.io/a/reloader:v0.9").proof()).isInstanceOf(Proof.Unresolved.class);
    assertThat(row(ledger, "quay.io/a/db:2").proof())
        .isInstanceOfSatisfying(
            Proof.Partly.class,
            proof -> {
              assertThat(proof.moves()).hasSize(1);
              assertThat(proof.places()).hasToString("[manifests/job.yaml:2:47]");
            });
    assertThat(row(ledger, "quay.io/a/text:1").proof()).isInstanceOf(Proof.HardCoded.class);
    assertThat(row(ledger, "quay.io/a/field:1").undecided()).isTrue();
    assertThat(ledger.rows()).noneMatch(r -> r.reference().lastName().equals("test"));
    assertThat(ledger.notes())
        .extracting(n -> n.code() + " " + n.severity() + " " + n.place().orElseThrow())
        .containsExactly(
            "ledger.outside-csv WARNING manifests/job.yaml:2:47",
            "ledger.outside-csv INFO manifests/crd.yaml:2:26",
            "ledger.outside-csv INFO manifests/config.yaml:2:17");
    assertThat(ledger.basis()).isEqualTo(new Basis.Files(Optional.empty()));
  }

  @Test
  void aDigestIsNotedWhereItStands() {
    String digest = "sha256:" + "0123456789abcdef".repeat(4);

    Ledger ledger = scan(Map.of("a.yaml", CSV.replace("db:2", "db@" + digest)));

    assertThat(ledger.notes())
        .extracting(n -> n.code() + " " + n.place().orElseThrow())
        .containsExactly("ledger.digest a.yaml:8:42");
  }

  private static ImageRow row(Ledger ledger, String image) {
    return ledger.row(ImageReference.parse(image).orElseThrow()).orElseThrow();
  }

  private static String place(Ledger ledger, String image) {
    return row(ledger, image).origins().getFirst().place().orElseThrow().toString();
  }

  private static Ledger scan(Map<String, String> files) {
    return ImageLedger.read(FileTrees.ofTexts("operator", files), Decisions.NONE);
  }

  private static List<String> kinds(Ledger ledger) {
    return ledger.rows().stream()
        .map(r ->
            r.reference().familiar()
                + " "
                + r.certainty()
                + " "
                + String.join(
                    " ", r.origins().stream().map(o -> o.kind().name()).distinct().toList()))
        .toList();
  }
}
