package io.oscstudio.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.oscstudio.app.images.EmptyImage;
import io.oscstudio.app.images.FetchModel;
import io.oscstudio.app.images.ImageRow;
import io.oscstudio.app.images.LedgerModel;
import io.oscstudio.app.images.RunModel.Stage;
import io.oscstudio.app.images.ScriptedFetch;
import io.oscstudio.app.images.WebChart;
import io.oscstudio.app.wizard.Step;
import io.oscstudio.core.base.ImageReference;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.image.EngineChoice;
import io.oscstudio.core.image.TarForm;
import io.oscstudio.core.registry.Account;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

/** Saving images in the window: the plan, how far it is, holding, stopping, trying again. */
@ExtendWith(ApplicationExtension.class)
class FetchPageTest {
  @TempDir Path folder;

  private final ScriptedDialogs dialogs = new ScriptedDialogs();
  private final ScriptedFetch desk = new ScriptedFetch();
  private Studio studio;

  @Start
  void start(javafx.stage.Stage stage) {
    studio =
        StudioWindow.show(
            stage, Studio.scripted(stage, StudioWindow.settings(folder), dialogs, desk));
  }

  @Stop
  void stop() {
    StudioWindow.hide(studio);
  }

  @Test
  void aRunTellsItsPlanAndHowFarItIsAndIsHeldByKeys(FxRobot robot) throws Exception {
    open(robot);
    press(robot, "#fetch");
    await(Stage.FETCHING);
    awaitProgress();

    assertThat(words(robot, "#run-progress")).contains("of 240 MB", "48 MB/s", "0 of 2 files");
    assertThat(words(robot, "#run-plan"))
        .contains("94 MB shared", "480 MB needed", "63 GB free", "87 of 100");
    assertThat(robot.lookup("#run-bar").queryAs(ProgressBar.class))
        .satisfies(bar -> {
          assertThat(bar.getProgress()).isEqualTo(0.5);
          assertThat(bar.getAccessibleText()).contains("120 MB of 240 MB");
        });
    assertThat(cell(robot, "fetching, 60 of 120 MB")).isNotNull();

    press(robot, "#fetch-pause");
    assertThat(words(robot, "#fetch-pause")).isEqualTo("Resume");
    assertThat(words(robot, "#run-progress")).contains("paused");
    assertThat(studio.scene().getFocusOwner()).hasFieldOrPropertyWithValue("id", "fetch-pause");
    press(robot, "#fetch-pause");
    assertThat(words(robot, "#fetch-pause")).isEqualTo("Pause");

    press(robot, "#fetch-cancel");
    Settled.await(studio);
    assertThat(words(robot, "#run-result")).isEqualTo("0 saved · 2 not fetched");
    assertThat(robot.lookup("#fetch").query().isDisabled()).isFalse();
  }

  @Test
  void whatFailedIsTriedAgainFromTheStrip(FxRobot robot) throws Exception {
    desk.failWith(Optional.of(Message.of("image.access-denied", "a", "b", "c")));
    desk.let(2);
    open(robot);
    press(robot, "#fetch");
    Settled.await(studio);
    assertThat(words(robot, "#run-result")).isEqualTo("1 saved · 1 failed");

    desk.failWith(Optional.empty());
    desk.let(1);
    press(robot, "#fetch-retry");
    Settled.await(studio);

    assertThat(words(robot, "#run-result")).isEqualTo("1 saved");
    assertThat(fetching().failed()).isZero();
    press(robot, "#fetch-show");
    assertThat(dialogs.shown()).containsExactly(folder.resolve("images"));
  }

  @Test
  void aFullDiskIsToldAndNothingIsFetched(FxRobot robot) throws Exception {
    desk.refuse(Message.of("image.disk-full", "/data", 960.0, 100.0));
    open(robot);
    press(robot, "#fetch");
    Settled.await(studio);

    assertThat(words(robot, "#run-result")).isEqualTo("Nothing was fetched");
    assertThat(words(robot, "#run-problem")).contains("/data", "960.0 MB are needed");
  }

