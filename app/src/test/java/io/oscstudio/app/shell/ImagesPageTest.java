package io.oscstudio.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.oscstudio.app.images.ImagesModel;
import io.oscstudio.app.images.WebChart;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
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

/** The page of the images in the window, over the real Helm. */
@ExtendWith(ApplicationExtension.class)
class ImagesPageTest {
  @TempDir Path folder;

  private static final int MOST_TABS = 40;

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
  void imagesAreDecidedExplainedAndOpenedByKeysAlone(FxRobot robot) throws Exception {
    open(robot, Map.of());
    press(robot, KeyCode.ALT, KeyCode.DIGIT6);
    tabTo(robot, "images");
    select(robot, WebChart.MAYBE);

    press(robot, KeyCode.DELETE);
    assertThat(shown()).doesNotContain(WebChart.MAYBE);

    robot.interact(() -> studio.scene().lookup("#images").requestFocus());
    select(robot, WebChart.SIDECAR);
    assertThat(words(robot, "#image-verdict")).startsWith("hard-coded in raw/templates/web.yaml");
    press(robot, KeyCode.ENTER);
    assertThat(focused()).isInstanceOf(Hyperlink.class);
    press(robot, KeyCode.SPACE);
    assertThat(words(robot, "#image-file")).isEqualTo("raw/templates/web.yaml");
    assertThat(focused()).isInstanceOf(CodeArea.class);
    assertThat(((CodeArea) focused()).getSelectedText()).contains("sidecar:4.0.0");

    press(robot, KeyCode.ESCAPE);
    assertThat(focused()).hasFieldOrPropertyWithValue("id", "images");
    press(robot, KeyCode.SHORTCUT, KeyCode.C);
    assertThat(dialogs.copied()).containsExactly(WebChart.SIDECAR);
  }

  @Test
  void aSuspectedRowIsAcceptedWithOneClickAndADismissedOneBroughtBack(FxRobot robot)
      throws Exception {
    open(robot, Map.of());
    press(robot, KeyCode.ALT, KeyCode.DIGIT6);

    robot.clickOn(button(robot, "Dismiss " + WebChart.MAYBE + ": it is not needed"));
    Settled.await(studio);
    assertThat(shown()).doesNotContain(WebChart.MAYBE);
    robot.clickOn("#images-dismissed");
    Settled.await(studio);
    robot.clickOn(button(robot, "Bring " + WebChart.MAYBE + " back"));
    Settled.await(studio);
    robot.clickOn("#images-suspected");
    Settled.await(studio);
    robot.clickOn(button(robot, "Accept " + WebChart.MAYBE + ": it is needed"));
    Settled.await(studio);

    assertThat(images().fetching().wanted())
        .anyMatch(w -> w.reference().toString().equals(WebChart.MAYBE));
  }

  @Test
  void theProofIsToldInTheLanguageOfTheWindow(FxRobot robot) throws Exception {
    open(robot, Map.of());
    press(robot, KeyCode.ALT, KeyCode.DIGIT6);

    assertThat(words(robot, "#foundation")).contains("v3.", "v1.30.0");
    assertThat(words(robot, "#images-hard-coded")).isEqualTo("Hard-coded  1");

    robot.interact(() -> studio.kit().language().localeProperty().set(Locale.SIMPLIFIED_CHINESE));
    Settled.await(studio);
    assertThat(words(robot, "#images-hard-coded")).isEqualTo("写死  1");
    assertThat(words(robot, "#foundation")).contains("v1.30.0").doesNotContain("rendered");
  }

  @Test
  void aChartThatRefusesIsGivenItsValueWhereTheRefusalIsTold(FxRobot robot) throws Exception {
    open(robot, Map.of("values.yaml", WebChart.WITHOUT_DOMAIN));
    press(robot, KeyCode.ALT, KeyCode.DIGIT6);
    assertThat(words(robot, "#foundation")).contains("domain is needed");

    robot.clickOn("#asked-domain").write("demo.example").type(KeyCode.ENTER);
    Settled.await(studio);

    assertThat(words(robot, "#foundation")).contains("v1.30.0").doesNotContain("domain is needed");
    robot.clickOn("#inputs-change");
    assertThat(robot.lookup("#inputs-sets").queryTextInputControl().getText())
        .isEqualTo("domain=demo\\.example");
  }

  @Test
  void anImageIsAddedByHand(FxRobot robot) throws Exception {
    open(robot, Map.of());
    press(robot, KeyCode.ALT, KeyCode.DIGIT6);

    robot.clickOn("#image-add").clickOn("#image-reference").write("Not One");
    robot.type(KeyCode.ENTER);
    assertThat(shown()).hasSize(4);
    TextField field = robot.lookup("#image-reference").queryAs(TextField.class);
    robot.interact(field::clear);
    robot.clickOn("#image-reference").write("quay.io/a/b:1").type(KeyCode.ENTER);
    Settled.await(studio);

    assertThat(shown()).contains("quay.io/a/b:1");
  }

  private void open(FxRobot robot, Map<String, String> changed) throws Exception {
    Path chart = WebChart.write(folder, changed);
    StudioWindow.open(studio, chart);
  }

  private ImagesModel images() {
    return studio.shell().wizard().orElseThrow().images();
  }

  private List<String> shown() {
    return images().ledger().shown().stream().map(row -> row.facts().shown()).toList();
  }

  private void press(FxRobot robot, KeyCode... keys) throws Exception {
    robot.press(keys).release(keys);
    Settled.await(studio);
  }

  private void tabTo(FxRobot robot, String id) throws Exception {
    for (int i = 0; i < MOST_TABS && !id.equals(focused().getId()); i++) {
      press(robot, KeyCode.TAB);
    }
    assertThat(focused()).hasFieldOrPropertyWithValue("id", id);
  }

  /** Goes through the rows from the top. */
  private void select(FxRobot robot, String reference) throws Exception {
    press(robot, KeyCode.HOME);
    for (int i = 0; i < shown().size() && !selected().equals(reference); i++) {
      press(robot, KeyCode.DOWN);
    }
    assertThat(selected()).isEqualTo(reference);
  }

  private String selected() {
    return images().ledger().selectedProperty().get().map(r -> r.facts().shown()).orElse("");
  }

  private Node focused() {
    return studio.scene().getFocusOwner();
  }

  private static Node button(FxRobot robot, String name) {
    return robot.lookup((Node n) -> name.equals(n.getAccessibleText()) && n.isVisible()).query();
  }

  private static String words(FxRobot robot, String query) {
    return robot.lookup(query).queryAs(Labeled.class).getText();
  }
}
