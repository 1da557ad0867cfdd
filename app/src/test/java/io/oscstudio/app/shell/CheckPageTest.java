package io.oscstudio.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.oscstudio.app.check.CheckModel;
import io.oscstudio.app.check.CheckRow;
import io.oscstudio.app.check.Issue;
import io.oscstudio.app.demo.Samples;
import io.oscstudio.app.fields.DocumentModel;
import io.oscstudio.app.wizard.Step;
import io.oscstudio.app.wizard.WizardModel;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

/** The page of the check in the real window. */
@ExtendWith(ApplicationExtension.class)
class CheckPageTest {
  @TempDir Path folder;

  private final ScriptedDialogs dialogs = new ScriptedDialogs();
  private Studio studio;

  @Start
  void start(Stage stage) {
    studio = StudioWindow.show(stage, folder, dialogs);
  }

  @Stop
  void stop() {
    StudioWindow.hide(studio);
  }

  @BeforeEach
  void breakAPackage() throws Exception {
    StudioWindow.open(studio, Samples.unpack("demo-operator", folder));
    String text = document().textProperty().get();
    String version = text.lines().filter(l -> l.startsWith("version:")).findFirst().orElseThrow();
    WaitForAsyncUtils.asyncFx(
            () -> {
              document()
                  .typed(
                      text.replace(version, "version: 1.0")
                          .replace("name: demo", "name: Demo_demo"));
              wizard().goTo(Step.CHECK);
            })
        .get();
    settle();
  }

  @Test
  void aFixIsLookedAtAndMadeAndTakenBack(FxRobot robot) throws Exception {
    String before = document().textProperty().get();
    select(robot, "OSC-META-003");

    robot.press(KeyCode.ALT, KeyCode.ENTER).release(KeyCode.ENTER, KeyCode.ALT);
    settle();
    assertThat(robot.lookup(".diff-added").queryLabeled().getText()).isEqualTo("+version: \"1.0\"");
    assertThat(document().textProperty().get()).isEqualTo(before);

    robot.clickOn("#mend-apply");
    settle();
    assertThat(document().textProperty().get())
        .isEqualTo(before.replace("version: 1.0\n", "version: \"1.0\"\n"));
    assertThat(find("OSC-META-003")).isEmpty();

    robot.clickOn("#mend-undo");
    settle();
    assertThat(document().textProperty().get()).isEqualTo(before);
    assertThat(find("OSC-META-003")).isPresent();
  }

  @Test
  void allSafeOnesAreOneStepOfUndo(FxRobot robot) throws Exception {
    String before = document().textProperty().get();

    robot.clickOn("#mend-safe");
    settle();
    robot.clickOn("#mend-apply");
    settle();
    assertThat(document().textProperty().get()).isNotEqualTo(before);
    assertThat(robot.lookup("#mend-safe").queryAs(Button.class).isVisible()).isFalse();

    robot.interact(() -> wizard().goTo(Step.METADATA));
    settle();
    robot.clickOn("#undo");
    settle();
    assertThat(document().textProperty().get()).isEqualTo(before);
  }

  @Test
  void aRuleIsSilencedByKeysAndHeardAgain(FxRobot robot) throws Exception {
    select(robot, "OSC-META-001");
    robot.type(KeyCode.DELETE);
    settle();
    assertThat(studio.scene().getFocusOwner().getId()).isEqualTo("silence-reason");
    robot.write("agreed with the operator of the platform");
    assertThat(check().silencing().reasonProperty().get()).startsWith("agreed");
    robot.clickOn("#silence-now");
    settle();
    assertThat(find("OSC-META-001")).isEmpty();

    robot.interact(() -> {
      check().issues().toggle((CheckRow.Group) check().issues().rows().getLast());
      check().issues().choose(Optional.empty());
    });
    settle();
    CheckRow.Item silenced = (CheckRow.Item) check().issues().rows().getLast();
    robot.interact(() -> {
      if (!silenced.open()) {
        check().issues().toggle(silenced);
      }
      list(robot).scrollTo(check().issues().rows().size() - 1);
    });
    settle();
    robot.clickOn("#finding-unsilence");
    settle();
    assertThat(find("OSC-META-001")).isPresent();
  }

