package io.oscstudio.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.oscstudio.app.demo.Samples;
import io.oscstudio.app.upgrades.UpgradesModel;
import io.oscstudio.app.wizard.Step;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Label;
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

/** The screen of upgrades in the window, by keyboard. */
@ExtendWith(ApplicationExtension.class)
class UpgradesJourneyTest {
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
  void aLonelyVersionAsksForOthersAndTwoAreChosenByKeyboard(FxRobot robot) throws Exception {
    open(robot);
    assertThat(robot.lookup("#upgrades-empty").query().isVisible()).isTrue();

    fire(robot, "#upgrades-type");
    robot.interact(() ->
        model()
            .draftProperty()
            .set("1.0.1\n1.1.0 replaces 1.0.1\n1.2.0 replaces 1.0.1 skips 1.1.0"));
    fire(robot, "#upgrades-take");
    assertThat(robot.lookup("#upgrades-empty").query().isVisible()).isFalse();

    focus(robot, "#upgrade-graph");
    select(robot, "1.0.1");
    robot.type(KeyCode.ENTER);
    robot.type(KeyCode.RIGHT); // along the line, to what replaces it
    assertThat(model().selectedProperty().get()).contains("1.1.0");
    robot.type(KeyCode.ENTER);
    settle();
    assertThat(text(robot, "#upgrade-verdict")).isEqualTo("Can be upgraded");
    assertThat(text(robot, "#upgrade-path")).isEqualTo("1.0.1 → 1.1.0");

    double designed = robot.lookup("#upgrade-graph").queryListView().getFixedCellSize();
    robot.type(KeyCode.PLUS);
    assertThat(robot.lookup("#upgrade-graph").queryListView().getFixedCellSize())
        .isGreaterThan(designed);
    robot.type(KeyCode.MINUS);
    assertThat(robot.lookup("#upgrade-graph").queryListView().getFixedCellSize())
        .isEqualTo(designed);

    select(robot, "1.1.0");
    robot.type(KeyCode.ENTER, KeyCode.UP, KeyCode.ENTER);
    settle();
    assertThat(text(robot, "#upgrade-verdict")).isEqualTo("Cannot be upgraded");
    assertThat(sentences(robot))
        .contains(
            "1.2.0 lists 1.1.0 in upgrade.skips, so an instance of 1.1.0 cannot be upgraded to it.",
            "Roll back to 1.0.1, then upgrade to 1.2.0.");

    robot.type(KeyCode.ESCAPE);
    settle();
    assertThat(robot.lookup("#upgrades").tryQuery()).isEmpty();
    assertThat(studio.scene().getFocusOwner().getId()).isEqualTo("upgrades-open");
  }

  @Test
  void aFolderOfPackagesIsAddedFromTheEmptyScreen(FxRobot robot) throws Exception {
    Path known = Files.createDirectories(folder.resolve("known/old"));
    open(robot);
    Files.writeString(
        known.resolve("metadata.yaml"), "name: demo-operator\nversion: 0.0.1\ntype: operator\n");
    Files.writeString(known.resolve("lifecycle.yaml"), "{}\n");
    dialogs.willChoose(known.getParent());

    fire(robot, "#upgrades-empty-add");

    assertThat(robot.lookup("#upgrades-empty").query().isVisible()).isFalse();
    assertThat(dialogs.asked()).contains("upgrades.choose-folder");
    assertThat(cell(robot, "#upgrade-versions", 2).getAccessibleText()).isEqualTo("0.0.1, old");
  }

  @Test
  void ofAThousandVersionsOnlyThoseInViewAreDrawn(FxRobot robot) throws Exception {
    open(robot);
    robot.interact(() ->
        model()
            .draftProperty()
            .set(
                IntStream.rangeClosed(1, 1_000)
                    .mapToObj(i -> "2." + i + ".0 replaces 2." + i / 2 + ".0")
                    .collect(Collectors.joining("\n"))));
    robot.interact(() -> model().takeTyped());
    settle();

    focus(robot, "#upgrade-graph");
    robot.type(KeyCode.HOME);
    settle();
    assertThat(model().selectedProperty().get()).contains("2.1000.0");
    robot.type(KeyCode.ENTER);
    robot.type(KeyCode.LEFT, KeyCode.LEFT, KeyCode.LEFT);
    assertThat(model().selectedProperty().get()).contains("2.125.0");
    assertThat(robot.lookup("#upgrade-graph .upgrade-cell").queryAll()).hasSizeLessThan(80);
    assertThat(cell(robot, "#upgrade-graph", 0).getAccessibleText()).contains(", ");
  }

  @Test
  void instancesThatRunAreComparedStepByStep(FxRobot robot) throws Exception {
    open(robot);

    robot.clickOn("#guard-running").write("9.9.9");
    settle();

    assertThat(robot.lookup("#guard-steps .label").queryAllAs(Label.class))
        .extracting(Label::getText)
        .contains("9.9.9 runs and is not listed.");
  }

  @Test
  void inTheWorkspaceTheyAreATab(FxRobot robot) throws Exception {
    StudioWindow.open(studio, Samples.unpack("demo-operator", folder), Step.LIFECYCLE);
    robot.interact(() -> {
      studio.shell().workspace().orElseThrow().show(true);
      studio.shell().workspace().orElseThrow().open("lifecycle.yaml");
    });
    settle();

    fire(robot, "#upgrades-open");

    assertThat(robot.lookup("#upgrades").tryQuery()).isPresent();
    assertThat(model().shownProperty().get()).isFalse();
  }

  private void open(FxRobot robot) throws Exception {
    StudioWindow.open(studio, Samples.unpack("demo-operator", folder), Step.LIFECYCLE);
    fire(robot, "#upgrades-open");
  }

  private void fire(FxRobot robot, String query) throws Exception {
    robot.interact(() -> robot.lookup(query).queryButton().fire());
    settle();
  }

  private void focus(FxRobot robot, String query) throws Exception {
    robot.interact(() -> robot.lookup(query).query().requestFocus());
    settle();
  }

  private void select(FxRobot robot, String version) throws Exception {
    robot.interact(() -> model().selectedProperty().set(Optional.of(version)));
    settle();
  }

  private void settle() throws Exception {
    Settled.await(studio);
  }

  private UpgradesModel model() {
    return studio.shell().wizard().orElseThrow().pages().orElseThrow().upgrades();
  }

  private static Node cell(FxRobot robot, String list, int index) {
    ListView<?> view = robot.lookup(list).queryAs(ListView.class);
    return robot.from(view).lookup(".list-cell").queryAllAs(ListCell.class).stream()
        .filter(cell -> !cell.isEmpty())
        .sorted(Comparator.comparingInt(ListCell::getIndex))
        .skip(index)
        .findFirst()
        .orElseThrow();
  }

  private static String text(FxRobot robot, String query) {
    return robot.lookup(query).queryAs(Label.class).getText();
  }

  private static List<String> sentences(FxRobot robot) {
    return robot.lookup("#upgrade-answer .label").queryAllAs(Label.class).stream()
        .map(Label::getText)
        .toList();
  }
}
