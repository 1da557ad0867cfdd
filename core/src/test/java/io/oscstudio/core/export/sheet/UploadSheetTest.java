package io.oscstudio.core.export.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.archive.FileTrees;
import io.oscstudio.core.base.Digest;
import io.oscstudio.core.check.rule.Profile;
import io.oscstudio.core.export.PackageInput;
import io.oscstudio.core.export.sheet.ChecklistItem.State;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UploadSheetTest {
  private static final String CHECK = "export.sheet.check.";

  @TempDir Path folder;

  @Test
  void aDeploymentPackageIsUploadedAsAPrivateService() throws IOException {
    try (PackageInput input = SheetOf.sample("demo-cache")) {
      UploadSheet sheet = new SheetOf(folder).deployment(input);

      assertThat(sheet.flow()).isEqualTo(Flow.PRIVATE);
      assertThat(text(sheet, "file")).contains("demo-cache-1.4.0.zip");
      assertThat(text(sheet, "name")).contains("demo-cache");
      assertThat(text(sheet, "version")).contains("1.4.0");
      assertThat(text(sheet, "images").orElseThrow().lines()).hasSizeGreaterThan(1);
      assertThat(sheet.files())
          .containsExactly(
              new SheetFile(
                  "demo-cache-1.4.0.zip",
                  false,
                  folder.resolve("demo-cache-1.4.0.zip").toFile().length(),
                  Optional.of(Digest.of(folder.resolve("demo-cache-1.4.0.zip")))));
      assertThat(state(sheet, "private.clean")).isEqualTo(State.MET);
      assertThat(state(sheet, "private.size")).isEqualTo(State.MET);
      assertThat(state(sheet, "private.helm")).isEqualTo(State.FOR_PERSON);
      assertThat(states(sheet)).doesNotContainKey("private.crds");
    }
  }

  @Test
  void anotherFileNameThanAdvisedIsToldAndAMarketPackageComesNext() {
    try (PackageInput input = SheetOf.sample("demo-operator")) {
      UploadSheet sheet = new SheetOf(folder).deployment(input, Profile.PUBLISH, "queue.zip");

      assertThat(state(sheet, "private.name")).isEqualTo(State.NOT_MET);
      assertThat(state(sheet, "private.publish")).isEqualTo(State.FOR_PERSON);
      assertThat(state(sheet, "private.crds")).isEqualTo(State.FOR_PERSON);
      assertThat(states(sheet)).doesNotContainKey("private.helm");
    }
  }

  @Test
  void aDeliveryPackageIsPublishedWithAllItsFilesTold() throws IOException {
    try (PackageInput input = SheetOf.sample("demo-operator")) {
      UploadSheet sheet =
          new SheetOf(folder)
              .delivery(input, "operator-0.2.0-x86_64.tar", "broker-1.1.0-x86_64.tar");

      assertThat(sheet.flow()).isEqualTo(Flow.PUBLISH);
      assertThat(value(sheet, "region")).isInstanceOf(SheetValue.Choice.class);
      assertThat(text(sheet, "object")).contains("demo-operator-0.2.0.zip");
      assertThat(text(sheet, "description"))
          .contains("Runs message queues and replaces brokers that fail.");
      assertThat(sheet.files())
          .filteredOn(SheetFile::inside)
          .extracting(SheetFile::path)
          .containsExactly(
              "demo-operator/images/mapping.yaml",
              "demo-operator/images/broker-1.1.0-x86_64.tar",
              "demo-operator/images/operator-0.2.0-x86_64.tar",
              "demo-operator/package/demo-operator-0.2.0.zip");
      assertThat(sheet.files().get(2).digest()).contains(digest("broker-1.1.0-x86_64.tar"));
      assertThat(state(sheet, "publish.images")).isEqualTo(State.MET);
      assertThat(state(sheet, "publish.contact")).isEqualTo(State.MET);
      assertThat(state(sheet, "publish.virus")).isEqualTo(State.FOR_PERSON);
    }
  }

  @Test
  void aTarThatIsMissingForAnArchitectureIsNamed() throws IOException {
    try (PackageInput input = SheetOf.sample("demo-operator")) {
      UploadSheet some = new SheetOf(folder).delivery(input, "operator-0.2.0-x86_64.tar");
      UploadSheet none = new SheetOf(folder).delivery(input);

      assertThat(item(some, "publish.images").state()).isEqualTo(State.NOT_MET);
      assertThat(item(some, "publish.images").detail().orElseThrow().arguments())
          .containsExactly("broker-1.1.0-x86_64.tar");
      assertThat(state(none, "publish.images")).isEqualTo(State.FOR_PERSON);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "clean, NOT_MET",
    "name, MET",
    "version, MET",
    "contact, NOT_MET",
    "source, NOT_MET",
    "market, NOT_MET",
    "categories, NOT_MET",
    "images, FOR_PERSON",
    "digest, NOT_MET",
    "secret, NOT_MET",
  })
  void whatThePackageLacksForTheMarketIsTold(String what, State state) throws IOException {
    FileTree tree =
        FileTrees.ofTexts(
            "queue",
            Map.of(
                "metadata.yaml",
                """
                name: queue
                version: "1.0.0"
                type: operator
                source: OpenSource
                categories: [Queues]
                """,
                "lifecycle.yaml",
                """
                install:
                  deployments:
                    - name: queue-operator
                      spec:
                        template:
                          spec:
                            containers:
                              - name: manager
                                image: quay.io/demo/queue@sha256:%s
                """
                    .formatted("a".repeat(64))));

    UploadSheet sheet = new SheetOf(folder).delivery(PackageInput.of(tree));

    assertThat(state(sheet, "publish." + what)).isEqualTo(state);
  }

  @Test
  void aDeploymentWithTheSecretOfBuyersIsLeftToThePerson() throws IOException {
    FileTree tree =
        FileTrees.ofTexts(
            "queue",
            Map.of(
                "metadata.yaml",
                "name: queue\nversion: \"1.0.0\"\n",
                "lifecycle.yaml",
                """
                install:
                  deployments:
                    - name: queue-operator
                      spec: {template: {spec: {imagePullSecrets: [{name: default-secret}]}}}
                """));

    UploadSheet sheet = new SheetOf(folder).delivery(PackageInput.of(tree));

    assertThat(state(sheet, "publish.secret")).isEqualTo(State.FOR_PERSON);
  }

  private static Digest digest(String content) {
    return Digest.of(content.getBytes(StandardCharsets.UTF_8));
  }

  private static SheetValue value(UploadSheet sheet, String field) {
    return sheet.steps().stream()
        .flatMap(step -> step.fields().stream())
        .filter(f -> f.label().key().equals("export.sheet.field." + field))
        .map(SheetField::value)
        .findFirst()
        .orElseThrow();
  }

  private static Optional<String> text(UploadSheet sheet, String field) {
    return value(sheet, field) instanceof SheetValue.Text(String text)
        ? Optional.of(text)
        : Optional.empty();
  }

  private static ChecklistItem item(UploadSheet sheet, String what) {
    return sheet.checklist().stream()
        .filter(i -> i.text().key().equals(CHECK + what))
        .findFirst()
        .orElseThrow();
  }

  private static State state(UploadSheet sheet, String what) {
    return item(sheet, what).state();
  }

  private static Map<String, State> states(UploadSheet sheet) {
    List<ChecklistItem> items = sheet.checklist();
    return items.stream()
        .collect(
            java.util.stream.Collectors.toMap(
                i -> i.text().key().substring(CHECK.length()), ChecklistItem::state));
  }
}
