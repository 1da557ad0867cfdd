package io.oscstudio.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.oscstudio.app.demo.Samples;
import io.oscstudio.app.kit.JobReport;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.Severity;
import java.nio.file.Path;
import javafx.geometry.VerticalDirection;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/** Reading what jobs reported below the tabs. */
@ExtendWith(ApplicationExtension.class)
class OutputJourneyTest {
  private final ScriptedDialogs dialogs = new ScriptedDialogs();
  @TempDir Path folder;
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
  void whatJobsReportedIsFollowedFilteredCopiedAndCleared(FxRobot robot) throws Exception {
    StudioWindow.open(studio, Samples.unpack("demo-cache", folder));
    robot.clickOn("#face-workspace");
    press(robot, KeyCode.U, KeyCode.CONTROL, KeyCode.SHIFT);
    settle();
    ListView<JobReport> list = lines(robot);
    assertThat(list.getItems())
        .anyMatch(line -> line.job().equals(Message.of("window.job.reading", "demo-cache")));

    for (int i = 0; i < 60; i++) {
      tell(robot, Severity.INFO, "line " + i);
    }
    tell(robot, Severity.ERROR, "the last one");
    settle();
    assertThat(isInView(list)).isTrue();
    robot.moveTo(list).scroll(20, VerticalDirection.UP);
    settle();
    tell(robot, Severity.INFO, "one more");
    settle();
    assertThat(isInView(list)).isFalse();
    robot.clickOn("#output-end");
    settle();
    assertThat(isInView(list)).isTrue();

    robot.clickOn("#output-error");
    settle();
    assertThat(list.getItems()).hasSize(1);
    robot.clickOn("#output-all").clickOn("#output-filter").write("one more");
    settle();
    assertThat(list.getItems()).hasSize(1);
    robot.type(KeyCode.DOWN).type(KeyCode.HOME);
    press(robot, KeyCode.C, KeyCode.CONTROL);
    assertThat(dialogs.copied()).singleElement().asString().contains("one more");

    robot.clickOn("#output-clear");
    settle();
    assertThat(list.getItems()).isEmpty();
    assertThat(studio.jobs().log().reports()).isEmpty();
  }

  private static boolean isInView(ListView<JobReport> list) {
    JobReport last = list.getItems().getLast();
    return list.lookupAll(".output-line").stream()
        .filter(Node::isVisible)
        .map(cell -> (ListCell<?>) cell)
        .anyMatch(cell -> last.equals(cell.getItem()));
  }

  private void tell(FxRobot robot, Severity severity, String word) {
    robot.interact(() ->
        studio
            .jobs()
            .log()
            .tell(severity, Message.of("images.job.fetch", 2), Message.of("export.writing", word)));
  }

  private static ListView<JobReport> lines(FxRobot robot) {
    return robot.lookup("#output-lines").queryListView();
  }

  private static void press(FxRobot robot, KeyCode key, KeyCode... with) {
    robot.press(with).type(key).release(with);
  }

  private void settle() throws Exception {
    Settled.await(studio);
  }
}
