package io.oscstudio.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.oscstudio.app.demo.Samples;
import io.oscstudio.app.wizard.Step;
import java.nio.file.Path;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/** Clicks with a modifier, which only a real display delivers. */
@Tag("xvfb")
@ExtendWith(ApplicationExtension.class)
class ImageTableDisplayTest {
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
  void ctrlClicksSelectSeveralImagesToCopy(FxRobot robot) throws Exception {
    StudioWindow.open(studio, Samples.unpack("demo-cache", folder), Step.IMAGES);

    robot.clickOn("registry.demo.example/demo/cache:7.2.1");
    robot.press(KeyCode.CONTROL);
    robot.clickOn("registry.demo.example/demo/prepare:1.0.3");
    robot.release(KeyCode.CONTROL);
    robot.press(KeyCode.CONTROL, KeyCode.C).release(KeyCode.C, KeyCode.CONTROL);

    assertThat(robot.lookup("#images").queryAs(TableView.class).getSelectionModel())
        .extracting(model -> model.getSelectedItems().size())
        .isEqualTo(2);
    assertThat(dialogs.copied())
        .containsExactly(
            "registry.demo.example/demo/cache:7.2.1\nregistry.demo.example/demo/prepare:1.0.3");
  }

  private void settle() throws Exception {
    Settled.await(studio);
  }
}
