package io.oscstudio.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.oscstudio.app.demo.Samples;
import io.oscstudio.app.kit.SettingsStore;
import io.oscstudio.app.wizard.WizardModel;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.MouseButton;
import javafx.scene.input.TransferMode;
import javafx.stage.Stage;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

/**
 * The way of a provider with a real mouse, at twice the scale. Drag and drop between two windows
 * needs a display: the Headless platform has none of it.
 */
@Tag("xvfb")
@ExtendWith(ApplicationExtension.class)
class MouseJourneyTest {
  @TempDir Path folder;

  private final ScriptedDialogs dialogs = new ScriptedDialogs();
  private Studio studio;
  private Stage elsewhere;
  private Label file;

  @Start
  void start(Stage stage) throws Exception {
    Path chart = Samples.unpack("demo-cache", folder);
    stage.setX(0);
    stage.setY(0);
    studio = Studio.scripted(stage, new SettingsStore(folder.resolve("settings")), dialogs);

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
    studio.show();
  }

  @Stop
  void stop() {
    elsewhere.hide();
    studio.scene().getWindow().hide();
  }

  @Test
  void aChartIsDroppedLookedAtAndExported(FxRobot robot) throws Exception {
    assertThat(studio.scene().getWindow().getOutputScaleX()).isEqualTo(2);
    robot.moveTo(file).press(MouseButton.PRIMARY).moveBy(-20, 0).moveBy(-40, 20);
    robot.moveTo(studio.scene()).moveBy(5, 5).moveBy(5, 5);
    robot.release(MouseButton.PRIMARY);
    WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> studio.shell().wizard().isPresent());
    Settled.await(studio);
    WizardModel wizard = studio.shell().wizard().orElseThrow();
    assertThat(wizard.source().notes()).isNotEmpty();

    robot.clickOn("#continue");
    Settled.await(studio);
    assertThat(robot.lookup("#yaml").queryAs(CodeArea.class).getText()).contains("demo-cache");
    robot.clickOn("#show-yaml");
    Settled.await(studio);
    assertThat(robot.lookup("#yaml").tryQuery()).isEmpty();

    dialogs.willChoose(folder);
    robot.clickOn("#step-8").clickOn("#export");
    Settled.await(studio);
    assertThat(folder.resolve("demo-cache-1.4.0.zip")).isRegularFile();
    robot.clickOn("#show-sheet");
    Settled.await(studio);
    assertThat(robot.lookup("#upload-sheet").query().isVisible()).isTrue();
  }
}
