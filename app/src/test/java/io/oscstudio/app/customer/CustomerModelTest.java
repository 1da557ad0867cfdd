package io.oscstudio.app.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.oscstudio.app.kit.Kit;
import io.oscstudio.app.kit.Language;
import io.oscstudio.app.kit.Notices;
import io.oscstudio.app.kit.SettingsStore;
import io.oscstudio.app.pages.Documents;
import io.oscstudio.app.pages.ProjectFiles;
import io.oscstudio.app.shell.ScriptedDialogs;
import io.oscstudio.app.wizard.Direct;
import io.oscstudio.core.base.Limits;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.console.customer.CrProblem;
import io.oscstudio.core.console.customer.DeployScene;
import io.oscstudio.core.console.customer.FormField;
import io.oscstudio.core.console.customer.FormState;
import io.oscstudio.core.console.customer.Input;
import io.oscstudio.core.project.Project;
import io.oscstudio.core.yaml.TextPatch;
import io.oscstudio.core.yaml.YamlPath;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The customer's form without a toolkit, over a package in a folder. */
class CustomerModelTest {
  private static final String CSD = "manifests/queue_csd.yaml";
  private static final String CRD =
      """
      apiVersion: apiextensions.k8s.io/v1
      kind: CustomResourceDefinition
      metadata: {name: %1$ss.example.com}
      spec:
        group: example.com
        scope: Namespaced
        names: {kind: %2$s, plural: %1$ss}
        versions:
          - name: v1
            storage: true
            schema:
              openAPIV3Schema:
                type: object
                required: [enabled]
                properties:
                  enabled: {type: boolean}
                  spec:
                    type: object
                    required: [mode]
                    properties:
                      mode: {type: string, minLength: 3}
                      size: {type: integer, minimum: 1, maximum: 9}
                      endpoint: {type: string}
                      free: {type: object, x-kubernetes-preserve-unknown-fields: true}
      """;
  private static final String SERVICE =
      """
      apiVersion: osc.io/v1beta1
      kind: CustomServiceDefinition
      metadata: {name: %1$s-csd}
      spec:
        CRDRef: {apiVersion: apiextensions.k8s.io/v1, kind: CustomResourceDefinition,
          metadata: {name: %1$ss.example.com}}
        displayName: %2$s
        role: %3$s
        descriptors:
          spec:
            - path: size
              displayName: Nodes
              description: How many
              x-descriptors: ["urn:alm:descriptor:com.tectonic.ui:fieldDependency:mode:many"]
            - {path: endpoint, displayName: Endpoint, description: Where, restriction: {scenes: [CCE]}}
            - {path: mod, displayName: Gone, description: Gone}
      """;

  @TempDir Path folder;
  private final Direct tasks = new Direct();
  private final Language language = new Language(Locale.ENGLISH);
  private Project project;
  private Documents documents;
  private CustomerModel model;

  @BeforeEach
  void openThePackage() throws Exception {
    Path root = Files.createDirectories(folder.resolve("pkg/manifests")).getParent();
    write("queue_crd.yaml", CRD.formatted("queue", "Queue"));
    write("queue_csd.yaml", SERVICE.formatted("queue", "Queue", "serviceEntity"));
    write("backup_crd.yaml", CRD.formatted("backup", "Backup"));
    write("backup_csd.yaml", SERVICE.formatted("backup", "Backup", "operation"));
    project = Project.open(root, Limits.DEFAULT);
    Kit kit =
        new Kit(
            language,
            tasks,
            new ScriptedDialogs(),
            new Notices(),
            new SettingsStore(folder.resolve("settings")));
    documents = new Documents(tasks, kit.notices()::failed, new ProjectFiles(project), () -> {});
    model = new CustomerModel(kit, documents);
    tasks.settle();
  }

  @AfterEach
  void close() throws Exception {
    documents.close();
    project.close();
    tasks.close();
  }

