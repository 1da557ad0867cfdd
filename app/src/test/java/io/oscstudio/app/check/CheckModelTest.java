package io.oscstudio.app.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.oscstudio.app.check.CheckRow.Group;
import io.oscstudio.app.check.CheckRow.Item;
import io.oscstudio.app.check.CheckRow.Kind;
import io.oscstudio.app.demo.Samples;
import io.oscstudio.app.fields.DocumentModel;
import io.oscstudio.app.kit.Kit;
import io.oscstudio.app.kit.Language;
import io.oscstudio.app.kit.Notices;
import io.oscstudio.app.kit.SettingsStore;
import io.oscstudio.app.shell.ScriptedDialogs;
import io.oscstudio.app.wizard.Direct;
import io.oscstudio.app.wizard.Step;
import io.oscstudio.app.wizard.WizardModel;
import io.oscstudio.core.base.Severity;
import io.oscstudio.core.check.Silence;
import io.oscstudio.core.project.Sidecar;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The check without a toolkit, over the real core. */
class CheckModelTest {
  @TempDir Path folder;

  private final Direct tasks = new Direct();
  private final ScriptedDialogs dialogs = new ScriptedDialogs();
  private SettingsStore settings;
  private WizardModel wizard;
  private CheckModel check;

  @BeforeEach
  void openAnOperatorWithTwoMistakes() throws Exception {
    settings = new SettingsStore(folder.resolve("settings"));
    Kit kit = new Kit(new Language(Locale.ENGLISH), tasks, dialogs, new Notices(), settings);
    wizard = new WizardModel(kit);
    check = wizard.check();
    wizard.source().open(Samples.unpack("demo-operator", folder));
    tasks.settle();
    edit("name: demo-operator", "name: Demo_Operator");
    edit("displayName:", "displayNam:");
  }

  @AfterEach
  void close() {
    wizard.close();
    tasks.close();
    settings.flush();
  }

  @Test
  void findingsStandBelowTheirSeverityOrTheirFileAndThatIsRemembered() {
    assertThat(kinds())
        .containsSubsequence(
            new Kind.Weighing(Severity.ERROR), new Kind.Weighing(Severity.WARNING));

    check.issues().byFileProperty().set(true);

    assertThat(kinds()).contains(new Kind.In(Optional.of("metadata.yaml")));
    assertThat(settings.get().findingsByFile()).isTrue();
  }

  @Test
  void aGroupFoldsAndAFindingUnfolds() {
    Group errors = (Group) check.issues().rows().getFirst();
    check.issues().toggle(items().getFirst());
    assertThat(items().getFirst().open()).isTrue();

    check.issues().toggle(errors);

    assertThat(items()).noneMatch(item -> item.issue().severity() == Severity.ERROR);
    assertThat(((Group) check.issues().rows().getFirst()).count()).isEqualTo(errors.count());
  }

  @Test
  void whatIsShownCanBeSearchedByTextCodeAndFile() {
    for (String wanted : List.of("displaynam", "osc-doc-003", " metadata.yaml ")) {
      check.issues().queryProperty().set(wanted);
      assertThat(items()).as(wanted).isNotEmpty();
    }

    check.issues().queryProperty().set("no such thing");
    assertThat(check.issues().rows()).isEmpty();
    assertThat(check.issues().hidesAll()).isTrue();

    check.issues().showAll();
    check.issues().filterProperty().set(Optional.of(Severity.ERROR));
    assertThat(items()).allMatch(item -> item.issue().severity() == Severity.ERROR).isNotEmpty();
  }

  @Test
  void whatIsChosenAndUnfoldedStaysSoWhenItsLineMoves() throws Exception {
    Issue issue = issue("OSC-META-001");
    check.issues().choose(Optional.of(issue));
    check.issues().toggle(item("OSC-META-001"));

    document().typed("# a line more\n" + document().textProperty().get());
    tasks.settle();

    assertThat(issue("OSC-META-001").line()).isNotEqualTo(issue.line());
    assertThat(check.issues().chosenProperty().get()).contains(issue("OSC-META-001"));
    assertThat(item("OSC-META-001").open()).isTrue();
  }

