package io.oscstudio.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.oscstudio.app.demo.Samples;
import io.oscstudio.app.wizard.Step;
import io.oscstudio.app.workspace.PanesModel;
import io.oscstudio.app.workspace.WorkspaceModel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.stage.Stage;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

/**
 * What every screen owes to people who do not see it, or use no mouse. A new screen is one line in
 * {@link #screens()}; steps of the wizard are there by themselves.
 */
@ExtendWith(ApplicationExtension.class)
class AccessibilityTest {
  /** A screen and the way to it; its sample is open already unless it is the first one. */
  record Screen(String name, String sample, Way way) {
    @Override
    public String toString() {
      return name;
    }
  }

  /** Goes to a screen, on the window's thread. */
  interface Way {
    void go(Studio studio);
  }

  static Stream<Screen> screens() {
    return Stream.concat(
        Stream.of(
            new Screen("welcome", "", studio -> {}),
            new Screen("workspace", "demo-operator", AccessibilityTest::showWorkspace)),
        Arrays.stream(Step.values())
            .map(step ->
                new Screen(
                    step.name().toLowerCase(Locale.ROOT),
                    "demo-operator",
                    studio -> studio.shell().wizard().orElseThrow().goTo(step))));
  }

  private static void showWorkspace(Studio studio) {
    WorkspaceModel workspace = studio.shell().workspace().orElseThrow();
    workspace.show(true);
    workspace.open("metadata.yaml");
    workspace.panes().below().set(Optional.of(PanesModel.PROBLEMS));
  }

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

  @ParameterizedTest
  @MethodSource("screens")
  void everyControlHasARoleAndANameInBothLanguages(Screen screen, FxRobot robot) throws Exception {
    open(screen, robot);
    for (Locale locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
      robot.interact(() -> studio.kit().language().localeProperty().set(locale));
      Settled.await(studio);

      List<Node> controls = ask(() -> SceneWalk.focusable(studio.scene().getRoot()));
      assertThat(controls).isNotEmpty();
      assertThat(controls)
          .filteredOn(control -> !SceneWalk.hasRoleAndName(control, studio.scene().getRoot()))
          .as("controls without role or name, " + locale)
          .isEmpty();
      assertThat(SceneWalk.texts(studio.scene().getRoot()))
          .as("texts, " + locale)
          .noneMatch(text -> text.contains("«"));
    }
  }

  @ParameterizedTest
  @MethodSource("screens")
  void tabReachesEveryControlOnceAndTheFocusIsSeen(Screen screen, FxRobot robot) throws Exception {
    open(screen, robot);
    List<Node> expected = ask(() -> SceneWalk.focusable(studio.scene().getRoot()));
    List<Node> reached = new ArrayList<>();
    List<Node> unseen = new ArrayList<>();

    Node first = ask(() -> studio.scene().getFocusOwner());
    assertThat(first).isNotNull();
    Node at = first;
    while (reached.size() <= expected.size()) {
      robot.type(javafx.scene.input.KeyCode.TAB);
      WaitForAsyncUtils.waitForFxEvents();
      at = ask(() -> studio.scene().getFocusOwner());
      reached.add(at);
      Node now = at;
      if (!ask(() -> SceneWalk.focusIsSeen(now))) {
        unseen.add(now);
      }
      if (at.equals(first)) {
        break;
      }
    }

    assertThat(reached).as("by Tab").containsExactlyInAnyOrderElementsOf(expected);
    assertThat(unseen).as("controls whose focus is not seen").isEmpty();
  }

  private void open(Screen screen, FxRobot robot) throws Exception {
    if (!screen.sample().isEmpty()) {
      Path source = Samples.unpack(screen.sample(), folder);
      StudioWindow.open(studio, source);
    }
    robot.interact(() -> screen.way().go(studio));
    Settled.await(studio);
  }

  private static <T> T ask(java.util.concurrent.Callable<T> question) throws Exception {
    return WaitForAsyncUtils.asyncFx(question).get();
  }
}
