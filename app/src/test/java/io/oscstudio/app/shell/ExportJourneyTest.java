package io.oscstudio.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.oscstudio.app.demo.Samples;
import io.oscstudio.app.kit.Settings.WindowSize;
import io.oscstudio.app.kit.SettingsStore;
import io.oscstudio.app.wizard.Step;
import io.oscstudio.app.wizard.WizardModel;
import java.nio.file.Path;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/** From the last step to what is typed into the console. */
@ExtendWith(ApplicationExtension.class)
class ExportJourneyTest {
  @TempDir Path folder;

  private final ScriptedDialogs dialogs = new ScriptedDialogs();
  private Stage stage;
  private Studio studio;

  @Start
  void start(Stage stage) {
    this.stage = stage;
  }

  @Stop
  void stop() {
    StudioWindow.hide(studio);
  }

  @Test
  void whatWasWrittenIsInSightAndItsSheetOneClickAway(FxRobot robot) throws Exception {
    open(robot, 1280, 800);

    robot.clickOn("#export");
    settle();
    assertThat(folder.resolve("demo-cache-1.4.0.zip")).isRegularFile();
    assertInSight(robot, "#copy-checksum");
    assertInSight(robot, "#open-folder");

    robot.clickOn("#show-sheet");
    settle();
    assertInSight(robot, "#sheet-copy-all");
    robot.clickOn("#sheet-copy-1").clickOn("#sheet-copy-all");
    assertThat(dialogs.copied().getFirst()).contains("demo");
    assertThat(dialogs.copied().get(1)).contains("demo-cache-1.4.0.zip");
    assertThat(robot.lookup("#checklist-for-person").tryQuery()).isPresent();

    robot.clickOn("#export-package");
    assertThat(robot.lookup("#upload-sheet").query().isVisible()).isFalse();
  }

  @Test
  void everythingIsReachedByScrollingInASmallWindow(FxRobot robot) throws Exception {
    open(robot, 640, 360);
    robot.press(KeyCode.ALT, KeyCode.E).release(KeyCode.E, KeyCode.ALT);
    settle();
    robot.interact(() -> wizard().export().sheetShownProperty().set(true));
    settle();

    ScrollPane page = robot.lookup("#export-page").queryAs(ScrollPane.class);
    robot.interact(() -> page.setVvalue(1));
    settle();

    Bounds view = page.localToScene(page.getBoundsInLocal());
    Node sheet = robot.lookup("#upload-sheet").query();
    Bounds all = sheet.localToScene(sheet.getBoundsInLocal());
    assertThat(all.getMaxY()).isLessThanOrEqualTo(view.getMaxY());
    assertThat(all.getMaxX()).isLessThanOrEqualTo(view.getMaxX());
    assertThat(all.getMinY()).as("there is something to scroll").isLessThan(view.getMinY());
  }

  @Test
  void errorsStopTheExportAndLeadToTheCheck(FxRobot robot) throws Exception {
    open(robot, 1280, 800);
    String text =
        wizard().pages().orElseThrow().documents().of("metadata.yaml").textProperty().get();
    robot.interact(() ->
        wizard()
            .pages()
            .orElseThrow()
            .documents()
            .of("metadata.yaml")
            .typed(text.replace("type: helm", "type: chart")));
    settle();

    assertThat(robot.lookup("#export").query().isDisabled()).isTrue();
    assertThat(robot.lookup("#export-failure").queryAs(Label.class).getText()).contains("error");
    robot.clickOn("#export-mend");
    assertThat(wizard().currentProperty().get()).isEqualTo(Step.CHECK);
  }

  private void open(FxRobot robot, double width, double height) throws Exception {
    SettingsStore settings = StudioWindow.settings(folder);
    settings.update(s ->
        s.withExportFolder(folder.toString()).withWindow(new WindowSize(width, height, false)));
    robot.interact(() -> {
      studio = StudioWindow.show(stage, Studio.scripted(stage, settings, dialogs));
    });
    StudioWindow.open(studio, Samples.unpack("demo-cache", folder), Step.EXPORT);
  }

  private void assertInSight(FxRobot robot, String query) {
    Node node = robot.lookup(query).query();
    Bounds bounds = node.localToScene(node.getBoundsInLocal());
    Node page = robot.lookup("#export-page").query();
    assertThat(page.localToScene(page.getBoundsInLocal()).contains(bounds)).as(query).isTrue();
  }

  private WizardModel wizard() {
    return studio.shell().wizard().orElseThrow();
  }

  private void settle() throws Exception {
    Settled.await(studio);
  }
}
