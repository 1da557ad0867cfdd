package io.oscstudio.core.image.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.archive.FileTrees;
import io.oscstudio.core.image.Piece;
import io.oscstudio.core.image.TestImage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The ways in which charts write images into values. */
class ValuesWalkTest {
  private static final String CHART = "name: app\nversion: 1.0.0\nappVersion: \"2.5\"\n";
  private static final String HEX = "0123456789abcdef".repeat(4);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "image: 'a/b:c'                                             | a/b:c",
        "image: redis                                               | redis",
        "image: {registry: quay.io, repository: a/b, tag: c}        | quay.io/a/b:c",
        "image: {registry: 'h:5000/', repository: a/b, tag: c}      | h:5000/a/b:c",
        "image: {registry: '', repository: a/b, tag: c}             | a/b:c",
        "image: {repository: a/b, tag: c}                           | a/b:c",
        "image: {repository: a/b, tag: 4.10}                        | a/b:4.10",
        "image: {repository: a/b, tag: }                            | a/b:2.5",
        "image: {repository: a/b, tag: ''}                          | a/b:2.5",
        "image: {repository: a/b}                                   | a/b:2.5",
        "image: {name: a/b, tag: c}                                 | a/b:c",
        "image: {repository: quay.io/a, name: b, tag: c}            | quay.io/a/b:c",
        "image: {repo: quay.io/a, image: b, tag: c}                 | quay.io/a/b:c",
        "web: {hub: quay.io/a, image: b, tag: c}                    | quay.io/a/b:c",
        "web: {repository: a/b, tag: c, pullPolicy: Always}         | a/b:c",
        "web: {imageName: a/b, imageTag: c}                         | a/b:c",
        "web: {image: a/b, tag: c}                                  | a/b:c",
        "web: {image: a/b, imageTag: 1.10}                          | a/b:1.10",
        "{fooImage: a/b, fooImageTag: c}                            | a/b:c",
        "{operatorImageName: a/b, operatorVersion: c}               | a/b:c",
        "operatorImageRepository: quay.io/a/b                       | quay.io/a/b:2.5",
        "images: {web: 'a/b:c', tag: x}                             | a/b:c",
        "sidecars: [{name: x, image: 'a/b:c'}]                      | a/b:c",
        "{global: {hub: quay.io/a, tag: c}, image: b}               | quay.io/a/b:c",
        "{global: {imageRegistry: h.io}, image: {registry: docker.io, repository: a/b, tag: c}}"
            + " | h.io/a/b:c",
        "image: {repository: a/b, tag: '{{ .Chart.AppVersion }}'}   | a/b:2.5",
      })
  void findsTheImage(String values, String expected) {
    assertThat(images(scan(Map.of("values.yaml", values)))).containsExactly(expected);
  }

  @Test
  void aDigestTakesTheTagsPlaceAndAShaIsAdded() {
    assertThat(
            images(
                scan(
                    Map.of(
                        "values.yaml",
                        "image: {registry: q.io, repository: a/b, tag: c, digest: 'sha256:%s'}"
                            .formatted(HEX)))))
        .containsExactly("q.io/a/b@sha256:" + HEX);
    assertThat(
            images(
                scan(
                    Map.of(
                        "values.yaml",
                        "image: {repository: a/b, tag: c, sha: %s}".formatted(HEX)))))
        .containsExactly("a/b:c@sha256:" + HEX);
  }

  @Test
  void anAppVersionGetsTheLetterThatTemplatesAdd() {
    Ledger ledger =
        scan(
            Map.of(
                "values.yaml",
                "image: {repository: a/b, tag: ''}",
                "templates/d.yaml",
                "image: {{ .Values.image.tag | default (printf \"v%s\" .Chart.AppVersion) }}"));

    assertThat(images(ledger)).containsExactly("a/b:v2.5");
  }

  @Test
  void whatIsNoImageIsNotTaken() {
    Ledger ledger =
        scan(
            Map.of(
                "values.yaml",
                """
                imagePullPolicy: Always
                imagePullSecrets: [a]
                image: {repository: "", tag: ""}
                ingress: {host: chart.example, path: /}
                gitRepo: {repository: "https://git.example/a/b", branch: c}
                link: https://chart.example/a/b:c
                """));

    assertThat(images(ledger)).isEmpty();
  }

  @Test
  void subchartsFollowTheirParentsOverridesUnderTheirAlias() {
    Ledger ledger =
        scan(
            Map.of(
                "Chart.yaml",
                CHART
                    + "dependencies:\n- {name: db, alias: store, version: 1.0.0, repository: ''}\n",
                "values.yaml",
                "store: {image: {tag: parent}}",
                "charts/db/Chart.yaml",
                "name: db\nversion: 1.0.0\nappVersion: 9",
                "charts/db/values.yaml",
                "image: {repository: a/db, tag: own}\nmetrics: {image: {repository: a/m}}"));

    assertThat(images(ledger)).containsExactly("a/db:parent", "a/m:9");
    assertThat(ledger.rows().getFirst().origins().getFirst().pieces())
        .containsEntry(Piece.REPOSITORY, "store.image.repository")
        .containsEntry(Piece.TAG, "store.image.tag");
    assertThat(ledger.rows().getFirst().origins().getFirst().place().orElseThrow().file())
        .isEqualTo("charts/db/values.yaml");
  }

  @Test
  void aSubchartInAnArchiveIsReadToo() {
    byte[] packed =
        TestImage.gzip(
            tar(
                Map.of(
                    "db/Chart.yaml", "name: db\nversion: 1.0.0",
                    "db/values.yaml", "image: a/db:1")));
    FileTree tree =
        FileTrees.ofTexts("app", Map.of("Chart.yaml", CHART))
            .withOverlay(Map.of("charts/db-1.0.0.tgz", packed));

    Ledger ledger = ImageLedger.read(tree, Decisions.NONE);

    assertThat(images(ledger)).containsExactly("a/db:1");
    assertThat(ledger.rows().getFirst().origins().getFirst().path()).isEqualTo("db.image");
  }

  @Test
  void saysWhatSwitchesAnImageOff() {
    Ledger ledger =
        scan(
            Map.of(
                "Chart.yaml",
                CHART + "dependencies:\n- {name: db, condition: db.enabled, version: 1.0.0}\n",
                "values.yaml",
                "db: {enabled: false}\nmetrics: {enabled: false, image: a/m:1}\nimage: a/b:1",
                "charts/db/Chart.yaml",
                "name: db\nversion: 1.0.0",
                "charts/db/values.yaml",
                "image: a/db:1"));

    assertThat(ledger.needed()).extracting(r -> r.familiar()).containsExactly("a/b:1");
    assertThat(ledger.rows())
        .flatExtracting(ImageRow::origins)
        .flatExtracting(o -> o.condition())
        .containsExactly("db.enabled", "metrics.enabled");
  }

  @Test
  void suspectsLiteralsInTemplatesAndAddressesUnderAnyKey() {
    Ledger ledger =
        scan(
            Map.of(
                "values.yaml",
                "reloader: quay.io/a/reloader:v1",
                "templates/job.yaml",
                "spec:\n  containers:\n    - image: \"busybox:1.36\" # fixed\n"));

    assertThat(images(ledger)).containsExactly("busybox:1.36", "quay.io/a/reloader:v1");
    assertThat(ledger.rows()).allMatch(r -> r.certainty() == Certainty.SUSPECTED);
    ImageOrigin template = ledger.rows().getFirst().origins().getFirst();
    assertThat(template.kind()).isEqualTo(OriginKind.TEMPLATE);
    assertThat(template.place().orElseThrow().toString()).isEqualTo("templates/job.yaml:3:15");
  }

  @Test
  void brokenValuesAreNotedAndOddAddressesToo() {
    assertThat(scan(Map.of("values.yaml", "a: [")).notes()).isNotEmpty();
    Ledger ledger = scan(Map.of("values.yaml", "image: {repository: A/B, tag: c}"));
    assertThat(ledger.rows()).isEmpty();
    assertThat(ledger.notes())
        .singleElement()
        .satisfies(n -> assertThat(n.code()).isEqualTo("image.reference-invalid"));
  }

  private static Ledger scan(Map<String, String> files) {
    Map<String, String> all = new LinkedHashMap<>(files);
    all.putIfAbsent("Chart.yaml", CHART);
    return ImageLedger.read(FileTrees.ofTexts("app", all), Decisions.NONE);
  }

  private static List<String> images(Ledger ledger) {
    return ledger.rows().stream().map(r -> r.reference().familiar()).toList();
  }

  private static byte[] tar(Map<String, String> files) {
    java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
    try (var out = new org.apache.commons.compress.archivers.tar.TarArchiveOutputStream(bytes)) {
      for (Map.Entry<String, String> file : files.entrySet()) {
        byte[] content = file.getValue().getBytes(java.nio.charset.StandardCharsets.UTF_8);
        var entry = new org.apache.commons.compress.archivers.tar.TarArchiveEntry(file.getKey());
        entry.setSize(content.length);
        out.putArchiveEntry(entry);
        out.write(content);
        out.closeArchiveEntry();
      }
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
