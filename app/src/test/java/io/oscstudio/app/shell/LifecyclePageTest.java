package io.oscstudio.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.oscstudio.app.demo.Samples;
import io.oscstudio.app.wizard.Step;
import io.oscstudio.app.wizard.WizardModel;
import io.oscstudio.core.base.Finding;
import java.nio.file.Path;
import java.util.List;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/** The page of lifecycle.yaml in the window, with the studio's own samples. */
@ExtendWith(ApplicationExtension.class)
class LifecyclePageTest {
  @TempDir Path folder;

  private static final String RULES = "rule-install-permissions-0-rules-";
  private static final String ACCOUNT =
      "field-install-deployments-0-spec-template-spec-serviceAccountName";

  private Studio studio;

  @Start
  void start(Stage stage) {
    studio = StudioWindow.show(stage, folder, new ScriptedDialogs());
  }

  @Stop
  void stop() {
    StudioWindow.hide(studio);
  }

  @Test
  void aRuleIsReadUnfoldedChangedAndUndone(FxRobot robot) throws Exception {
    open(robot, "demo-operator");
    String before = yaml(robot);
    assertThat(text(robot, "#permission-summary")).isEqualTo("2 rules, none with high risk");

    robot.clickOn("#" + RULES + "1");
    robot.clickOn("#field-install-permissions-0-rules-1-resources").write("deployments");
    robot.type(KeyCode.ENTER);
    settle();
    assertThat(yaml(robot)).contains("deployments");
    assertThat(sentences(robot))
        .anyMatch(s -> s.contains("StatefulSets and Deployments in its namespace"));

    robot.press(KeyCode.SHORTCUT, KeyCode.Z).release(KeyCode.Z, KeyCode.SHORTCUT);
    settle();
    assertThat(yaml(robot)).isEqualTo(before);
  }

  @Test
  void anUpgradeIsAddedTypedAndExplained(FxRobot robot) throws Exception {
    open(robot, "demo-operator");

    robot.interact(() -> robot.lookup("#upgrade-add").queryButton().fire());
    settle();
    robot.write("0.1.0");
    settle();

    assertThat(yaml(robot)).contains("upgrade:\n  replaces: \"0.1.0\"\n");
    assertThat(robot.lookup("#upgrade-meaning .label").queryAllAs(Label.class))
        .extracting(Label::getText)
        .contains("0.1.0 may go to this version.");
  }

  @Test
  void aFindingLeadsToItsField(FxRobot robot) throws Exception {
    open(robot, "demo-operator");
    TextInputControl account = robot.lookup("#" + ACCOUNT + " .text-field").query();

    robot.interact(() -> account.setText("someone"));
    settle();
    robot.interact(() -> wizard().goTo(Step.CHECK));
    settle();
    Finding finding =
        wizard().check().findings().stream()
            .filter(f -> f.code().equals("OSC-LIFE-004"))
            .findFirst()
            .orElseThrow();
    robot.interact(() -> wizard().check().follow(finding));
    settle();

    assertThat(wizard().currentProperty().get()).isEqualTo(Step.LIFECYCLE);
    Node focused = studio.scene().getFocusOwner();
    assertThat(focused.getId()).isEqualTo("field-install-permissions-0-serviceAccountName");
  }

  @Test
  void lookingAtThePageAndItsChoicesChangesNothing(FxRobot robot) throws Exception {
    open(robot, "demo-operator");
    String before = yaml(robot);
    ComboBox<?> account = robot.lookup("#" + ACCOUNT).queryAs(ComboBox.class);

    // what opening the list does; the list itself has no room on a Headless screen
    robot.interact(() -> account.fireEvent(new Event(ComboBox.ON_SHOWING)));
    assertThat(account.getItems()).hasToString("[demo-operator]");
    settle();

    assertThat(yaml(robot)).isEqualTo(before);
    assertThat(robot.lookup("#undo").queryButton().isDisabled()).isTrue();
  }

  @Test
  void aChartIsLeftAlone(FxRobot robot) throws Exception {
    open(robot, "demo-cache");

    assertThat(robot.lookup("#lifecycle-of-chart").tryQuery()).isPresent();
    assertThat(robot.lookup("#upgrade-add").tryQuery()).isEmpty();
  }

  private void open(FxRobot robot, String sample) throws Exception {
    StudioWindow.open(studio, Samples.unpack(sample, folder), Step.LIFECYCLE);
  }

  private void settle() throws Exception {
    Settled.await(studio);
  }

  private WizardModel wizard() {
    return studio.shell().wizard().orElseThrow();
  }

  private static String yaml(FxRobot robot) {
    return robot.lookup(".code-area").queryAs(CodeArea.class).getText();
  }

  private static String text(FxRobot robot, String query) {
    return robot.lookup(query).queryAs(Label.class).getText();
  }

  private static List<String> sentences(FxRobot robot) {
    return robot.lookup(".rule-sentence").queryAllAs(Label.class).stream()
        .map(Label::getText)
        .toList();
  }
}
