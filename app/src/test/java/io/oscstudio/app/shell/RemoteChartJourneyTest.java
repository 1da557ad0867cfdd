package io.oscstudio.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.oscstudio.app.ChartServer;
import io.oscstudio.app.wizard.DependencyRow;
import io.oscstudio.app.wizard.WizardModel;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/** Charts and dependencies from a repository, through the window. */
@ExtendWith(ApplicationExtension.class)
class RemoteChartJourneyTest {
  @TempDir Path folder;

  private final ScriptedDialogs dialogs = new ScriptedDialogs();
  private Studio studio;
  private ChartServer charts;

  @Start
  void start(Stage stage) throws Exception {
    charts = ChartServer.of(folder, "demo-cache", "1.2.3", "1.10.0", "2.0.0-rc.1");
    studio = StudioWindow.show(stage, folder, dialogs);
  }

  @Stop
  void stop() {
    StudioWindow.hide(studio);
  }

  @AfterEach
  void closeServer() {
    charts.close();
  }

  @Test
  void aChartOfARepositoryBecomesAPackage(FxRobot robot) throws Exception {
    robot.clickOn("#remote-welcome");
    settle();
    robot.write(charts.address());
    robot.clickOn("#remote-chart").write("demo-cach").type(KeyCode.ENTER);
    settle();
    assertThat(line(robot, "remote-chart")).contains("Did you mean demo-cache?");

    robot.clickOn("#remote-chart").write("e");
    robot.clickOn("#remote-version").write("7");
    robot.clickOn("#remote-fetch");
    settle();
    assertThat(line(robot, "remote-chart")).startsWith("The chart's name");
    assertThat(line(robot, "remote-version")).contains("1.10.0, 1.2.3");

    robot.clickOn("#remote-version").eraseText(1).type(KeyCode.ENTER);
    settle();
    assertThat(wizard().name()).isEqualTo("demo-cache");
    assertThat(wizard().versionProperty().get()).isEqualTo("1.10.0");
    assertThat(wizard().source().madeFromProperty().get())
        .contains(charts.address() + ", demo-cache 1.10.0");
    assertThat(studio.kit().settings().get().chartPlaces()).containsExactly(charts.address());
    assertThat(studio.kit().settings().get().recent())
        .noneMatch(e -> e.name().equals("demo-cache"));
  }

  @Test
  void askingForAChartCanBeLeft(FxRobot robot) throws Exception {
    robot.clickOn("#remote-welcome");
    settle();
    robot.clickOn("#remote-fetch");
    assertThat(line(robot, "remote-address")).isEqualTo("Say where the chart is.");
    robot.type(KeyCode.ESCAPE);
    settle();

    assertThat(robot.lookup("#ask-remote").tryQuery()).isPresent();
  }

  @Test
  void missingChartsArePutIntoThePackageAndTakenOut(FxRobot robot) throws Exception {
    Path chart = Files.createDirectories(folder.resolve("web"));
    Files.writeString(
        chart.resolve("Chart.yaml"),
        "apiVersion: v2\nname: web\nversion: 1.0.0\ndependencies:\n"
            + "- {name: demo-cache, version: 1.x, repository: '%s'}\n".formatted(charts.address())
            + "- {name: gone, version: 1.x}\n");
    Files.writeString(chart.resolve("values.yaml"), "replicas: 1\n");
    dialogs.willChoose(chart);
    robot.clickOn("#window-welcome-chart");
    settle();
    assertThat(states()).isEqualTo("demo-cache fetchable, gone missing");
    assertThat(text(robot, "dependencies-missing")).startsWith("2 charts are missing.");

    robot.clickOn("#fetch-missing");
    settle();

    assertThat(states()).isEqualTo("demo-cache vendored, gone missing");
    assertThat(text(robot, "dependencies-problem")).contains("gone names no repository");
    assertThat(text(robot, "dependencies-missing")).startsWith("1 chart is missing.");
    String file = "raw/charts/demo-cache-1.10.0.tgz";
    assertThat(wizard().pages().orElseThrow().documents().contains(file)).isTrue();
    assertThat(wizard().source().notes())
        .anySatisfy(
            note -> assertThat(note.finding().arguments()).contains(charts.digest("1.10.0")));
    assertThat(wizard().keeping().remembered().fetched())
        .singleElement()
        .satisfies(f -> assertThat(f.digest()).isEqualTo(charts.digest("1.10.0")));

    robot.clickOn("#dependencies-undo");
    settle();

    assertThat(states()).isEqualTo("demo-cache fetchable, gone missing");
    assertThat(wizard().pages().orElseThrow().documents().contains(file)).isFalse();
  }

  private String states() {
    return String.join(
        ", ",
        wizard().source().dependencies().rows().stream()
            .map((DependencyRow row) -> row.name() + " " + row.state())
            .toList());
  }

  private static String line(FxRobot robot, String field) {
    return text(robot, field + "-line");
  }

  private static String text(FxRobot robot, String id) {
    return robot.lookup("#" + id).queryAs(Label.class).getText();
  }

  private WizardModel wizard() {
    return studio.shell().wizard().orElseThrow();
  }

  private void settle() throws Exception {
    Settled.await(studio);
  }
}
