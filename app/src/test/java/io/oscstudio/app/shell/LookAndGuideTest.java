package io.oscstudio.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.oscstudio.app.demo.Samples;
import io.oscstudio.app.kit.Scale;
import io.oscstudio.app.kit.ThemeChoice;
import io.oscstudio.app.wizard.Step;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/** Theme, scale and guide as they change while the window is open. */
@ExtendWith(ApplicationExtension.class)
class LookAndGuideTest {
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
  void aLargerWindowIsLaidOutInTheRoomThatIsLeft(FxRobot robot) throws Exception {
    press(robot, KeyCode.CONTROL, KeyCode.EQUALS);
    press(robot, KeyCode.CONTROL, KeyCode.ADD);
    press(robot, KeyCode.CONTROL, KeyCode.PLUS);

    assertThat(frame(robot).getWidth()).isEqualTo(1280 / 1.5);
    assertThat(onScreen(frame(robot)).getWidth()).isEqualTo(1280);
    assertThat(studio.kit().settings().get().scale()).isEqualTo(new Scale(150));

    press(robot, KeyCode.CONTROL, KeyCode.MINUS);
    assertThat(studio.kit().settings().get().scale()).isEqualTo(new Scale(125));
    press(robot, KeyCode.CONTROL, KeyCode.DIGIT0);
    assertThat(frame(robot).getWidth()).isEqualTo(1280);
  }

  @Test
  void aSmallWindowKeepsTheRoomThePagesNeed(FxRobot robot) throws Exception {
    robot.interact(() -> {
      studio.appearance().scaleProperty().set(new Scale(200));
      studio.scene().getWindow().setWidth(960);
      studio.scene().getWindow().setHeight(400);
    });
    Settled.await(studio);

    assertThat(frame(robot).getWidth()).isGreaterThanOrEqualTo(640);
    assertThat(frame(robot).getHeight()).isGreaterThanOrEqualTo(360);
    assertThat(onScreen(frame(robot)).getHeight()).isEqualTo(studio.scene().getHeight());
  }

  @Test
  void menusAreDrawnAsLargeAsTheirWindow(FxRobot robot) throws Exception {
    double normal = menuWidth(robot);
    robot.interact(() -> studio.appearance().scaleProperty().set(new Scale(200)));
    Settled.await(studio);

    assertThat(menuWidth(robot)).isBetween(normal * 1.9, normal * 2.1);

    robot.interact(() -> studio.appearance().scaleProperty().set(Scale.NORMAL));
    Settled.await(studio);
    assertThat(menuWidth(robot)).isBetween(normal - 4, normal + 4);
  }

  @Test
  void highContrastIsAThemeLikeTheOthers(FxRobot robot) throws Exception {
    robot.clickOn("#theme").clickOn("High contrast");
    Settled.await(studio);

    assertThat(studio.kit().settings().get().theme()).isEqualTo(ThemeChoice.HIGH_CONTRAST);
    assertThat(studio.scene().getStylesheets()).anyMatch(s -> s.endsWith("high-contrast.css"));

    robot.clickOn("#theme").clickOn("Light");
    Settled.await(studio);
    assertThat(studio.scene().getStylesheets()).noneMatch(s -> s.endsWith("high-contrast.css"));
  }

  @Test
  void f1OpensTheGuideAtTheFieldInTheLanguageOfTheWindow(FxRobot robot) throws Exception {
    open(robot, Step.METADATA);
    robot.interact(() -> robot.lookup("#field-provider-name").query().requestFocus());
    Settled.await(studio);

    press(robot, KeyCode.F1);
    assertThat(headingsInSight(robot)).startsWith("Name", "Web address");
    assertThat(studio.scene().getFocusOwner())
        .hasFieldOrPropertyWithValue("id", "field-provider-name");

    robot.interact(() -> studio.kit().language().localeProperty().set(Locale.SIMPLIFIED_CHINESE));
    Settled.await(studio);
    assertThat(headingsInSight(robot)).startsWith("名称", "网址");

    press(robot, KeyCode.F1);
    assertThat(robot.lookup("#guide").tryQuery()).isEmpty();
  }

  @Test
  void theKeyboardGoesIntoTheGuideAndBack(FxRobot robot) throws Exception {
    open(robot, Step.LIFECYCLE);
    Node before = studio.scene().getFocusOwner();
    press(robot, KeyCode.F1);
    press(robot, KeyCode.F6);
    assertThat(studio.scene().getFocusOwner()).hasFieldOrPropertyWithValue("id", "guide-page");

    press(robot, KeyCode.ESCAPE);
    assertThat(robot.lookup("#guide").tryQuery()).isEmpty();
    assertThat(studio.scene().getFocusOwner()).isEqualTo(before);
  }