  @Test
  void enterLeadsToTheFieldAndF8ToTheNextOne(FxRobot robot) throws Exception {
    select(robot, "OSC-META-001");

    robot.type(KeyCode.ENTER);
    settle();
    assertThat(wizard().currentProperty().get()).isEqualTo(Step.METADATA);
    assertThat(studio.scene().getFocusOwner().getId()).isEqualTo("field-name");

    robot.type(KeyCode.F8);
    settle();
    assertThat(studio.scene().getFocusOwner().getId()).isEqualTo("field-version");
  }

  @Test
  void whatNoFieldShowsIsSelectedInTheText(FxRobot robot) throws Exception {
    DocumentModel csd = wizard().pages().orElseThrow().service().current().orElseThrow().document();
    robot.interact(() -> csd.typed(csd.textProperty().get().replace("podCount", "podsCount")));
    settle();
    select(robot, "OSC-DESC-002");

    robot.type(KeyCode.ENTER);
    settle();

    assertThat(wizard().currentProperty().get()).isEqualTo(Step.SERVICE);
    assertThat(robot.lookup("#yaml").queryAs(CodeArea.class).getSelectedText())
        .isEqualTo("urn:alm:descriptor:com.tectonic.ui:podsCount");
  }

  @Test
  void aFieldIsMendedWhereItsFindingStands(FxRobot robot) throws Exception {
    robot.interact(() ->
        document().typed(document().textProperty().get().replace("version: 1.0", "version: 1")));
    robot.interact(() -> wizard().goTo(Step.METADATA));
    settle();
    Issue issue = find("OSC-META-003").orElseThrow();

    assertThat(check().mending().mends(issue.finding())).isTrue();
    robot.interact(() -> check().mending().mend(issue.finding()));
    settle();

    assertThat(document().textProperty().get()).contains("version: \"1\"\n");
    assertThat(wizard().currentProperty().get()).isEqualTo(Step.METADATA);
  }

  @Test
  void theSearchIsAKeyAwayAndSaysWhenItHidesAll(FxRobot robot) throws Exception {
    robot.press(KeyCode.CONTROL, KeyCode.F).release(KeyCode.F, KeyCode.CONTROL);
    robot.write("meta-001");
    settle();
    assertThat(items()).hasSize(1);

    robot.write("zzz");
    settle();
    assertThat(items()).isEmpty();
    robot.clickOn("#findings-show-all");
    settle();
    assertThat(items()).isNotEmpty();
  }

  @Test
  void theRulesPageOpensInTheGuide(FxRobot robot) throws Exception {
    select(robot, "OSC-META-001");
    robot.type(KeyCode.SPACE);
    settle();

    robot.clickOn(".place-link");
    settle();

    assertThat(robot.lookup(".md-h1").tryQuery()).isPresent();
    assertThat(robot.lookup(".guide").query().isVisible()).isTrue();
  }

  @Test
  void aReportIsSaved(FxRobot robot) throws Exception {
    Path target = folder.resolve("report.json");
    dialogs.willChoose(target);

    robot.interact(() -> check().report().save("json"));
    settle();

    assertThat(target).content().contains("OSC-META-001");
  }

  private void select(FxRobot robot, String code) throws Exception {
    Issue issue = find(code).orElseThrow();
    robot.interact(() -> {
      list(robot).requestFocus();
      check().issues().choose(Optional.of(issue));
    });
    settle();
  }

  @SuppressWarnings("unchecked")
  private static ListView<CheckRow> list(FxRobot robot) {
    return robot.lookup("#findings").queryAs(ListView.class);
  }

  private Optional<Issue> find(String code) {
    return items().stream().filter(i -> i.finding().code().equals(code)).findFirst();
  }

  private List<Issue> items() {
    return check().issues().rows().stream()
        .filter(CheckRow.Item.class::isInstance)
        .map(row -> ((CheckRow.Item) row).issue())
        .filter(issue -> issue.silenced().isEmpty())
        .toList();
  }

  private CheckModel check() {
    return wizard().check();
  }

  private WizardModel wizard() {
    return studio.shell().wizard().orElseThrow();
  }

  private DocumentModel document() {
    return wizard().pages().orElseThrow().metadata().document();
  }

  private void settle() throws Exception {
    Settled.await(studio);
  }
}
