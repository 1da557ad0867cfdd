package io.oscstudio.core.image.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;

class SlotReaderTest {
  @Test
  void readsAllContainersOfAPodTemplate() {
    assertThat(
            SlotReader.read(
                """
                ---
                # Source: chart/charts/sub/templates/x.yaml
                apiVersion: batch/v1
                kind: CronJob
                metadata: {name: nightly}
                spec:
                  jobTemplate:
                    spec:
                      template:
                        spec:
                          initContainers: [{name: a, image: "init:1"}]
                          containers: [{name: b, image: "quay.io/x/main:2"}, {name: c, image: ""}]
                          ephemeralContainers: [{name: d, image: debug}]
                """))
        .containsExactly(
            new ImageSlot(
                "charts/sub/templates/x.yaml",
                "CronJob",
                "nightly",
                "spec.jobTemplate.spec.template.spec.initContainers[0].image",
                SlotUse.INIT_CONTAINER,
                false,
                "init:1"),
            new ImageSlot(
                "charts/sub/templates/x.yaml",
                "CronJob",
                "nightly",
                "spec.jobTemplate.spec.template.spec.containers[0].image",
                SlotUse.CONTAINER,
                false,
                "quay.io/x/main:2"),
            new ImageSlot(
                "charts/sub/templates/x.yaml",
                "CronJob",
                "nightly",
                "spec.jobTemplate.spec.template.spec.ephemeralContainers[0].image",
                SlotUse.EPHEMERAL_CONTAINER,
                false,
                "debug"));
  }

  @Test
  void readsArgumentsAndVariablesThatCarryAnAddress() {
    assertThat(
            SlotReader.read(
                """
                ---
                # Source: chart/templates/x.yaml
                kind: Pod
                spec:
                  containers:
                  - image: operator:1
                    args: [--v=4, --reloader=quay.io/o/reloader:v1, "--two=a.io/b:1,c.io/d:2"]
                    env:
                    - {name: RELATED_IMAGE_DB, value: "db:9"}
                    - {name: UPDATER_IMAGE, value: "org/updater@sha256:%s"}
                    - {name: IMAGE_PULL_POLICY, value: Always}
                    - {name: MAP, value: '{"one": "ghcr.io/o/one:3"}'}
                    - {name: SECRET, valueFrom: {secretKeyRef: {name: image, key: b}}}
                """
                    .formatted("0".repeat(64))))
        .extracting(ImageSlot::use, ImageSlot::image, ImageSlot::path)
        .containsExactly(
            tuple(SlotUse.CONTAINER, "operator:1", "spec.containers[0].image"),
            tuple(SlotUse.ARGUMENT, "quay.io/o/reloader:v1", "spec.containers[0].args[1]"),
            tuple(SlotUse.ARGUMENT, "a.io/b:1", "spec.containers[0].args[2]"),
            tuple(SlotUse.ARGUMENT, "c.io/d:2", "spec.containers[0].args[2]"),
            tuple(SlotUse.ENVIRONMENT, "db:9", "spec.containers[0].env[0].value"),
            tuple(
                SlotUse.ENVIRONMENT,
                "org/updater@sha256:" + "0".repeat(64),
                "spec.containers[0].env[1].value"),
            tuple(SlotUse.ENVIRONMENT, "ghcr.io/o/one:3", "spec.containers[0].env[3].value"));
  }

  @Test
  void readsCustomResources() {
    assertThat(
            SlotReader.read(
                """
                ---
                # Source: chart/templates/x.yaml
                apiVersion: example.com/v1
                kind: Database
                metadata:
                  annotations: {sidecar.example.com/proxy: "docker.io/org/proxy:1.0"}
                spec:
                  image: postgres
                  sidecarImage: org/side:1
                  imagePullPolicy: Always
                  backup: {image: {registry: quay.io, repository: org/backup, tag: 4.10}}
                  agent: {image: {name: agent, version: "2", sha: %s}}
                  podTemplate: {spec: {containers: [{image: "inner:1"}]}}
                """
                    .formatted("1".repeat(64))))
        .extracting(ImageSlot::use, ImageSlot::image)
        .containsExactly(
            tuple(SlotUse.ANNOTATION, "docker.io/org/proxy:1.0"),
            tuple(SlotUse.CUSTOM_RESOURCE, "postgres"),
            tuple(SlotUse.CUSTOM_RESOURCE, "org/side:1"),
            tuple(SlotUse.CUSTOM_RESOURCE, "quay.io/org/backup:4.10"),
            tuple(SlotUse.CUSTOM_RESOURCE, "agent:2@sha256:" + "1".repeat(64)),
            tuple(SlotUse.CONTAINER, "inner:1"));
  }

  @Test
  void suspectsAddressesInConfiguration() {
    assertThat(
            SlotReader.read(
                """
                ---
                # Source: chart/templates/x.yaml
                kind: ConfigMap
                data:
                  jobs.yaml: |
                    see: https://example.com/docs:latest
                    image: "org/agent:4.3"
                    helper = quay.io/org/helper:1
                """))
        .extracting(ImageSlot::use, ImageSlot::image)
        .containsExactly(
            tuple(SlotUse.CONFIG_TEXT, "org/agent:4.3"),
            tuple(SlotUse.CONFIG_TEXT, "quay.io/org/helper:1"));
  }

  @Test
  void readsListsAndKnowsHooks() {
    assertThat(
            SlotReader.read(
                """
                ---
                # Source: chart/templates/x.yaml
                kind: List
                items:
                - kind: Pod
                  metadata: {name: one, annotations: {oscs.io/hook: test}}
                  spec: {containers: [{image: "a:1"}]}
                - kind: Pod
                  metadata: {name: two}
                  spec: {containers: [{image: "b:1"}]}
                """))
        .extracting(ImageSlot::name, ImageSlot::hook, ImageSlot::path)
        .containsExactly(
            tuple("one", true, "items[0].spec.containers[0].image"),
            tuple("two", false, "items[1].spec.containers[0].image"));
  }

  @Test
  void aBrokenDocumentDoesNotHideTheOthers() {
    assertThat(
            SlotReader.read(
                """
                ---
                # Source: chart/templates/x.yaml
                kind: Pod
                spec: {containers: [{image: "a:1"}]}
                ---
                # Source: chart/templates/x.yaml
                image: {{ broken: [
                ---
                # Source: chart/templates/y.yaml
                kind: Pod
                spec: {containers: [{image: "b:1"}]}
                """))
        .extracting(ImageSlot::source, ImageSlot::image)
        .containsExactly(tuple("templates/x.yaml", "a:1"), tuple("templates/y.yaml", "b:1"));
  }

  @Test
  void aPlaceholderIsNoImage() {
    assertThat(SlotReader.read("kind: Pod\nspec: {containers: [{image: auto}, {image: \":\"}]}"))
        .isEmpty();
  }
}
