package io.oscstudio.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.oscstudio.app.demo.Samples;
import io.oscstudio.app.wizard.Step;
import io.oscstudio.app.wizard.WizardModel;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.event.Event;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

/** Saving, closing and coming back, as a provider does over several days. */
@ExtendWith(ApplicationExtension.class)
class KeepingJourneyTest {
  private final ScriptedDialogs dialogs = new ScriptedDialogs();
  @TempDir Path folder;
  private Studio studio;
  private Stage stage;

  @Start
  void start(Stage shown) {
    stage = shown;
    studio = StudioWindow.show(shown, folder, dialogs);
  }

  @Stop
  void stop() {
    StudioWindow.hide(studio);
  }

  @Test
  void aPackageIsSavedClosedAndGoneOnWith(FxRobot robot) throws Exception {
    Path chart = Samples.unpack("demo-cache", folder);
    Path place = folder.resolve("mine");
    StudioWindow.open(studio, chart);
    assertThat(robot.lookup("#unsaved").query().isVisible()).isTrue();
    robot.clickOn("#continue");
    edit(robot, "Saved once");

    dialogs.willChoose(place);
    robot.press(KeyCode.CONTROL, KeyCode.S).release(KeyCode.S, KeyCode.CONTROL);
    settle();
    assertThat(Files.readString(place.resolve("metadata.yaml"))).contains("Saved once");
    assertThat(robot.lookup("#unsaved").query().isVisible()).isFalse();
    assertThat(stage.getTitle()).isEqualTo("demo-cache – OSC Package Studio");

    robot.press(KeyCode.ALT, KeyCode.HOME).release(KeyCode.HOME, KeyCode.ALT);
    settle();
    robot.clickOn(".recent-row");
    settle();
    assertThat(wizard().currentProperty().get()).isEqualTo(Step.METADATA);
    assertThat(wizard().keeping().folderProperty().get()).contains(place);

    edit(robot, "Saved twice");
    assertThat(stage.getTitle()).startsWith("● demo-cache");
    robot.clickOn("#save");
    settle();
    assertThat(Files.readString(place.resolve("metadata.yaml"))).contains("Saved twice");
    assertThat(dialogs.asked()).containsExactly("project.choose");
  }

  @Test
  void closingTheWindowAsksOnceAndSavesFirst(FxRobot robot) throws Exception {
    StudioWindow.open(studio, Samples.unpack("demo-cache", folder));
    robot.clickOn("#continue");
    edit(robot, "Before closing");

    close(robot);
    assertThat(dialogs.asked()).containsExactly("project.leave");
    assertThat(stage.isShowing()).isTrue();

    dialogs.willAnswer("project.leave.save");
    dialogs.willChoose(folder.resolve("closed"));
    close(robot);
    WaitForAsyncUtils.waitFor(30, java.util.concurrent.TimeUnit.SECONDS, () -> !stage.isShowing());
    assertThat(folder.resolve("closed/metadata.yaml")).content().contains("Before closing");
  }

  @Test
  void aStudioThatEndedIsGoneOnWith(FxRobot robot) throws Exception {
    Path place = savedPackage(robot);
    edit(robot, "Not saved");
    end();

    Studio second = another();
    StudioWindow.open(second, place, Step.METADATA);
    assertThat(nameIn(second)).isEqualTo("Not saved");
    assertThat(second.kit().notices().currentProperty().get())
        .hasValueSatisfying(n -> assertThat(n.text().key()).isEqualTo("project.journal.back"));

    dialogs.willAnswer("project.journal.discard.yes");
    robot.interact(() -> ((Button) second.scene().lookup("#notice-offer")).fire());
    Settled.await(second);
    assertThat(nameIn(second)).isEqualTo("Saved");
    assertThat(second.kit().notices().currentProperty().get()).isEmpty();
    StudioWindow.open(second, place);
    hide(second);
  }

