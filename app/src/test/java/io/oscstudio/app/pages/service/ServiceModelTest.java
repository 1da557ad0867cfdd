package io.oscstudio.app.pages.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.oscstudio.app.kit.Kit;
import io.oscstudio.app.kit.Language;
import io.oscstudio.app.kit.Notices;
import io.oscstudio.app.kit.SettingsStore;
import io.oscstudio.app.pages.Documents;
import io.oscstudio.app.pages.ProjectFiles;
import io.oscstudio.app.shell.ScriptedDialogs;
import io.oscstudio.app.wizard.Direct;
import io.oscstudio.core.base.Finding;
import io.oscstudio.core.base.Limits;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.Severity;
import io.oscstudio.core.console.Control;
import io.oscstudio.core.console.ControlSet;
import io.oscstudio.core.console.Coverage;
import io.oscstudio.core.console.FieldNode;
import io.oscstudio.core.console.Part;
import io.oscstudio.core.console.Role;
import io.oscstudio.core.console.rename.PathRename;
import io.oscstudio.core.project.Project;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of the CSDs without a toolkit, over a package in a folder. */
class ServiceModelTest {
  private static final String CSD = "manifests/queue_csd.yaml";
  private static final String CRD =
      """
      apiVersion: apiextensions.k8s.io/v1
      kind: CustomResourceDefinition
      metadata: {name: %1$ss.example.com}
      spec:
        group: example.com
        names: {kind: %2$s, plural: %1$ss}
        versions:
          - name: v1
            storage: true
            schema:
              openAPIV3Schema:
                properties:
                  spec:
                    properties:
                      size: {type: integer, description: How many pods.}
                      image: {type: string}
                      mode: {type: string, enum: [one, many]}
                      adminPassword: {type: string}
                      storage: {type: object, properties: {class: {type: string}}}
      """;
  private static final String QUEUE =
      """
      apiVersion: osc.io/v1beta1
      kind: CustomServiceDefinition
      metadata: {name: queue-csd}
      spec:
        CRDRef: {apiVersion: apiextensions.k8s.io/v1, kind: CustomResourceDefinition,
          metadata: {name: queues.example.com}}
        displayName: Queue # shown to customers
        descriptors:
          spec:
            # the size comes first
            - path: size
              displayName: Size
              description: Pods
              x-descriptors: ["urn:alm:descriptor:com.tectonic.ui:podCount"]
            - {path: image, displayName: Image, description: Image, x-descriptors: []}
            - {path: sise, displayName: Gone, description: Gone, x-descriptors: []}
        defaultConfiguration: |-
          {
            "apiVersion": "example.com/v1",
            "kind": "Queue",
            "spec": {"size": 1, "image": "example:1.1.1"}
          }
      """;

  @TempDir Path folder;
  private final Direct tasks = new Direct();
  private Project project;
  private Documents documents;
  private ServiceModel model;

  @BeforeEach
  void openThePackage() throws Exception {
    Path root = folder.resolve("pkg");
    Files.createDirectories(root.resolve("manifests/vendor"));
    Files.writeString(root.resolve("manifests/queue_crd.yaml"), CRD.formatted("queue", "Queue"));
    Files.writeString(
        root.resolve("manifests/queuebackup_crd.yaml"),
        CRD.formatted("queuebackup", "QueueBackup"));
    Files.writeString(root.resolve(CSD), QUEUE);
    Files.writeString(root.resolve("manifests/vendor/log_config.yaml"), "kind: LogConfig\n");
    project = Project.open(root, Limits.DEFAULT);
    Kit kit =
        new Kit(
            new Language(Locale.ENGLISH),
            tasks,
            new ScriptedDialogs(),
            new Notices(),
            new SettingsStore(folder.resolve("settings")));
    documents = new Documents(tasks, kit.notices()::failed, new ProjectFiles(project), () -> {});
    model = new ServiceModel(kit, documents);
    tasks.settle();
  }

  @AfterEach
  void close() throws Exception {
    documents.close();
    project.close();
    tasks.close();
  }