  @Test
  void aNarrowWindowKeepsMarksForStepsAndPutsTheGuideOverThePage(FxRobot robot) throws Exception {
    open(robot, Step.CHECK);
    double wide = steps(robot).getWidth();
    robot.interact(() -> studio.scene().getWindow().setWidth(660));
    Settled.await(studio);

    assertThat(wide).isGreaterThan(200);
    assertThat(steps(robot).getWidth()).isLessThan(60);
    assertThat(robot.lookup("#step-7").query().getAccessibleText()).startsWith("Check: ");

    press(robot, KeyCode.F1);
    Bounds guide = onScreen(robot.lookup("#guide").query());
    assertThat(guide.getMaxX()).isEqualTo(studio.scene().getWindow().getX() + 660);
    assertThat(onScreen(robot.lookup("#findings").query()).getMaxX())
        .isGreaterThan(guide.getMinX());
  }

  @Test
  void aDividerStaysWhereItWasLeftUntilADoubleClick(FxRobot robot) throws Exception {
    open(robot, Step.METADATA);
    Node divider = robot.lookup("#yaml").query().getScene().lookup(".split-pane-divider");
    SplitPane split = (SplitPane) divider.getParent();
    double designed = split.getDividerPositions()[0];

    // the headless platform sends a drag to what is under the mouse, not to what was pressed
    robot.interact(() -> {
      mouse(divider, MouseEvent.MOUSE_PRESSED, 800, 1);
      mouse(divider, MouseEvent.MOUSE_DRAGGED, 680, 1);
      mouse(divider, MouseEvent.MOUSE_RELEASED, 680, 1);
    });
    Settled.await(studio);
    double moved = split.getDividerPositions()[0];
    assertThat(moved).isLessThan(designed - 0.05);
    assertThat(studio.kit().settings().get().splits()).containsEntry("document", List.of(moved));

    robot.interact(() -> {
      mouse(divider, MouseEvent.MOUSE_PRESSED, 680, 2);
      mouse(divider, MouseEvent.MOUSE_RELEASED, 680, 2);
    });
    Settled.await(studio);
    assertThat(split.getDividerPositions()[0]).isBetween(designed - 0.01, designed + 0.01);
    assertThat(studio.kit().settings().get().splits()).isEmpty();
  }

  private static void mouse(Node target, EventType<MouseEvent> type, double x, int clicks) {
    boolean down = type != MouseEvent.MOUSE_RELEASED;
    Event.fireEvent(
        target,
        new MouseEvent(
            type,
            x,
            300,
            x,
            300,
            MouseButton.PRIMARY,
            clicks,
            false,
            false,
            false,
            false,
            down,
            false,
            false,
            false,
            false,
            true,
            null));
  }

  private void open(FxRobot robot, Step step) throws Exception {
    StudioWindow.open(studio, Samples.unpack("demo-operator", folder), step);
  }

  private void press(FxRobot robot, KeyCode... keys) throws Exception {
    robot.press(keys).release(keys);
    Settled.await(studio);
  }

  private double menuWidth(FxRobot robot) throws Exception {
    MenuButton menu = robot.lookup("#theme").queryAs(MenuButton.class);
    robot.interact(menu::show);
    Settled.await(studio);
    double width =
        Window.getWindows().stream()
            .filter(PopupWindow.class::isInstance)
            .mapToDouble(Window::getWidth)
            .max()
            .orElse(0);
    robot.interact(menu::hide);
    return width;
  }

  private static Region frame(FxRobot robot) {
    return robot.lookup("#studio").queryAs(Region.class);
  }

  private static Region steps(FxRobot robot) {
    return robot.lookup(".steps").queryAs(Region.class);
  }

  private static Bounds onScreen(Node node) {
    return node.localToScreen(node.getLayoutBounds());
  }

  private static List<String> headingsInSight(FxRobot robot) {
    Bounds page = onScreen(robot.lookup("#guide-page").query());
    return robot.lookup("#guide .group-title").queryAll().stream()
        .filter(Text.class::isInstance)
        .filter(node -> page.contains(onScreen(node)))
        .map(node -> ((Text) node).getText().strip())
        .toList();
  }
}