  @Test
  void aSecondStudioIsWarnedOfTheFirst(FxRobot robot) throws Exception {
    Path place = savedPackage(robot);
    Studio second = another();

    StudioWindow.open(second, place);
    assertThat(dialogs.asked()).contains("project.held");
    assertThat(second.shell().wizard().orElseThrow().readyProperty().get()).isFalse();

    dialogs.willAnswer("project.held.open");
    StudioWindow.open(second, place);
    assertThat(second.shell().wizard().orElseThrow().readyProperty().get()).isTrue();
    assertThat(second.kit().notices().currentProperty().get())
        .hasValueSatisfying(n -> assertThat(n.text().key()).isEqualTo("project.journal.held"));
    hide(second);
  }

  @Test
  void aFileThatAnotherProgramChangedTooIsShownToChooseFrom(FxRobot robot) throws Exception {
    Path place = savedPackage(robot);
    edit(robot, "Mine");
    Path metadata = place.resolve("metadata.yaml");
    Files.writeString(metadata, Files.readString(metadata).replace("Saved", "Theirs"));

    robot.clickOn("#save");
    settle();
    assertThat(robot.lookup("#conflicts").tryQuery()).isPresent();
    assertThat(robot.lookup("#conflict-decide").query().isDisabled()).isTrue();
    robot.clickOn(".conflict-theirs").clickOn("#conflict-decide");
    settle();

    assertThat(robot.lookup("#conflicts").tryQuery()).isEmpty();
    assertThat(nameIn(studio)).isEqualTo("Theirs");
    assertThat(wizard().keeping().unsavedProperty().get()).isFalse();
  }

  @Test
  void aPackageInNoFolderIsOfferedOnTheFirstScreen(FxRobot robot) throws Exception {
    StudioWindow.open(studio, Samples.unpack("demo-cache", folder));
    robot.clickOn("#continue");
    edit(robot, "In no folder");
    end();

    Studio second = another();
    Settled.await(second);
    robot.interact(() -> ((Button) second.scene().lookup(".unsaved-row")).fire());
    Settled.await(second);
    WizardModel restored = second.shell().wizard().orElseThrow();
    robot.interact(() -> restored.goTo(Step.METADATA));
    Settled.await(second);
    assertThat(nameIn(second)).isEqualTo("In no folder");
    robot.interact(second.shell()::goHome);
    hide(second);

    Studio third = another();
    Settled.await(third);
    dialogs.willAnswer("project.unsaved.yes");
    robot.interact(() -> ((Button) third.scene().lookup("#unsaved-discard")).fire());
    Settled.await(third);
    assertThat(third.scene().lookup(".unsaved-row")).isNull();
    hide(third);
  }

  /** A package in its folder, open at its metadata. */
  private Path savedPackage(FxRobot robot) throws Exception {
    StudioWindow.open(studio, Samples.unpack("demo-cache", folder));
    robot.clickOn("#continue");
    edit(robot, "Saved");
    dialogs.willChoose(folder.resolve("mine"));
    robot.clickOn("#save");
    settle();
    return folder.resolve("mine");
  }

  /** Ends the studio without a question, as its process may end. */
  private void end() {
    hide(studio);
  }

  private void hide(Studio ended) {
    WaitForAsyncUtils.waitForAsyncFx(10_000, () -> StudioWindow.hide(ended));
  }

  private Studio another() throws Exception {
    return WaitForAsyncUtils.asyncFx(() -> StudioWindow.show(new Stage(), folder, dialogs)).get();
  }

  private static String nameIn(Studio shown) {
    return ((TextField) shown.scene().lookup("#field-displayName")).getText();
  }

  private void edit(FxRobot robot, String displayName) throws Exception {
    TextField name = robot.lookup("#field-displayName").queryAs(TextField.class);
    robot.clickOn(name).eraseText(name.getText().length()).write(displayName);
    settle();
  }

  private void close(FxRobot robot) {
    Window window = studio.scene().getWindow();
    robot.interact(
        () -> Event.fireEvent(window, new WindowEvent(window, WindowEvent.WINDOW_CLOSE_REQUEST)));
  }

  private WizardModel wizard() {
    return studio.shell().wizard().orElseThrow();
  }

  private void settle() throws Exception {
    Settled.await(studio);
  }
}
