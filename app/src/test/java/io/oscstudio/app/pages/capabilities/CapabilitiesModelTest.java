package io.oscstudio.app.pages.capabilities;

import static org.assertj.core.api.Assertions.assertThat;

import io.oscstudio.app.kit.Kit;
import io.oscstudio.app.kit.Language;
import io.oscstudio.app.kit.Notices;
import io.oscstudio.app.kit.SettingsStore;
import io.oscstudio.app.pages.Documents;
import io.oscstudio.app.pages.ProjectFiles;
import io.oscstudio.app.pages.capabilities.CapabilityModel.Choice;
import io.oscstudio.app.shell.ScriptedDialogs;
import io.oscstudio.app.wizard.Direct;
import io.oscstudio.core.archive.FileTrees;
import io.oscstudio.core.base.Job;
import io.oscstudio.core.check.Check;
import io.oscstudio.core.check.rule.Profile;
import io.oscstudio.core.project.Project;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The capabilities of a package without a window. */
class CapabilitiesModelTest {
  private static final String LOG = "manifests/vendor/log_config.yaml";
  private static final String SERVICE = "manifests/queue_csd.yaml";
  private static final String BACKUP = "manifests/backup_csd.yaml";

  @TempDir Path folder;

  private final Direct tasks = new Direct();
  private final ScriptedDialogs dialogs = new ScriptedDialogs();
  private final Notices notices = new Notices();
  private final Map<String, String> texts = new HashMap<>();
  private Project project;
  private Documents documents;
  private CapabilitiesModel model;

  @BeforeEach
  void makeAPackage() {
    texts.put("metadata.yaml", "name: demo\nversion: 1.0.0\n");
    texts.put(
        "lifecycle.yaml",
        """
        install:
          strategy: deployment
          deployments:
            - name: queue-manager
              spec:
                template:
                  metadata:
                    labels: {app: queue, "yes": "no"}
        """);
    texts.put(SERVICE, csd("Queue", "serviceEntity"));
    texts.put(BACKUP, csd("Backup", "operation"));
  }

  @AfterEach
  void close() {
    documents.close();
    project.close();
    tasks.close();
  }

  @Test
  void collectingMakesTheFileAndTheReferenceAsOneChange() throws Exception {
    open();
    assertThat(model.logs().documentProperty().get()).isEmpty();
    assertThat(model.logs().choicesProperty().get())
        .containsExactly(new Choice(BACKUP, "Backup", false), new Choice(SERVICE, "Queue", true));

    model.logs().collect();
    tasks.settle();

    assertThat(project.changes()).hasSize(1);
    assertThat(project.text(LOG)).contains("app: queue").contains("/var/log/queue-manager/");
    assertThat(model.logs().field("spec", "logConfigItems").value().items())
        .singleElement()
        .satisfies(item -> {
          assertThat(item.get("labelSelector").get("yes").text()).isEqualTo("no");
        });
    assertThat(project.text(SERVICE))
        .isEqualTo(
            texts.get(SERVICE)
                + """
                  capabilityRequirements:
                    - apiVersion: osc.io/v1
                      kind: LogConfig
                      defaultPath: vendor/log_config.yaml
                """);
    assertThat(project.text(BACKUP)).isEqualTo(texts.get(BACKUP));
    assertThat(codes()).doesNotContain("OSC-CSD-009", "OSC-CSD-010", "OSC-CSD-011");

    model.logs().documentProperty().get().orElseThrow().undo();
    tasks.settle();
    assertThat(project.isDirty() && project.dirtyPaths().isEmpty()).isTrue();
    assertThat(model.logs().documentProperty().get()).isEmpty();
    assertThat(model.logs().undoableProperty().get()).isFalse();
  }

  @Test
  void bothStartsPassTheirSchema() throws Exception {
    open();

    model.logs().collect();
    tasks.settle();
    model.monitoring().collect();
    tasks.settle();

    try (var tree = project.snapshot()) {
      assertThat(Check.run(tree, Profile.PRIVATE, Job.none()).findings())
          .filteredOn(f -> f.place().filter(p -> p.file().contains("vendor/")).isPresent())
          .isEmpty();
    }
  }

  @Test
  void theCsdsCanBeChosenBeforeAndAfter() throws Exception {
    open();
    model.logs().refer(SERVICE, false);
    model.logs().collect();
    tasks.settle();
    assertThat(project.contains(LOG)).isFalse();

    model.logs().refer(BACKUP, true);
    model.logs().collect();
    tasks.settle();
    assertThat(project.text(BACKUP)).contains("vendor/log_config.yaml");
    assertThat(project.text(SERVICE)).isEqualTo(texts.get(SERVICE));

    model.logs().refer(BACKUP, false);
    tasks.settle();
    assertThat(project.text(BACKUP)).isEqualTo(texts.get(BACKUP));
    assertThat(model.logs().useless().getValue()).isTrue();

    model.logs().refer(SERVICE, true);
    tasks.settle();
    assertThat(model.logs().useless().getValue()).isFalse();
    assertThat(model.logs().choicesProperty().get())
        .containsExactly(new Choice(BACKUP, "Backup", false), new Choice(SERVICE, "Queue", true));
  }

