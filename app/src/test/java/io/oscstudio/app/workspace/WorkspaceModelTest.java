package io.oscstudio.app.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import io.oscstudio.app.demo.Samples;
import io.oscstudio.app.kit.Kit;
import io.oscstudio.app.kit.Language;
import io.oscstudio.app.kit.Notices;
import io.oscstudio.app.kit.SettingsStore;
import io.oscstudio.app.pages.Documents;
import io.oscstudio.app.shell.ScriptedDialogs;
import io.oscstudio.app.wizard.Direct;
import io.oscstudio.app.wizard.Step;
import io.oscstudio.app.wizard.WizardModel;
import io.oscstudio.core.base.Severity;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The workspace without a toolkit, over the real core. */
class WorkspaceModelTest {
  private static final String VALUES = "raw/values.yaml";

  @TempDir Path folder;

  private final Direct tasks = new Direct();
  private final ScriptedDialogs dialogs = new ScriptedDialogs();
  private SettingsStore settings;
  private Kit kit;
  private WizardModel wizard;
  private WorkspaceModel workspace;

  @BeforeEach
  void openTheChart() throws Exception {
    settings = new SettingsStore(folder.resolve("settings"));
    kit = new Kit(new Language(Locale.ENGLISH), tasks, dialogs, new Notices(), settings);
    begin(Samples.unpack("demo-cache", folder));
  }

  private void begin(Path source) throws Exception {
    wizard = new WizardModel(kit);
    workspace = new WorkspaceModel(kit, wizard);
    wizard.source().open(source);
    tasks.settle();
  }

  @AfterEach
  void close() {
    wizard.close();
    tasks.close();
    settings.flush();
  }

  @Test
  void aFirstVisitBeginsWithTheSteps() {
    assertThat(workspace.shownProperty().get()).isFalse();
    assertThat(workspace.tabs().tabs()).containsExactly(WorkspaceTab.file(Documents.METADATA));
  }

  @Test
  void aPackageIsGoneOnWithWhereItWasLeft() throws Exception {
    workspace.show(true);
    workspace.open(VALUES);
    workspace.open("README.md");
    workspace.tabs().open(WorkspaceTab.file(VALUES));
    dialogs.willChoose(folder.resolve("mine"));
    wizard.keeping().save();
    tasks.settle();
    wizard.close();

    begin(folder.resolve("mine"));

    assertThat(workspace.shownProperty().get()).isTrue();
    assertThat(workspace.tabs().tabs())
        .extracting(WorkspaceTab::name)
        .containsExactly(Documents.METADATA, VALUES, "README.md");
    assertThat(workspace.tabs().active()).contains(WorkspaceTab.file(VALUES));
  }

  @Test
  void whatIsRememberedWronglyCountsAsNothing() throws Exception {
    dialogs.willChoose(folder.resolve("mine"));
    wizard.keeping().save();
    tasks.settle();
    wizard.close();
    Files.writeString(
        folder.resolve("mine.oscstudio/settings.json"),
        "{\"format\":1,\"workspace\":{\"shown\":3,\"tabs\":[7,\"file:gone.yaml\"],\"active\":[]}}");

    begin(folder.resolve("mine"));

    assertThat(workspace.shownProperty().get()).isFalse();
    assertThat(workspace.tabs().tabs()).containsExactly(WorkspaceTab.file(Documents.METADATA));
  }

  @Test
  void aFindingLeadsToItsFileWhileTheWorkspaceIsShown() throws Exception {
    documents().of(VALUES).typed(documents().of(VALUES).textProperty().get() + "broken: [\n");
    tasks.settle();
    var finding = documents().about(VALUES).getFirst();

    workspace.show(true);
    wizard.check().follow(finding);

    assertThat(workspace.tabs().active()).contains(WorkspaceTab.file(VALUES));
    assertThat(documents().of(VALUES).findings().focusWish().get()).isPresent();
    assertThat(workspace.tree().badgeOf("raw").orElseThrow().worst()).isEqualTo(Severity.ERROR);
    assertThat(workspace.tree().unsavedProperty().get()).contains("raw", VALUES);
  }

  @Test
  void aStepThatIsAskedForIsShown() {
    workspace.show(true);
    wizard.goTo(Step.EXPORT);
    assertThat(workspace.shownProperty().get()).isFalse();
  }

  @Test
  void filesAreDeletedRenamedAndAddedEachAsOneStep() throws Exception {
    List<String> before = paths();
    workspace.files().delete(Set.of("raw/templates", "README.md"));
    assertThat(paths()).noneMatch(p -> p.startsWith("raw/templates/")).doesNotContain("README.md");
    workspace.files().undo();
    assertThat(paths()).isEqualTo(before);

    workspace.files().rename("raw/templates", "raw/parts");
    tasks.settle();
    assertThat(paths()).noneMatch(p -> p.startsWith("raw/templates/")).hasSameSizeAs(before);
    workspace.files().rename("raw/parts", "raw/templates");
    tasks.settle();
    assertThat(paths()).isEqualTo(before);

    Path extra = Files.createDirectories(folder.resolve("extra/deep"));
    Files.writeString(extra.resolve("a.txt"), "a");
    Files.writeString(folder.resolve("extra/b.txt"), "b");
    workspace.files().add(List.of(folder.resolve("extra")), "raw");
    tasks.settle();
    assertThat(paths()).contains("raw/extra/deep/a.txt", "raw/extra/b.txt");
    workspace.files().undo();
    assertThat(paths()).isEqualTo(before);
  }

  @Test
  void whatIsTypedWhileAFileIsRenamedGoesWithIt() throws Exception {
    workspace.files().rename("README.md", "READ.md");
    documents().of("README.md").typed("typed meanwhile\n");
    tasks.settle();

    assertThat(paths()).contains("READ.md").doesNotContain("README.md");
    assertThat(documents().of("READ.md").textProperty().get()).isEqualTo("typed meanwhile\n");
  }

  @Test
  void aFileIsNotMadeOverAnotherNorOutsideThePackage() {
    assertThat(workspace.files().create(VALUES, "")).isFalse();
    assertThat(workspace.files().create("../outside.yaml", "")).isFalse();
    assertThat(kit.notices().currentProperty().get()).isPresent();
    workspace.files().rename("README.md", VALUES);
    assertThat(paths()).contains("README.md");
  }

  @Test
  void tabsOfDeletedFilesCloseAndClosedOnesComeBack() {
    workspace.open(VALUES);
    workspace.open("README.md");
    workspace.files().delete(Set.of("README.md"));
    assertThat(workspace.tabs().active()).contains(WorkspaceTab.file(VALUES));

    workspace.tabs().close(WorkspaceTab.file(VALUES));
    workspace.reopenTab();
    assertThat(workspace.tabs().active()).contains(WorkspaceTab.file(VALUES));
    workspace.tabs().move(WorkspaceTab.file(VALUES), 0);
    workspace.tabs().step(1);
    assertThat(workspace.tabs().active()).contains(WorkspaceTab.file(Documents.METADATA));
    workspace.tabs().closeOthers(WorkspaceTab.file(VALUES));
    assertThat(workspace.tabs().tabs()).containsExactly(WorkspaceTab.file(VALUES));
  }

  private List<String> paths() {
    return documents().pathsProperty().get();
  }

  private Documents documents() {
    Optional<WorkspaceSession> session = workspace.sessionProperty().get();
    return session.orElseThrow().documents();
  }
}
