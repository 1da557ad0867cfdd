package io.oscstudio.core.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.oscstudio.core.yaml.Dialect;
import io.oscstudio.core.yaml.Document;
import io.oscstudio.core.yaml.YamlText;
import org.junit.jupiter.api.Test;

class ViewsTest {
  private static Document document(String text) {
    return YamlText.parse(text, Dialect.OSC).first();
  }

  @Test
  void readsMetadataWithPlaces() {
    Metadata metadata =
        Metadata.of(
            document(
                """
                name: demo
                version: 1.10
                architecture: [x86_64, aarch64]
                categories: Database
                maintainers:
                  - {name: A, email: a@example.com}
                deployScenes: {CCE: [self], UCS: }
                detail: [not, text]
                icon: x
                """));

    assertThat(metadata.name().orElseThrow().value()).isEqualTo("demo");
    assertThat(metadata.version().orElseThrow().value()).isEqualTo("1.10");
    assertThat(metadata.version().orElseThrow().path()).hasToString("version");
    assertThat(metadata.version().orElseThrow().place().range().orElseThrow().start().line())
        .isEqualTo(2);
    assertThat(metadata.architecture())
        .extracting(Value::value)
        .containsExactly("x86_64", "aarch64");
    assertThat(metadata.architecture().get(1).path()).hasToString("architecture[1]");
    assertThat(metadata.categories()).extracting(Value::value).containsExactly("Database");
    assertThat(metadata.maintainers().getFirst().email().orElseThrow().path())
        .hasToString("maintainers[0].email");
    assertThat(metadata.deployScenes()).containsOnlyKeys("CCE", "UCS");
    assertThat(metadata.deployScenes().get("UCS")).isEmpty();
    assertThat(metadata.detail()).isEmpty();
    assertThat(metadata.misplaced())
        .extracting(v -> v.path().toString())
        .containsExactlyInAnyOrder("detail", "categories");
    assertThat(metadata.unknown()).extracting(Value::value).containsExactly("icon");
  }

  @Test
  void toleratesDocumentsThatAreSomethingElse() {
    for (String text : new String[] {"", "just text", "- a", "name: {a: 1}", "a: \""}) {
      Document document = document(text);

      assertThat(Metadata.of(document).name()).isEmpty();
      assertThat(Crd.of(document).schema()).isEmpty();
      assertThat(Csd.of(document).specDescriptors()).isEmpty();
      assertThat(Lifecycle.of(document).deployments()).isEmpty();
      assertThat(Mapping.of(document).instances()).isEmpty();
      assertThat(Csv.of(document).ownedCrds()).isEmpty();
      assertThat(PackageYaml.of(document).effectiveChannel()).isEmpty();
    }
  }

  @Test
  void walksTheSchemaOfTheStorageVersion() {
    Crd crd =
        Crd.of(
            document(
                """
                apiVersion: apiextensions.k8s.io/v1
                kind: CustomResourceDefinition
                metadata: {name: demos.example.com}
                spec:
                  group: example.com
                  names: {kind: Demo, plural: demos}
                  versions:
                    - {name: v1alpha1, served: true, storage: false}
                    - name: v1
                      served: true
                      storage: true
                      schema:
                        openAPIV3Schema:
                          properties:
                            spec:
                              properties:
                                size: {type: integer}
                                pods:
                                  type: array
                                  items: {properties: {image: {type: string}}}
                                labels: {additionalProperties: {type: string}}
                                free: {x-kubernetes-preserve-unknown-fields: true}
                """));
    Schema spec = crd.specSchema().orElseThrow();

    assertThat(crd.storageVersionName().orElseThrow().value()).isEqualTo("v1");
    assertThat(spec.find("size").orElseThrow().schema().type().orElseThrow().value())
        .isEqualTo("integer");
    assertThat(spec.find("pods[0].image").orElseThrow().schema().path().toString())
        .isEqualTo(
            "spec.versions[1].schema.openAPIV3Schema.properties.spec.properties.pods.items"
                + ".properties.image");
    assertThat(spec.find("pods.image")).isPresent();
    assertThat(spec.find("pods.0.image")).isPresent();
    assertThat(spec.find("labels.any")).isPresent();
    assertThat(spec.find("free.any")).isEmpty();
    assertThat(spec.find("none")).isEmpty();
    assertThat(spec.properties()).containsOnlyKeys("size", "pods", "labels", "free");
    assertThat(spec.find("pods[0")).isEmpty();
    assertThat(spec.find("pods.image").orElseThrow().way().toString()).isEqualTo("pods[0].image");
  }