  @Test
  void aRuleIsSilencedWithAReasonAndHeardAgain() throws Exception {
    long errors = check.count(Severity.ERROR);
    Issue issue = issue("OSC-META-001");
    check.askToSilence(issue);
    check.silence();
    assertThat(check.asideProperty().get()).contains(new Aside.Silencing(issue));

    check.silencing().reasonProperty().set("the name is ours");
    check.silence();
    tasks.settle();

    assertThat(check.asideProperty().get()).isEmpty();
    assertThat(check.count(Severity.ERROR)).isEqualTo(errors - 1);
    Group silenced = (Group) check.issues().rows().getLast();
    assertThat(silenced).isEqualTo(new Group("silenced", new Kind.Silenced(), 1, true));
    check.issues().toggle(silenced);
    assertThat(items().getLast().issue().silenced()).contains("the name is ours");

    check.unsilence(items().getLast().issue());
    tasks.settle();
    assertThat(check.count(Severity.ERROR)).isEqualTo(errors);
  }

  @Test
  void whatIsSilencedIsRememberedBesideThePackage() throws Exception {
    check.askToSilence(issue("OSC-META-001"));
    check.silencing().reasonProperty().set("the name is ours");
    check.silencing().everywhereProperty().set(true);
    check.silence();
    tasks.settle();
    Path saved = folder.resolve("saved");
    dialogs.willChoose(saved);
    wizard.keeping().save();
    tasks.settle();

    wizard.source().open(saved);
    tasks.settle();

    assertThat(Silence.in(Sidecar.beside(saved)))
        .containsExactly(new Silence("OSC-META-001", Optional.empty(), "the name is ours"));
    assertThat(items()).noneMatch(i -> i.issue().finding().code().equals("OSC-META-001"));
  }

  @Test
  void whatWasFoundStaysWhileThePackageIsCheckedAgain() throws Exception {
    List<CheckRow> before = List.copyOf(check.issues().rows());

    check.check(
        wizard.pages().orElseThrow().documents().files().snapshot(),
        "publish",
        wizard.images().shipped()::proving);

    assertThat(check.checkingProperty().get()).isTrue();
    assertThat(check.issues().rows()).isEqualTo(before);
    tasks.settle();
    assertThat(check.checkingProperty().get()).isFalse();
    assertThat(check.profileProperty().get()).isEqualTo("publish");
  }

  @Test
  void theNextFindingComesAfterTheLastOneRoundAndRound() {
    int count = items().size();
    Optional<Issue> first = check.issues().step(true);
    for (int i = 0; i < count; i++) {
      check.issues().step(true);
    }

    assertThat(check.issues().chosenProperty().get()).isEqualTo(first);
    assertThat(check.issues().step(false).map(Issue::key))
        .contains(items().getLast().issue().key());
  }

  @Test
  void aFindingInAFileWithoutAFormShowsTheFile() throws Exception {
    wizard.goTo(Step.IMAGES);
    wizard.source().open(Samples.unpack("demo-cache", folder));
    tasks.settle();
    edit("name: demo-cache", "name: other-cache");
    wizard.goTo(Step.IMAGES);

    check.follow(issue("OSC-RAW-001").finding());
    tasks.settle();

    assertThat(wizard.currentProperty().get()).isEqualTo(Step.CHECK);
    assertThat(check.file().fileProperty().get())
        .hasValueSatisfying(file -> assertThat(file.path()).isEqualTo("raw/Chart.yaml"));
  }

  private void edit(String from, String to) throws Exception {
    String text = document().textProperty().get();
    assertThat(text).contains(from);
    document().typed(text.replace(from, to));
    tasks.settle();
  }

  private DocumentModel document() {
    return wizard.pages().orElseThrow().metadata().document();
  }

  private List<Kind> kinds() {
    return check.issues().rows().stream()
        .filter(Group.class::isInstance)
        .map(row -> ((Group) row).kind())
        .toList();
  }

  private List<Item> items() {
    return check.issues().rows().stream()
        .filter(Item.class::isInstance)
        .map(Item.class::cast)
        .toList();
  }

  private Item item(String code) {
    return items().stream()
        .filter(i -> i.issue().finding().code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  private Issue issue(String code) {
    return item(code).issue();
  }
}