  @Test
  void drawsTheServiceItselfAndSaysWhatIsMissing() throws Exception {
    assertThat(model.drawingProperty().get().file()).contains(CSD);
    assertThat(labels()).containsExactly("Nodes", "Endpoint", "mode", "free");
    assertThat(problems()).containsExactly("spec.mode MISSING", "enabled MISSING");
    assertThat(model.isTouched(YamlPath.of("spec", "mode"))).isFalse();
  }

  @Test
  void whatIsTypedIsSubmittedAndHeldToTheSchema() throws Exception {
    model.type(field("mode"), "many");
    model.type(field("Nodes"), "12");
    model.type(model.drawingProperty().get().outside().getFirst(), "true");
    tasks.settle();

    assertThat(model.yaml()).endsWith("spec:\n  mode: many\n  size: 12\nenabled: true\n");
    assertThat(problems()).containsExactly("spec.size WRONG");
    assertThat(model.isTouched(YamlPath.of("spec", "mode"))).isTrue();

    model.type(field("Nodes"), "");
    tasks.settle();
    assertThat(problems()).isEmpty();

    model.reset();
    tasks.settle();
    assertThat(model.yaml()).doesNotContain("mode");
    assertThat(model.isTouched(YamlPath.of("spec", "mode"))).isFalse();
  }

  @Test
  void fieldsDependOnOthersAndOnThePlatform() {
    assertThat(model.isShown(field("Nodes"))).isFalse();
    model.type(field("mode"), "many");
    assertThat(model.isShown(field("Nodes"))).isTrue();
    assertThat(model.isShown(field("Endpoint"))).isTrue();
    model.sceneProperty().set(DeployScene.UCS);
    assertThat(model.isShown(field("Endpoint"))).isFalse();
  }

  @Test
  void samplesFillTheFormDifferentlyEachTime() throws Exception {
    model.fill();
    tasks.settle();
    String first = model.yaml();
    assertThat(problems()).isEmpty();
    assertThat(first).contains("mode: ").contains("enabled: ");

    model.fill();
    tasks.settle();
    assertThat(problems()).isEmpty();
    assertThat(model.yaml()).isNotEqualTo(first);
  }

  @Test
  void whatIsFilledInStaysWhileTheCsdIsEdited() throws Exception {
    model.type(field("mode"), "many");
    model.unfold(YamlPath.of("spec", "free"), true);
    tasks.settle();

    edit("path: mod,", "path: mode,");

    assertThat(labels()).containsExactly("Nodes", "Endpoint", "Gone", "free");
    assertThat(model.yaml()).contains("mode: many");
    assertThat(model.unfolded(YamlPath.of("spec", "free"))).contains(true);
  }

  @Test
  void namesFieldsWithoutDescriptorAndDescriptorsWithoutField() throws Exception {
    assertThat(model.gapsProperty().get())
        .contains(new Gaps(2, Map.of("mod", Optional.of("mode"))));

    edit("path: mod,", "path: mode,");

    assertThat(model.gapsProperty().get()).contains(new Gaps(1, Map.of()));
  }

  @Test
  void yamlThatCannotBeReadSaysWhereAndChangesNothing() throws Exception {
    FormField free = field("free");
    assertThat(free.input()).isEqualTo(Input.YAML);
    List<Optional<Message>> told = new ArrayList<>();

    model.typeYaml(free, "a: 1\nb: [1\n", told::add);
    tasks.settle();

    assertThat(model.yaml()).doesNotContain("free");
    assertThat(told).hasSize(1);
    assertThat(told.getFirst().map(language::text).orElse("")).startsWith("Line 3, column 1: ");
    language.localeProperty().set(Locale.SIMPLIFIED_CHINESE);
    assertThat(told.getFirst().map(language::text).orElse("")).startsWith("第 3 行第 1 列：");

    model.typeYaml(free, "a: 1\n---\nb: 2\n", told::add);
    tasks.settle();
    assertThat(told.getLast()).contains(Message.of("customer.yaml.several", 3));
    assertThat(model.yaml()).doesNotContain("free");
  }

