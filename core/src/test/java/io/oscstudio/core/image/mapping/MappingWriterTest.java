package io.oscstudio.core.image.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.oscstudio.core.archive.FileTrees;
import io.oscstudio.core.base.Digest;
import io.oscstudio.core.base.Finding;
import io.oscstudio.core.base.ImageReference;
import io.oscstudio.core.image.Platform;
import io.oscstudio.core.image.SavedTar;
import io.oscstudio.core.image.TarNames;
import io.oscstudio.core.image.ledger.Decisions;
import io.oscstudio.core.image.ledger.ImageLedger;
import io.oscstudio.core.image.ledger.ImageRow;
import io.oscstudio.core.image.ledger.Ledger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MappingWriterTest {
  @Test
  void namesThePiecesOfAChartsValues() {
    Written mapping =
        mapping(
            Map.of(
                "Chart.yaml",
                "name: a\nversion: 1.0.0\n",
                "values.yaml",
                """
                redis: {image: "redis:0.0.1"}
                etcd: {image: {registry: quay.io, repository: coreos/etcd, tag: 3.50}}
                web: {image: {repository: quay.io/a/web, tag: c}}
                other: {hub: quay.io/a, image: other, tag: d}
                off: {enabled: false, image: "a/off:1"}
                """));

    assertThat(mapping.text())
        .isEqualTo(
            """
            instance:
              - image: "off"
                tag: "1"
                address:
                  fullAddress: off.image
                package:
                  x86_64: off-1-x86_64.tar
                  aarch64: off-1-aarch64.tar
              - image: redis
                tag: "0.0.1"
                address:
                  fullAddress: redis.image
                package:
                  x86_64: redis-0.0.1-x86_64.tar
                  aarch64: redis-0.0.1-aarch64.tar
              - image: other
                tag: d
                address:
                  prefixAddress: other.hub
                  tag: other.tag
                package:
                  x86_64: other-d-x86_64.tar
                  aarch64: other-d-aarch64.tar
              - image: web
                tag: c
                address:
                  repository: web.image.repository
                  tag: web.image.tag
                package:
                  x86_64: web-c-x86_64.tar
                  aarch64: web-c-aarch64.tar
              - image: etcd
                tag: "3.50"
                address:
                  repo: etcd.image.repository
                  endpoint: etcd.image.registry
                  tag: etcd.image.tag
                package:
                  x86_64: etcd-3.50-x86_64.tar
                  aarch64: etcd-3.50-aarch64.tar
            """);
    assertThat(mapping.notes()).isEmpty();
  }

  @Test
  void namesTheContainersAndExamplesOfAnOperator() {
    Written mapping =
        mapping(
            Map.of(
                "metadata.yaml",
                "name: a\n",
                "lifecycle.yaml",
                """
                install:
                  deployments:
                  - spec:
                      template:
                        spec:
                          initContainers: [{image: "a/i:1"}]
                          containers: [{image: "a/o:1"}]
                """,
                "manifests/d_csd.yaml",
                """
                kind: CustomServiceDefinition
                spec: {defaultConfiguration: '{"spec": {"image": "a/d:1"}}'}
                """));

    assertThat(mapping.text())
        .contains("image: i\n    tag: \"1\"\n    type: initContainer\n    package:")
        .contains("image: o\n    tag: \"1\"\n    type: container\n    package:")
        .contains("address:\n      fullAddress: spec.defaultConfiguration.spec.image\n");
  }

  @Test
  void everyPlaceOfAnImageHasItsEntry() {
    Written mapping =
        mapping(
            Map.of(
                "Chart.yaml", "name: a\nversion: 1.0.0\n",
                "values.yaml", "one: {image: 'a/b:1'}\ntwo: {image: 'a/b:1'}\n",
                "templates/x.yaml", "image: a/fixed:1\n"));

    assertThat(mapping.text())
        .contains("fullAddress: one.image", "fullAddress: two.image", "image: fixed\n");
  }

  @Test
  void imagesWithoutATarAreLeftOut() {
    Ledger ledger =
        ImageLedger.read(
            FileTrees.ofTexts("a", Map.of("Chart.yaml", "name: a", "values.yaml", "image: b:1")),
            Decisions.NONE);

    assertThat(MappingWriter.write(MappingPlan.of(ledger), List.of())).isEqualTo("instance: []\n");
  }

  @Test
  void oneRegistryForManyImagesIsNoConflict() {
    Written mapping =
        mapping(
            Map.of(
                "Chart.yaml", "name: a",
                "values.yaml", "global: {hub: quay.io/a}\none: {image: b}\ntwo: {image: c}\n"));

    assertThat(mapping.text()).contains("prefixAddress: global.hub");
    assertThat(mapping.notes()).isEmpty();
  }

  @Test
  void leavesAMappingThatSomebodyChanged(@TempDir Path folder) throws IOException {
    MappingPlan plan = new MappingPlan(List.of(), List.of(), List.of());
    Path file = folder.resolve("mapping.yaml");

    assertThat(MappingWriter.save(plan, List.of(), folder)).isTrue();
    assertThat(MappingWriter.save(plan, List.of(), folder)).isTrue();
    Files.writeString(file, "instance: [] # mine\n");

    assertThat(MappingWriter.save(plan, List.of(), folder)).isFalse();
    assertThat(file).hasContent("instance: [] # mine\n");
  }

  private record Written(String text, List<Finding> notes) {}

  private static List<ImageReference> names(Ledger ledger) {
    return ledger.rows().stream().map(ImageRow::reference).toList();
  }

  private static Written mapping(Map<String, String> files) {
    Ledger ledger =
        ImageLedger.read(FileTrees.ofTexts("a", new LinkedHashMap<>(files)), Decisions.NONE);
    TarNames names = TarNames.of(names(ledger));
    List<SavedTar> tars = new ArrayList<>();
    for (ImageRow row : ledger.rows()) {
      for (Platform platform : Platform.values()) {
        Path file = Path.of(names.name(row.reference(), platform));
        tars.add(new SavedTar(file, row.reference(), platform, Digest.of(new byte[0]), 1));
      }
    }
    MappingPlan plan = MappingPlan.of(ledger, names(ledger));
    String text = MappingWriter.write(plan, tars);
    // every image has its tars, so that what was planned is what is written
    assertThat(MappingWriter.planned(plan, List.of(Platform.values()))).isEqualTo(text);
    return new Written(text, plan.notes());
  }
}