  @Test
  void aReferenceThatIsThereAlreadyIsNotDoubled() throws Exception {
    String referring =
        csd("Queue", "serviceEntity")
            + "  capabilityRequirements: # mine\n"
            + "  - {apiVersion: osc.io/v1, kind: LogConfig, defaultPath: vendor/log_config.yaml}\n";
    texts.put(SERVICE, referring);
    open();

    model.logs().collect();
    tasks.settle();

    assertThat(project.text(SERVICE)).isEqualTo(referring);
    assertThat(project.contains(LOG)).isTrue();
  }

  @Test
  void removingAsksAndTakesTheReferencesWithIt() throws Exception {
    open();
    model.logs().collect();
    tasks.settle();
    String made = project.text(LOG);

    model.logs().remove();
    tasks.settle();
    assertThat(dialogs.asked()).containsExactly("capabilities.logs.remove.question");
    assertThat(project.contains(LOG)).isTrue();

    dialogs.willAnswer("capabilities.logs.remove");
    model.logs().remove();
    tasks.settle();
    assertThat(project.contains(LOG)).isFalse();
    assertThat(project.text(SERVICE)).isEqualTo(texts.get(SERVICE));
    assertThat(model.logs().undoableProperty().get()).isTrue();

    model.logs().undo();
    tasks.settle();
    assertThat(project.text(LOG)).isEqualTo(made);
    assertThat(project.text(SERVICE)).contains("vendor/log_config.yaml");
    assertThat(model.logs().documentProperty().get()).isPresent();
  }

  @Test
  void theOtherNameOfTheLogConfigurationIsTakenToo() throws Exception {
    texts.put(
        "manifests/vendor/logs_config.yaml",
        "apiVersion: osc.io/v1\nkind: LogConfig\nspec:\n  logConfigItems: []\n");
    open();

    assertThat(model.logs().documentProperty().get())
        .hasValueSatisfying(
            d -> assertThat(d.file()).isEqualTo("manifests/vendor/logs_config.yaml"));
    model.logs().refer(SERVICE, true);
    tasks.settle();
    assertThat(project.text(SERVICE)).contains("defaultPath: vendor/logs_config.yaml");
  }

  @Test
  void aCsdThatDoesNotParseIsLeftAloneAndTold() throws Exception {
    texts.put(SERVICE, "spec: [\n");
    open();
    model.logs().refer(SERVICE, true);

    model.logs().collect();
    tasks.settle();

    assertThat(project.contains(LOG)).isFalse();
    assertThat(notices.currentProperty().get()).isPresent();
  }

  @Test
  void aChartsWorkloadsAreFoundByTheNameOfThePackage() throws Exception {
    texts.put("lifecycle.yaml", "");
    open();

    model.monitoring().collect();
    tasks.settle();

    assertThat(project.text("manifests/vendor/monitor_config.yaml"))
        .contains("app.kubernetes.io/name: demo");
  }

  @Test
  void aFileLeadsToItsTab() throws Exception {
    open();

    model.show("manifests/vendor/monitor_config.yaml");
    assertThat(model.currentProperty().get()).isEqualTo(model.monitoring());
    model.show("manifests/vendor/logs_config.yaml");
    assertThat(model.currentProperty().get()).isEqualTo(model.logs());
  }

  private void open() throws Exception {
    project = Project.of("demo", FileTrees.ofTexts("demo", texts));
    Kit kit =
        new Kit(
            new Language(Locale.ENGLISH),
            tasks,
            dialogs,
            notices,
            new SettingsStore(folder.resolve("settings")));
    documents = new Documents(tasks, notices::failed, new ProjectFiles(project), () -> {});
    model = new CapabilitiesModel(kit, documents);
    tasks.settle();
  }

  private List<String> codes() {
    try (var tree = project.snapshot()) {
      return Check.run(tree, Profile.PRIVATE, Job.none()).findings().stream()
          .map(f -> f.code())
          .toList();
    }
  }

  private static String csd(String name, String role) {
    return "kind: CustomServiceDefinition\nmetadata:\n  name: "
        + name.toLowerCase(Locale.ROOT)
        + "\nspec:\n  displayName: "
        + name
        + " # shown\n  role: "
        + role
        + "\n";
  }
}
