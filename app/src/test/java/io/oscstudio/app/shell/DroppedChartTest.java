package io.oscstudio.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.oscstudio.app.demo.Samples;
import io.oscstudio.app.kit.SettingsStore;
import io.oscstudio.app.wizard.WizardModel;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.MouseButton;
import javafx.scene.input.TransferMode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

/** Drag and drop between two windows needs a display: the Headless platform has none of it. */
@Tag("xvfb")
@ExtendWith(ApplicationExtension.class)
class DroppedChartTest {
  @TempDir Path folder;

  private Studio studio;
  private Stage elsewhere;
  private Label file;

  @Start
  void start(Stage stage) throws Exception {
    Path chart = Samples.unpack("demo-cache", folder);
    stage.setX(0);
    stage.setY(0);
    studio =
        Studio.scripted(
            stage, new SettingsStore(folder.resolve("settings")), new ScriptedDialogs());
    studio.show();

    file = new Label("a chart");
    file.setOnDragDetected(event -> {
      Dragboard board = file.startDragAndDrop(TransferMode.COPY);
      ClipboardContent content = new ClipboardContent();
      content.putFiles(List.of(chart.toFile()));
      board.setContent(content);
      event.consume();
    });
    elsewhere = new Stage();
    elsewhere.setX(1500);
    elsewhere.setY(100);
    elsewhere.setScene(new Scene(file, 300, 200));
    elsewhere.show();
  }

  @Stop
  void stop() {
    elsewhere.hide();
    studio.scene().getWindow().hide();
  }

  @Test
  void aChartDroppedOnTheWindowIsRead(FxRobot robot) throws TimeoutException {
    robot.moveTo(file).press(MouseButton.PRIMARY).moveBy(-20, 0).moveBy(-40, 20);
    robot.moveTo(studio.scene()).moveBy(5, 5).moveBy(5, 5);
    robot.release(MouseButton.PRIMARY);

    WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> studio.shell().wizard().isPresent());
    WizardModel wizard = studio.shell().wizard().orElseThrow();
    WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> !wizard.source().notes().isEmpty());
    assertThat(wizard.source().notes()).isNotEmpty();
  }
}
