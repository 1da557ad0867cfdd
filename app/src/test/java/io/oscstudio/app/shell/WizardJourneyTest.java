package io.oscstudio.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.oscstudio.app.demo.Samples;
import io.oscstudio.app.fields.DocumentModel;
import io.oscstudio.app.kit.ThemeChoice;
import io.oscstudio.app.wizard.Step;
import io.oscstudio.app.wizard.WizardModel;
import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.archive.FileTrees;
import io.oscstudio.core.base.Limits;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
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

/** The way of a provider through the window, with the studio's own samples. */
@ExtendWith(ApplicationExtension.class)
class WizardJourneyTest {
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

  @Test
  void aChartBecomesAPackage(FxRobot robot) throws Exception {
    dialogs.willChoose(Samples.unpack("demo-cache", folder));
    robot.clickOn("#window-welcome-chart");
    settle();
    assertThat(wizard().source().notes()).isNotEmpty();

    robot.clickOn("#continue");
    TextField name = robot.lookup("#field-displayName").queryAs(TextField.class);
    robot.clickOn(name).eraseText(name.getText().length()).write("Demo cache");
    settle();
    assertThat(yaml(robot)).containsPattern("displayName: \"?Demo cache\"?\n");

    for (Step step : List.of(Step.SERVICE, Step.LIFECYCLE, Step.CAPABILITIES, Step.IMAGES)) {
      robot.clickOn("#continue");
      assertThat(wizard().currentProperty().get()).isEqualTo(step);
    }
    assertThat(wizard().images().ledger().rows()).hasSize(3);

    robot.clickOn("#continue").clickOn("#continue");
    dialogs.willChoose(folder);
    robot.clickOn("#export");
    settle();
    Path written = folder.resolve("demo-cache-1.4.0.zip");
    assertThat(written).isRegularFile();
    try (FileTree tree = FileTrees.open(written, Limits.DEFAULT)) {
      assertThat(tree.text("demo-cache-1.4.0/metadata.yaml")).contains("Demo cache");
    }

    robot.clickOn("#open-folder").clickOn("#copy-checksum");
    assertThat(dialogs.shown()).containsExactly(folder);
    assertThat(dialogs.copied()).singleElement().asString().hasSize(64);
  }

  @Test
  void theKeyboardIsEnoughFromTheFirstScreenToTheUploadSheet(FxRobot robot) throws Exception {
    dialogs.willChoose(Samples.unpack("demo-cache", folder));
    dialogs.willChoose(folder);

    robot.type(KeyCode.ENTER);
    settle();
    robot.press(KeyCode.ALT, KeyCode.RIGHT).release(KeyCode.RIGHT, KeyCode.ALT);
    tabTo(robot, "field-displayName");
    robot.press(KeyCode.CONTROL, KeyCode.A).release(KeyCode.A, KeyCode.CONTROL).write("By keys");
    settle();
    assertThat(yaml(robot)).containsPattern("displayName: \"?By keys\"?\n");
    for (Step step : List.of(Step.SERVICE, Step.LIFECYCLE, Step.CAPABILITIES, Step.IMAGES)) {
      robot.press(KeyCode.ALT, KeyCode.RIGHT).release(KeyCode.RIGHT, KeyCode.ALT);
      settle();
      assertThat(wizard().currentProperty().get()).isEqualTo(step);
    }
    robot.press(KeyCode.ALT, KeyCode.DIGIT8).release(KeyCode.DIGIT8, KeyCode.ALT);
    robot.press(KeyCode.ALT, KeyCode.E).release(KeyCode.E, KeyCode.ALT);
    settle();
    assertThat(folder.resolve("demo-cache-1.4.0.zip")).isRegularFile();

    tabTo(robot, "show-sheet");
    robot.type(KeyCode.SPACE);
    settle();
    assertThat(robot.lookup("#upload-sheet").query().isVisible()).isTrue();
    tabTo(robot, "sheet-copy-all");
    robot.type(KeyCode.SPACE);
    assertThat(dialogs.copied()).singleElement().asString().contains("demo-cache-1.4.0.zip");
  }