  @Test
  void findsTheCsdsAndTheCrdsWithoutOne() {
    assertThat(model.entriesProperty().get())
        .containsExactly(
            new ServiceEntry(CSD, "Queue", Optional.empty(), Role.SERVICE_ENTITY, true));
    assertThat(model.bareProperty().get()).containsExactly("QueueBackup");
    assertThat(model.current().orElseThrow().file()).isEqualTo(CSD);
  }

  @Test
  void addsACsdForACrdThatHasNoneAndShowsIt() throws Exception {
    model.addCsd("QueueBackup");
    tasks.settle();

    assertThat(model.current().orElseThrow().file()).isEqualTo("manifests/queuebackup_csd.yaml");
    assertThat(model.bareProperty().get()).isEmpty();
    assertThat(model.entriesProperty().get().get(1).role()).contains(Role.OPERATION);

    model.current().orElseThrow().document().undo();
    tasks.settle();
    assertThat(model.entriesProperty().get()).hasSize(1);
    assertThat(model.current().orElseThrow().file()).isEqualTo(CSD);
  }

  @Test
  void choosingARoleWritesOneLine() throws Exception {
    model.setRole(CSD, Role.OPERATION);
    tasks.settle();

    assertThat(added()).containsExactly("  role: operation");
    assertThat(model.entriesProperty().get().getFirst().role()).contains(Role.OPERATION);
  }

  @Test
  void aNewDescriptorBeginsWithWhatTheFieldSpeaksFor() throws Exception {
    fields().addDescriptor(field("mode"));
    fields().addDescriptor(field("adminPassword"));
    tasks.settle();

    assertThat(field("mode").coverage()).isEqualTo(Coverage.STYLED);
    assertThat(controls("mode").arguments()).containsExactly("one", "many");
    assertThat(controls("adminPassword").control()).contains(Control.PASSWORD);
    assertThat(fields().selectedProperty().get().orElseThrow().path()).isEqualTo("adminPassword");
    assertThat(fields().descriptorProperty().get().orElseThrow().displayName().value().text())
        .isEqualTo("Admin password");
    assertThat(text()).contains("# the size comes first").contains("# shown to customers");
  }

  @Test
  void hidingAndShowingAgainLeavesTheTextAsItWas() throws Exception {
    fields().hide(field("storage"));
    tasks.settle();
    assertThat(field("storage.class").coverage()).isEqualTo(Coverage.HIDDEN);

    fields().unhide(field("storage"));
    tasks.settle();
    assertThat(text()).isEqualTo(QUEUE);

    fields().hide(field("size"));
    tasks.settle();
    fields().unhide(field("size"));
    tasks.settle();
    assertThat(text()).isEqualTo(QUEUE);
  }

  @Test
  void changesThatFollowAtOnceEachMeetTheirDescriptor() throws Exception {
    FieldNode size = field("size");
    FieldNode image = field("image");

    fields().remove(size);
    fields().hide(image);
    tasks.settle();

    assertThat(field("size").coverage()).isEqualTo(Coverage.PLAIN);
    assertThat(field("image").coverage()).isEqualTo(Coverage.HIDDEN);
    assertThat(text()).contains("{path: sise, displayName: Gone");
  }

  @Test
  void movingAFieldMovesItsDescriptorWithItsComment() throws Exception {
    fields().select(Part.SPEC, "size");
    fields().moveDown(field("size"));
    tasks.settle();

    assertThat(names()).startsWith("image", "size");
    assertThat(text().indexOf("# the size comes first"))
        .isGreaterThan(text().indexOf("path: image"));
    assertThat(fields().descriptorProperty().get().orElseThrow().displayName().value().text())
        .isEqualTo("Size");

    fields().moveUp(field("size"));
    tasks.settle();
    assertThat(names()).startsWith("size", "image");
  }

  @Test
  void aDescriptorWithoutAFieldGetsThePathOfOne() throws Exception {
    FieldNode stray = fields().treeProperty().get().orElseThrow().strays(Part.SPEC).getFirst();

    fields().fixPath(stray, "storage.class");
    tasks.settle();

    assertThat(field("storage.class").label()).isEqualTo("Gone");
    assertThat(fields().selectedProperty().get().orElseThrow().path()).isEqualTo("storage.class");
  }

