package io.oscstudio.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.oscstudio.app.demo.Samples;
import io.oscstudio.app.pages.capabilities.CapabilitiesModel;
import io.oscstudio.app.wizard.Step;
import io.oscstudio.core.base.Severity;
import java.nio.file.Path;
import javafx.scene.control.CheckBox;
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

/** Logs and metrics of a chart, in the window. */
@ExtendWith(ApplicationExtension.class)
class CapabilitiesJourneyTest {
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
  void logsAndMetricsAreCollectedWithTheirReference(FxRobot robot) throws Exception {
    StudioWindow.open(studio, Samples.unpack("demo-cache", folder));
    robot.press(KeyCode.ALT, KeyCode.DIGIT5).release(KeyCode.DIGIT5, KeyCode.ALT);
    robot.clickOn("#capability-collect");
    settle();

    assertThat(yaml(robot)).contains("app.kubernetes.io/name: demo-cache");
    CheckBox refers = robot.lookup("#refers-helmrelease_csd").queryAs(CheckBox.class);
    assertThat(refers.isSelected()).isTrue();
    assertThat(studio.shell().wizard().orElseThrow().check().findings())
        .noneMatch(finding -> finding.severity() == Severity.WARNING);

    robot.clickOn("#field-spec-logConfigItems-0-logPaths").write("/var/log/demo-cache/a.log\n");
    settle();
    assertThat(robot.lookup("#log-paths-warning").queryAs(Label.class).getText())
        .contains("/var/log/demo-cache/a.log");

    robot.clickOn(refers);
    settle();
    assertThat(robot.lookup("#capability-useless").query().isVisible()).isTrue();

    robot.clickOn("#capability-monitoring").clickOn("#capability-collect");
    settle();
    assertThat(yaml(robot)).contains("unitType: byte");
    String port = "#field-spec-monitorConfigItems-0-prometheus-exporterPort";
    TextField exporter = robot.lookup(port).queryAs(TextField.class);
    robot.interact(exporter::requestFocus);
    robot.interact(exporter::selectAll);
    robot.write("8080");
    settle();
    assertThat(yaml(robot)).contains("exporterPort: 8080");
    assertThat(capabilities().logs().useless().getValue()).isTrue();
    assertThat(capabilities().monitoring().useless().getValue()).isFalse();
  }

  @Test
  void aFindingLeadsToTheTabOfItsFile(FxRobot robot) throws Exception {
    StudioWindow.open(studio, Samples.unpack("demo-cache", folder));
    robot.interact(() -> capabilities().monitoring().collect());
    settle();
    robot.interact(() -> {
      var document = capabilities().monitoring().documentProperty().get().orElseThrow();
      document.typed(document.textProperty().get().replace("9404", "none"));
    });
    settle();
    var finding =
        studio.shell().wizard().orElseThrow().check().findings().stream()
            .filter(f -> f.place().filter(p -> p.file().contains("monitor")).isPresent())
            .findFirst()
            .orElseThrow();

    assertThat(finding.place().orElseThrow().range()).as(finding.toString()).isPresent();
    robot.interact(() -> studio.shell().wizard().orElseThrow().check().follow(finding));
    settle();

    assertThat(studio.shell().wizard().orElseThrow().currentProperty().get())
        .isEqualTo(Step.CAPABILITIES);
    assertThat(studio.scene().getFocusOwner().getId())
        .isEqualTo("field-spec-monitorConfigItems-0-prometheus-exporterPort");
  }

  private CapabilitiesModel capabilities() {
    return studio.shell().wizard().orElseThrow().pages().orElseThrow().capabilities();
  }

  private static String yaml(FxRobot robot) {
    return robot.lookup("#yaml").queryAs(CodeArea.class).getText();
  }

  private void settle() throws Exception {
    Settled.await(studio);
  }
}