  @Test
  void anOperatorBecomesAPackageWithItsUploadSheet(FxRobot robot) throws Exception {
    dialogs.willChoose(Samples.unpack("demo-operator", folder));
    robot.clickOn("#window-welcome-operator");
    settle();
    dialogs.willChoose(folder);

    for (Step step : Step.values()) {
      assertThat(wizard().currentProperty().get()).isEqualTo(step);
      if (step != Step.EXPORT) {
        robot.clickOn("#continue");
        settle();
      }
    }
    robot.clickOn("#export");
    settle();
    robot.clickOn("#show-sheet");
    settle();

    assertThat(folder.resolve("demo-operator-0.2.0.zip")).isRegularFile();
    assertThat(wizard().images().ledger().rows()).isNotEmpty();
    robot.clickOn("#sheet-copy-all");
    assertThat(dialogs.copied()).singleElement().asString().contains("demo-operator-0.2.0.zip");
  }

  @Test
  void textAndFormAreOneWithOneUndo(FxRobot robot) throws Exception {
    open("demo-cache");
    robot.interact(() -> wizard().goTo(Step.METADATA));
    String before = yaml(robot);
    CodeArea area = robot.lookup("#yaml").queryAs(CodeArea.class);

    robot.interact(() -> area.replaceText(area.getText().replace("demo-cache", "other-cache")));
    settle();
    TextField name = robot.lookup("#field-name").queryAs(TextField.class);
    assertThat(name.getText()).isEqualTo("other-cache");

    robot.interact(() -> area.insertText(0, "a: [\n"));
    settle();
    assertThat(name.isDisabled()).isTrue();
    assertThat(name.getText()).isEqualTo("other-cache");
    assertThat(robot.lookup("#yaml-problem").query().isVisible()).isTrue();

    robot.clickOn("#undo");
    settle();
    robot.clickOn("#undo");
    settle();
    assertThat(yaml(robot)).isEqualTo(before);
    assertThat(name.getText()).isEqualTo("demo-cache");
  }

  @Test
  void leavingWithUnsavedWorkAsks(FxRobot robot) throws Exception {
    open("demo-cache");
    robot.interact(() -> document().typed("name: x\nversion: 1.0.0\n"));
    settle();

    robot.press(KeyCode.ALT, KeyCode.HOME).release(KeyCode.HOME, KeyCode.ALT);
    assertThat(dialogs.asked()).containsExactly("project.leave");
    assertThat(studio.shell().wizard()).isPresent();

    dialogs.willAnswer("project.leave.discard");
    robot.press(KeyCode.ALT, KeyCode.HOME).release(KeyCode.HOME, KeyCode.ALT);
    assertThat(studio.shell().wizard()).isEmpty();
  }

  @Test
  void whatIsNoPackageIsToldOnTheSpot(FxRobot robot) throws Exception {
    Path file = Files.writeString(folder.resolve("notes.txt"), "nothing");
    StudioWindow.open(studio, file);

    assertThat(robot.lookup("#choose-folder").queryAs(Button.class).isVisible()).isTrue();
    assertThat(robot.lookup(".failure").queryAs(Label.class).getText()).contains("notes.txt");
  }

  @Test
  void languageAndThemeChangeAtRunTime(FxRobot robot) throws Exception {
    open("demo-cache");
    robot.interact(() -> {
      studio.kit().language().localeProperty().set(java.util.Locale.SIMPLIFIED_CHINESE);
      studio.appearance().choiceProperty().set(ThemeChoice.DARK);
    });
    settle();

    assertThat(robot.lookup("#continue").queryAs(Button.class).getText()).startsWith("继续");
    assertThat(studio.kit().settings().get().language()).contains("zh");
    assertThat(studio.kit().settings().get().theme()).isEqualTo(ThemeChoice.DARK);
  }

  /** Presses Tab until the control has the focus. */
  private void tabTo(FxRobot robot, String id) {
    for (int i = 0; i < 80; i++) {
      Node owner = studio.scene().getFocusOwner();
      if (owner != null && id.equals(owner.getId())) {
        return;
      }
      robot.type(KeyCode.TAB);
    }
    throw new AssertionError("Tab does not lead to " + id);
  }

  private void open(String sample) throws Exception {
    StudioWindow.open(studio, Samples.unpack(sample, folder));
  }

  private WizardModel wizard() {
    return studio.shell().wizard().orElseThrow();
  }

  private DocumentModel document() {
    return wizard().pages().orElseThrow().metadata().document();
  }

  private static String yaml(FxRobot robot) {
    return robot.lookup("#yaml").queryAs(CodeArea.class).getText();
  }

  private void settle() throws Exception {
    Settled.await(studio);
  }
}