  @Test
  void aDescriptorIsEditedFieldByField() throws Exception {
    fields().select(Part.SPEC, "image");
    DescriptorModel descriptor = fields().descriptorProperty().get().orElseThrow();

    descriptor.setControl(Optional.of(Control.SELECT), List.of("a", "b"));
    descriptor.setCondition(Optional.of(new ControlSet.Condition("mode", "one")));
    descriptor.displayName().setText("Container image");
    descriptor.scenes().setTexts(List.of("CCE"));
    tasks.settle();

    ControlSet now = controls("image");
    assertThat(now.arguments()).containsExactly("a", "b");
    assertThat(now.condition()).contains(new ControlSet.Condition("mode", "one"));
    assertThat(field("image").label()).isEqualTo("Container image");
    assertThat(field("image").descriptor().orElseThrow().scenes()).containsExactly("CCE");
  }

  @Test
  void searchNarrowsTheFieldsAndKeepsTheSelection() throws Exception {
    fields().select(Part.SPEC, "size");

    fields().queryProperty().set("size");
    fields().queryProperty().set("class");
    tasks.settle();

    assertThat(fields().shownProperty().get().orElseThrow().all(Part.SPEC))
        .extracting(FieldNode::path)
        .containsExactly("storage", "storage.class");
    assertThat(fields().selectedProperty().get().orElseThrow().path()).isEqualTo("size");
  }

  @Test
  void theVersionBeginsWithTheImageOfTheDefaultConfiguration() throws Exception {
    VersionModel version = model.current().orElseThrow().version();

    version.add();
    tasks.settle();
    version.tags().setTexts(List.of("1.1.1", "2.2.2"));
    tasks.settle();

    assertThat(version.path().value().text()).isEqualTo("spec.image");
    assertThat(version.effect().getValue().orElseThrow().arguments())
        .containsExactly("2.2.2", "example:1.1.1", "example:2.2.2");
    version.mode().choose("tag");
    tasks.settle();
    assertThat(version.effect().getValue().orElseThrow().arguments().get(2)).isEqualTo("2.2.2");
  }

  @Test
  void valuesOfTheDefaultConfigurationAreEditedInPlace() throws Exception {
    DefaultsModel defaults = model.current().orElseThrow().defaults();
    assertThat(defaults.rowsProperty().get())
        .extracting(DefaultsModel.Row::path)
        .containsExactly("size", "image");

    defaults.rowsProperty().get().getFirst().field().setText("3");
    defaults.add("storage.class");
    tasks.settle();

    assertThat(text()).contains("\"spec\": {\"size\": 3, \"image\": \"example:1.1.1\"");
    assertThat(defaults.rowsProperty().get())
        .extracting(DefaultsModel.Row::path)
        .containsExactly("size", "image", "storage.class");
    assertThat(defaults.addable()).containsExactly("adminPassword", "mode");
  }

  @Test
  void jsonIsTypedWithoutTouchingTheRest() throws Exception {
    DefaultsModel defaults = model.current().orElseThrow().defaults();
    String json = defaults.json().value().text();

    defaults.json().setText(json.replace("1.1.1", "1.2.0"));
    tasks.settle();
    assertThat(text()).isEqualTo(QUEUE.replace("1.1.1", "1.2.0"));

    defaults.json().setText("{");
    tasks.settle();
    assertThat(defaults.brokenProperty().get()).isTrue();
    assertThat(defaults.rowsProperty().get()).isEmpty();

    model.current().orElseThrow().document().undo();
    tasks.settle();
    assertThat(defaults.rowsProperty().get()).hasSize(2);
  }

  @Test
  void aFindingLeadsToItsDescriptor() throws Exception {
    CsdModel csd = model.current().orElseThrow();
    var place =
        csd.document()
            .reading()
            .text()
            .first()
            .at("spec", "descriptors", "spec", 1, "path")
            .orElseThrow()
            .place();

    model.goTo(CSD, Finding.at(place, Severity.WARNING, "OSC-DESC-001"));
    tasks.settle();

    assertThat(csd.tabProperty().get()).isEqualTo(CsdModel.Tab.FIELDS);
    assertThat(csd.fields().selectedProperty().get().orElseThrow().path()).isEqualTo("image");
  }