  @Test
  void ofYamlTheNewestTextCounts() throws Exception {
    List<Optional<Message>> told = new ArrayList<>();
    model.typeYaml(field("free"), "a: [", told::add);
    model.typeYaml(field("free"), "a: 1", told::add);
    tasks.settle();

    assertThat(told).containsExactly(Optional.empty());
    assertThat(model.yaml()).contains("  free:\n    a: 1\n");

    model.typeYaml(field("free"), "", told::add);
    tasks.settle();
    assertThat(model.yaml()).doesNotContain("free");
  }

  @Test
  void anotherServiceBeginsAnew() throws Exception {
    model.type(field("mode"), "many");
    model.unfold(YamlPath.of("spec", "free"), true);
    model.select("manifests/backup_csd.yaml");
    tasks.settle();

    assertThat(model.yaml()).contains("kind: Backup").doesNotContain("many");
    assertThat(model.unfolded(YamlPath.of("spec", "free"))).isEmpty();
    assertThat(model.drawingProperty().get().services())
        .containsEntry(CSD, "Queue")
        .containsEntry("manifests/backup_csd.yaml", "Backup");
  }

  @Test
  void samplesOfAFormThatIsNotShownAnyMoreDoNotCount() throws Exception {
    FormState[] before = new FormState[1];
    model
        .drawingProperty()
        .subscribe((old, now) -> now.form().ifPresent(form -> before[0] = form.start()));
    model.select("manifests/backup_csd.yaml");
    model.fill();
    tasks.settle();

    assertThat(model.drawingProperty().get().file()).contains("manifests/backup_csd.yaml");
    assertThat(model.stateProperty().get()).isEqualTo(before[0]);
  }

  @Test
  void ofServicesTheOneThatWasChosenLastIsShown() throws Exception {
    model.select("manifests/backup_csd.yaml");
    model.select(CSD);
    tasks.settle();

    assertThat(model.drawingProperty().get().file()).contains(CSD);
  }

  @Test
  void yamlThatIsReadLateDoesNotUndoAReset() throws Exception {
    model.typeYaml(field("free"), "a: 1", wrong -> {});
    model.reset();
    tasks.settle();

    assertThat(model.yaml()).doesNotContain("free");
  }

  @Test
  void theVersionFollowsTheMetadata() throws Exception {
    assertThat(model.versionProperty().get()).isEmpty();

    documents
        .files()
        .replace(
            Message.of("fields.edit.text"),
            Map.of(Documents.METADATA, "version: 1.2.0\n"),
            Set.of(),
            Map.of());
    tasks.settle();

    assertThat(model.versionProperty().get()).isEqualTo("1.2.0");
  }

  @Test
  void theConsoleFollowsTheWindowsLanguageUntilItHasItsOwn() {
    language.localeProperty().set(Locale.SIMPLIFIED_CHINESE);
    assertThat(model.language().localeProperty().get()).isEqualTo(Locale.SIMPLIFIED_CHINESE);
    model.language().localeProperty().set(Locale.ENGLISH);
    assertThat(language.localeProperty().get()).isEqualTo(Locale.SIMPLIFIED_CHINESE);
  }

  private void edit(String old, String now) throws InterruptedException {
    String text = documents.files().document(CSD).text();
    int at = text.indexOf(old);
    documents
        .files()
        .document(CSD)
        .apply(
            Message.of("fields.edit.text"), "test", TextPatch.replace(at, at + old.length(), now));
    tasks.settle();
  }

  private FormField field(String label) {
    return model.drawingProperty().get().fields().stream()
        .filter(f -> f.label().equals(label))
        .findFirst()
        .orElseThrow();
  }

  private List<String> labels() {
    return model.drawingProperty().get().fields().stream().map(FormField::label).toList();
  }

  private List<String> problems() {
    return model.outcomeProperty().get().problems().stream()
        .map((CrProblem p) -> p.path() + " " + p.kind())
        .toList();
  }

  private void write(String name, String text) throws Exception {
    Files.writeString(folder.resolve("pkg/manifests").resolve(name), text);
  }
}