  @Test
  void readsTheSharedSchemaOfOldCrds() {
    Crd crd =
        Crd.of(
            document(
                """
                apiVersion: apiextensions.k8s.io/v1beta1
                kind: CustomResourceDefinition
                spec:
                  version: v1alpha1
                  validation: {openAPIV3Schema: {properties: {spec: {type: object}}}}
                """));

    assertThat(crd.isV1beta1()).isTrue();
    assertThat(crd.storageVersionName().orElseThrow().value()).isEqualTo("v1alpha1");
    assertThat(crd.specSchema()).isPresent();
  }

  @Test
  void readsBothFormsOfACrdReference() {
    Csd nested = Csd.of(document("spec: {CRDRef: {metadata: {name: a.b}}, odd: 1}"));
    Csd bare = Csd.of(document("spec: {CRDRef: {name: a.b}}"));

    assertThat(nested.crdName().orElseThrow().value()).isEqualTo("a.b");
    assertThat(nested.hasBareCrdName()).isFalse();
    assertThat(nested.unknownInSpec()).extracting(Value::value).containsExactly("odd");
    assertThat(bare.crdName().orElseThrow().path()).hasToString("spec.CRDRef.name");
    assertThat(bare.hasBareCrdName()).isTrue();
    assertThat(bare.isServiceEntity()).isTrue();
  }

  @Test
  void readsLifecycleAndCsvAlike() {
    String install =
        """
        deployments:
          - name: op
            spec:
              selector: {matchLabels: {a: b}}
              template:
                metadata: {labels: {a: b}}
                spec:
                  serviceAccountName: sa
                  initContainers: [{name: i, image: i:1}]
                  containers: [{name: c, image: c:1, env: [{name: RELATED_IMAGE_X, value: x:1}]}]
        """;
    Workload ours =
        Lifecycle.of(document("install:\n" + install.indent(2))).deployments().getFirst();
    Workload olms =
        Csv.of(document("spec:\n  install:\n    spec:\n" + install.indent(6)))
            .deployments()
            .getFirst();

    assertThat(ours.containers())
        .extracting(c -> c.image().orElseThrow().value())
        .containsExactly("i:1", "c:1");
    assertThat(ours.containers().getFirst().isInit()).isTrue();
    assertThat(olms.containers().get(1).env().getFirst().value().orElseThrow().value())
        .isEqualTo("x:1");
    assertThat(olms.serviceAccountName().orElseThrow().value()).isEqualTo("sa");
    assertThat(olms.selector().keySet()).isEqualTo(olms.podLabels().keySet());
    assertThat(Lifecycle.of(document("# nothing\n")).isEmpty()).isTrue();
  }

  @Test
  void readsBothKeysOfAMapping() {
    String entry =
        ": [{image: a, tag: 4.10, address: {fullAddress: a.b}, package: {x86_64: f.tar}}]";

    for (String key : new String[] {"instance", "instances"}) {
      Mapping mapping = Mapping.of(document(key + entry));

      assertThat(mapping.instances().getFirst().tag().orElseThrow().value()).isEqualTo("4.10");
      assertThat(mapping.instances().getFirst().packages().get("x86_64").value())
          .isEqualTo("f.tar");
    }
    Mapping both = Mapping.of(document("instances" + entry + "\ninstance: [{image: b}]"));
    assertThat(both.instances())
        .extracting(i -> i.image().orElseThrow().value())
        .containsExactly("b", "a");
  }

  @Test
  void findsTheChannelThatCounts() {
    String channels = "channels: [{name: a, currentCSV: x.v1}, {name: b, currentCSV: x.v2}]\n";

    assertThat(
            PackageYaml.of(document(channels + "defaultChannel: b"))
                .effectiveChannel()
                .orElseThrow()
                .currentCsv()
                .orElseThrow()
                .value())
        .isEqualTo("x.v2");
    assertThat(PackageYaml.of(document(channels + "defaultChannel: c")).effectiveChannel())
        .isEmpty();
    assertThat(PackageYaml.of(document(channels)).effectiveChannel()).isEmpty();
  }
}