  @Test
  void aPathIsRenamedEverywhereAsOneStep() throws Exception {
    RenamingModel renaming = model.renaming();
    String crd = project.text("manifests/queue_crd.yaml");
    fields().select(Part.SPEC, "size");
    model.renameSelected();
    tasks.settle();
    assertThat(renaming.from()).isEqualTo("size");
    assertThat(renaming.applicableProperty().get()).isFalse();

    renaming.toProperty().set("image");
    tasks.settle();
    assertThat(renaming.standingProperty().get())
        .contains(Message.of("service.rename.trouble.taken", "image"));

    renaming.toProperty().set("count");
    tasks.settle();
    assertThat(renaming.standingProperty().get())
        .contains(Message.of("service.rename.no-field", "count"));
    renaming.rowsProperty().get().forEach(row -> row.chosenProperty().set(true));
    assertThat(renaming.standingProperty().get()).isEmpty();
    renaming.apply();
    tasks.settle();

    assertThat(renaming.targetProperty().get()).isEmpty();
    assertThat(text())
        .isEqualTo(QUEUE.replace("path: size", "path: count").replace("\"size\"", "\"count\""));
    assertThat(project.text("manifests/queue_crd.yaml"))
        .isEqualTo(crd.replace(" size:", " count:"));
    model.current().orElseThrow().document().undo();
    tasks.settle();
    assertThat(text()).isEqualTo(QUEUE);
    assertThat(project.text("manifests/queue_crd.yaml")).isEqualTo(crd);
  }

  @Test
  void whatChangesMeanwhileIsLookedAtAgain() throws Exception {
    documents.of(CSD).findings().followText(QUEUE.indexOf("path: size"));
    model.renameAtCaret();
    tasks.settle();
    model.renaming().toProperty().set("count");
    tasks.settle();
    documents.of(CSD).typed("# first\n" + QUEUE);
    assertThat(model.renaming().applicableProperty().get()).isFalse();
    tasks.settle();
    model.renaming().apply();
    tasks.settle();

    assertThat(text()).isEqualTo("# first\n" + QUEUE.replace("path: size", "path: count"));
  }

  @Test
  void askedForTwiceAPathIsRenamedOnce() throws Exception {
    RenamingModel renaming = model.renaming();
    List<String> begun = new ArrayList<>();
    renaming
        .targetProperty()
        .subscribe((old, now) -> begun.add(now.map(PathRename.Target::path).orElse("")));
    documents.of(CSD).findings().followText(QUEUE.indexOf("path: size"));

    model.renameAtCaret();
    model.renameAtCaret();
    tasks.settle();

    assertThat(begun).containsExactly("size");
  }

  @Test
  void anEndThatComesLateLeavesTheNextRenaming() throws Exception {
    RenamingModel renaming = model.renaming();
    fields().select(Part.SPEC, "size");
    model.renameSelected();
    Runnable late = renaming.ending();
    model.renameSelected();
    Runnable own = renaming.ending();

    late.run();
    assertThat(renaming.from()).isEqualTo("size");
    own.run();
    assertThat(renaming.from()).isEmpty();
    tasks.settle();
    assertThat(renaming.rowsProperty().get()).isEmpty();
  }

  private FieldsModel fields() {
    return model.current().orElseThrow().fields();
  }

  private FieldNode field(String path) {
    return fields().treeProperty().get().orElseThrow().find(Part.SPEC, path).orElseThrow();
  }

  private ControlSet controls(String path) {
    return new ControlSet(
        field(path).descriptor().orElseThrow().controls().stream().map(x -> x.urn()).toList());
  }

  private List<String> names() {
    return fields().treeProperty().get().orElseThrow().fields(Part.SPEC).stream()
        .map(FieldNode::name)
        .toList();
  }

  private String text() {
    return project.text(CSD);
  }

  private List<String> added() {
    List<String> before = QUEUE.lines().toList();
    return text().lines().filter(line -> !before.contains(line)).toList();
  }
}