  @Test
  void aSavedTarIsLookedIntoAndADamagedOneSaysSo(FxRobot robot) throws Exception {
    Files.createDirectories(folder.resolve("images"));
    Files.writeString(folder.resolve("images/web-1.0.0-x86_64.tar"), "no tar");
    open(robot);
    robot.interact(() -> ledger().select(ImageReference.parse(WebChart.WEB)));

    press(robot, "#inspect-x86_64");
    Settled.await(studio);
    assertThat(words(robot, "#inspect-file")).isEqualTo("web-1.0.0-x86_64.tar");
    assertThat(words(robot, "#inspect-problem")).isNotEmpty();

    robot.interact(() -> robot.lookup("#inspect-back").query().requestFocus());
    robot.type(KeyCode.ESCAPE);
    assertThat(studio.scene().getFocusOwner()).hasFieldOrPropertyWithValue("id", "images");
    robot.interact(() -> ledger().select(ImageReference.parse(WebChart.SIDECAR)));
    desk.let(1);
    press(robot, "#fetch-x86_64");
    Settled.await(studio);
    assertThat(desk.orders().getLast().rows()).hasSize(1);
  }

  @Test
  void anImageThatIsDeniedIsHadBySigningInOrFromATar(FxRobot robot) throws Exception {
    desk.failWith(Optional.of(Message.of("image.access-denied", "a", "b", "c")));
    desk.let(2);
    open(robot);
    press(robot, "#fetch");
    Settled.await(studio);
    ImageRow denied =
        ledger().rows().stream()
            .filter(row -> row.intelProperty().get().problem().isPresent())
            .findFirst()
            .orElseThrow();
    robot.interact(() -> ledger().select(Optional.of(denied.reference())));
    assertThat(words(robot, "#sign-in-x86_64")).isEqualTo("Sign in to registry.demo.example…");

    desk.failWith(Optional.empty());
    desk.take(new Account("osc", "right"));
    dialogs.willSignIn(new Account("osc", "right"));
    press(robot, "#sign-in-x86_64");
    await(Stage.FETCHING);
    press(robot, "#fetch-cancel");
    Settled.await(studio);
    assertThat(robot.lookup("#sign-in-x86_64").queryAll()).isEmpty();

    dialogs.willChoose(EmptyImage.save(folder, denied.reference().toString()));
    press(robot, "#adopt-x86_64");
    Settled.await(studio);

    assertThat(robot.lookup("#inspect-x86_64").queryAll()).hasSize(1);
  }

  @Test
  void engineAndFormAreChosenInAMenu(FxRobot robot) throws Exception {
    open(robot);
    MenuButton menu = robot.lookup("#fetch-options").queryAs(MenuButton.class);
    assertThat(menu.getText()).isEqualTo("Automatic: Docker");
    assertThat(robot.lookup("#form-hint").query().isVisible()).isFalse();

    robot.interact(menu::requestFocus);
    robot.type(KeyCode.SPACE);
    robot.clickOn("Registry");
    robot.interact(menu::requestFocus);
    robot.type(KeyCode.SPACE);
    robot.clickOn("Compressed tars, smaller");
    Settled.await(studio);

    assertThat(menu.getText()).isEqualTo("Registry · compressed");
    assertThat(robot.lookup("#form-hint").query().isVisible()).isTrue();
    assertThat(fetching().engines().choiceProperty().get()).isEqualTo(EngineChoice.REGISTRY);
    assertThat(fetching().engines().formProperty().get()).isEqualTo(TarForm.GZIPPED);
  }

  private void open(FxRobot robot) throws Exception {
    StudioWindow.open(studio, WebChart.write(folder, Map.of()), Step.IMAGES);
    robot.interact(() -> fetching().useFolder(folder.resolve("images")));
    Settled.await(studio);
  }

  private LedgerModel ledger() {
    return studio.shell().wizard().orElseThrow().images().ledger();
  }

  private FetchModel fetching() {
    return studio.shell().wizard().orElseThrow().images().fetching();
  }

  private void press(FxRobot robot, String button) {
    robot.interact(() -> robot.lookup(button).query().requestFocus());
    robot.type(KeyCode.SPACE);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private void await(Stage stage) throws Exception {
    WaitForAsyncUtils.waitFor(
        30, TimeUnit.SECONDS, () -> fetching().run().stageProperty().get() == stage);
  }

  private void awaitProgress() throws Exception {
    WaitForAsyncUtils.waitFor(
        30, TimeUnit.SECONDS, () -> fetching().run().progressProperty().get().isPresent());
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static Node cell(FxRobot robot, String name) {
    return robot
        .lookup((Node n) -> n instanceof ProgressBar && name.equals(n.getAccessibleText()))
        .query();
  }

  private static String words(FxRobot robot, String query) {
    return robot.lookup(query).queryAs(Labeled.class).getText();
  }
}
