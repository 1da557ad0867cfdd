package io.oscstudio.app.editor;

import static org.assertj.core.api.Assertions.assertThat;

import io.oscstudio.app.kit.Jobs;
import io.oscstudio.app.kit.Language;
import io.oscstudio.app.kit.Ui;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.InputMethodHighlight;
import javafx.scene.input.InputMethodTextRun;
import javafx.stage.Stage;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/** Composing with an input method, which JavaFX has on a real display only. */
@Tag("xvfb")
@ExtendWith(ApplicationExtension.class)
class InputMethodDisplayTest {
  private final List<String> edits = new ArrayList<>();
  private Jobs jobs;
  private YamlArea area;
  private CodeArea text;

  @Start
  void start(Stage stage) {
    jobs = new Jobs(Platform::runLater);
    area = new YamlArea(new Ui(new Language(Locale.ENGLISH)), jobs, "fields.yaml");
    area.setOnEdit(edits::add);
    stage.setScene(new Scene(area.node(), 400, 300));
    stage.show();
    text = (CodeArea) stage.getScene().lookup("#yaml");
  }

  /** A window left open would lie over the next test's. */
  @Stop
  void hide() {
    text.getScene().getWindow().hide();
  }

  @AfterEach
  void stop() {
    jobs.close();
  }

  @Test
  void whatIsStillBeingComposedIsNoEdit(FxRobot robot) {
    robot.interact(() -> area.show("name: "));
    robot.interact(() -> text.moveTo(6));

    robot.interact(() -> compose("wo", ""));
    robot.interact(() -> compose("wo men", ""));
    assertThat(edits).isEmpty();

    robot.interact(() -> compose("", "我们"));
    assertThat(edits).containsExactly("name: 我们");
  }

  private void compose(String composed, String committed) {
    List<InputMethodTextRun> runs =
        composed.isEmpty()
            ? List.of()
            : List.of(new InputMethodTextRun(composed, InputMethodHighlight.UNSELECTED_RAW));
    Event.fireEvent(
        text,
        new InputMethodEvent(
            InputMethodEvent.INPUT_METHOD_TEXT_CHANGED, runs, committed, composed.length()));
  }
}
