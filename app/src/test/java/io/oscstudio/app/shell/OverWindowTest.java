package io.oscstudio.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.oscstudio.app.actions.StandardAction;
import io.oscstudio.app.demo.Samples;
import io.oscstudio.app.kit.EditorFont;
import io.oscstudio.app.kit.Scale;
import io.oscstudio.app.kit.ThemeChoice;
import io.oscstudio.app.wizard.Step;
import java.nio.file.Path;
import java.util.Arrays;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/** What is laid over the window: palette, shortcuts, files. */
@ExtendWith(ApplicationExtension.class)
class OverWindowTest {
  @TempDir Path folder;
  private Studio studio;

  @Start
  void start(Stage stage) {
    studio = StudioWindow.show(stage, folder, new ScriptedDialogs());
  }

  @Stop
  void stop() {
    StudioWindow.hide(studio);
  }

  @Test
  void thePaletteRunsAnActionByKeyboard(FxRobot robot) throws Exception {
    StudioWindow.open(studio, Samples.unpack("demo-cache", folder), Step.METADATA);
    press(robot, KeyCode.CONTROL, KeyCode.K);
    assertThat(focused().getId()).isEqualTo("picker-field");

    robot.write("go life");
    robot.type(KeyCode.ENTER);
    Settled.await(studio);

    assertThat(studio.shell().wizard().orElseThrow().currentProperty().get())
        .isEqualTo(Step.LIFECYCLE);
    assertThat(robot.lookup("#picker").tryQuery()).isEmpty();
  }

  @Test
  void escGivesTheFocusBackAndTheKeysBehindDoNotCount(FxRobot robot) throws Exception {
    StudioWindow.open(studio, Samples.unpack("demo-cache", folder), Step.METADATA);
    Node before = robot.lookup("#field-provider-name").query();
    robot.interact(before::requestFocus);
    press(robot, KeyCode.CONTROL, KeyCode.K);

    press(robot, KeyCode.ALT, KeyCode.DIGIT7);
    assertThat(studio.shell().wizard().orElseThrow().currentProperty().get())
        .isEqualTo(Step.METADATA);
    press(robot, KeyCode.CONTROL, KeyCode.EQUALS);
    assertThat(studio.kit().settings().get().scale()).isEqualTo(new Scale(110));
    robot.type(KeyCode.TAB);
    Settled.await(studio);
    assertThat(focused().getId()).isEqualTo("picker-field");

    robot.type(KeyCode.ESCAPE);
    Settled.await(studio);
    assertThat(focused()).isEqualTo(before);
  }

  @Test
  void theSheetShowsTheKeysInBothLanguages(FxRobot robot) throws Exception {
    press(robot, KeyCode.CONTROL, KeyCode.SLASH);
    for (StandardAction language :
        new StandardAction[] {StandardAction.LANGUAGE_CHINESE, StandardAction.LANGUAGE_ENGLISH}) {
      robot.interact(() -> studio.kit().actions().run(language));
      Settled.await(studio);
      var texts = SceneWalk.texts(robot.lookup("#cheat-sheet").query());
      assertThat(Arrays.stream(StandardAction.values()).filter(a -> !a.keys().isEmpty()))
          .allMatch(a -> texts.contains(studio.kit().language().text(a.key())))
          .allMatch(a -> texts.contains(a.keyText()));
    }

    robot.type(KeyCode.ENTER);
    Settled.await(studio);
    assertThat(robot.lookup("#cheat-sheet").tryQuery()).isEmpty();
  }

  @Test
  void aFileIsOpenedByAFewLettersOfItsPath(FxRobot robot) throws Exception {
    StudioWindow.open(studio, Samples.unpack("demo-cache", folder), Step.METADATA);
    press(robot, KeyCode.CONTROL, KeyCode.P);
    robot.write("lifecy");
    robot.type(KeyCode.ENTER);
    Settled.await(studio);

    assertThat(studio.shell().wizard().orElseThrow().currentProperty().get())
        .isEqualTo(Step.LIFECYCLE);
  }

  @Test
  void aHitOfTheSearchLeadsToItsLine(FxRobot robot) throws Exception {
    StudioWindow.open(studio, Samples.unpack("demo-cache", folder), Step.CHECK);
    press(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
    robot.write("maintainers@");
    Settled.await(studio);
    robot.type(KeyCode.ENTER).type(KeyCode.ENTER);
    Settled.await(studio);

    assertThat(studio.shell().wizard().orElseThrow().currentProperty().get())
        .isEqualTo(Step.METADATA);
    CodeArea yaml = robot.lookup("#yaml").queryAs(CodeArea.class);
    assertThat(focused()).isEqualTo(yaml);
    assertThat(yaml.getParagraph(yaml.getCurrentParagraph()).getText()).contains("maintainers@");
  }

  @Test
  void preferencesAreFoundAndChangedInEveryTheme(FxRobot robot) throws Exception {
    press(robot, KeyCode.CONTROL, KeyCode.COMMA);
    assertThat(focused().getId()).isEqualTo("preferences-search");
    for (ThemeChoice theme : new ThemeChoice[] {ThemeChoice.DARK, ThemeChoice.LIGHT}) {
      robot.interact(() -> robot.lookup("#preferences-search").queryAs(TextField.class).clear());
      robot.clickOn("#preferences-search").write("contrast");
      Settled.await(studio);
      Node line = robot.lookup("#preference-scale").query().getParent();
      assertThat(line.getParent().getParent().isVisible()).isFalse();
      robot.interact(() -> theme(robot).setValue(theme));
      Settled.await(studio);
      assertThat(studio.appearance().choiceProperty().get()).isEqualTo(theme);
      assertThat(SceneWalk.focusable(robot.lookup("#preferences").query()))
          .allMatch(node -> SceneWalk.hasRoleAndName(node, robot.lookup("#preferences").query()));
    }

    robot.clickOn("#reset-theme");
    assertThat(studio.kit().settings().get().theme()).isEqualTo(ThemeChoice.SYSTEM);
    // the first one empties the search, which has the focus again
    robot.type(KeyCode.ESCAPE).type(KeyCode.ESCAPE);
    Settled.await(studio);
    assertThat(robot.lookup("#preferences").tryQuery()).isEmpty();
  }

  @Test
  void anotherFontOfTextsIsSeenAtOnce(FxRobot robot) throws Exception {
    StudioWindow.open(studio, Samples.unpack("demo-cache", folder), Step.METADATA);
    robot.interact(() ->
        studio
            .kit()
            .settings()
            .update(s -> s.withEditorFont(new EditorFont("JetBrains Mono", 20))));
    Settled.await(studio);

    Text text = robot.lookup("#yaml").lookup(".text").queryAs(Text.class);
    assertThat(text.getFont().getSize()).isEqualTo(20);
  }

  @SuppressWarnings("unchecked")
  private static ComboBox<ThemeChoice> theme(FxRobot robot) {
    return robot.lookup("#preference-theme").queryAs(ComboBox.class);
  }

  private Node focused() {
    return studio.scene().getFocusOwner();
  }

  private void press(FxRobot robot, KeyCode... keys) throws Exception {
    robot.press(keys).release(keys);
    Settled.await(studio);
  }
}
