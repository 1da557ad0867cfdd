package io.oscstudio.app.editor;

import static org.assertj.core.api.Assertions.assertThat;

import io.oscstudio.app.kit.Jobs;
import io.oscstudio.app.kit.Language;
import io.oscstudio.app.kit.Ui;
import io.oscstudio.core.base.Finding;
import io.oscstudio.core.base.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class YamlAreaTest {
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
  void anotherTextLeavesTheCaretWhereItWas(FxRobot robot) {
    robot.interact(() -> area.show("name: a\nversion: 1\n"));
    robot.interact(() -> text.moveTo(18));

    robot.interact(() -> area.show("name: abc\nversion: 1\n"));

    assertThat(text.getCaretPosition()).isEqualTo(20);
    assertThat(edits).isEmpty();
  }

  @Test
  void aTextIsShownFromItsBeginning(FxRobot robot) {
    robot.interact(() -> area.show("key: value\n".repeat(500)));

    assertThat(text.getCaretPosition()).isZero();
    assertThat(text.firstVisibleParToAllParIndex()).isZero();
  }

  @Test
  void theTextOfAnotherDocumentBeginsAtItsTop(FxRobot robot) {
    robot.interact(() -> area.show("name: a\n"));

    robot.interact(() -> area.showOther("name: a\n".repeat(200)));

    assertThat(text.getCaretPosition()).isZero();
    assertThat(text.firstVisibleParToAllParIndex()).isZero();
    assertThat(edits).isEmpty();
  }

  @Test
  void foundStretchesAreUnderlined(FxRobot robot) throws Exception {
    robot.interact(() -> area.show("name: A\n"));
    robot.interact(() -> area.setMarks(List.of(new Mark(6, 7, Severity.ERROR))));
    WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, jobs::idle);
    WaitForAsyncUtils.waitForFxEvents();

    assertThat(text.getStyleOfChar(6)).contains("y-mark-error");
    assertThat(text.getStyleOfChar(0)).containsExactly("y-key");
  }

  @Test
  void aFileWithTwoCharacterLineEndingsStaysAsItIs(FxRobot robot) {
    robot.interact(() -> area.show("\uFEFFname: a\r\nversion: 1\r\n"));
    assertThat(area.text()).isEqualTo("\uFEFFname: a\r\nversion: 1\r\n");
    assertThat(edits).isEmpty();

    robot.interact(() -> text.requestFocus());
    robot.interact(() -> text.insertText(7, "b\nc: 2"));

    assertThat(edits).containsExactly("\uFEFFname: ab\r\nc: 2\r\nversion: 1\r\n");
  }

  @Test
  void aLongTextComesPieceByPieceAndIsAllThere(FxRobot robot) {
    String file = "key: value\n".repeat(50_000);
    int[] atFirst = {0};
    robot.interact(() -> {
      area.showOther(file);
      atFirst[0] = text.getLength();
    });
    assertThat(atFirst[0]).isLessThan(file.length());
    WaitForAsyncUtils.waitForFxEvents(50);

    assertThat(text.getText()).isEqualTo(file);
  }

  @Test
  void typingWhileALongTextStillComesLosesNothing(FxRobot robot) {
    String file = "key: value\n".repeat(50_000);
    robot.interact(() -> {
      area.showOther(file);
      text.insertText(0, "a: 1\n");
    });
    WaitForAsyncUtils.waitForFxEvents(50);

    assertThat(edits).containsExactly("a: 1\n" + file);
    assertThat(text.getText()).isEqualTo("a: 1\n" + file);
  }

  @Test
  void marksMoveWithTheTextUntilTheNextOnesCome(FxRobot robot) {
    robot.interact(() -> area.show("name: A\n"));
    robot.interact(() -> area.setMarks(List.of(new Mark(6, 7, Severity.ERROR))));

    robot.interact(() -> text.insertText(0, "xy"));
    WaitForAsyncUtils.waitForFxEvents();

    assertThat(text.getStyleOfChar(8)).contains("y-mark-error");
    assertThat(text.getStyleOfChar(6)).doesNotContain("y-mark-error");
  }

  @Test
  void keysFoldAndUnfold(FxRobot robot) {
    robot.interact(() -> area.show("a:\n  b: 1\n  c: 2\nd: 3\n"));
    robot.interact(() -> {
      text.requestFocus();
      text.moveTo(6);
    });

    robot.press(KeyCode.CONTROL, KeyCode.SHIFT).type(KeyCode.OPEN_BRACKET);
    assertThat(text.getText()).isEqualTo("a: \u22ef 2 \nd: 3\n");
    robot.type(KeyCode.CLOSE_BRACKET).release(KeyCode.CONTROL, KeyCode.SHIFT);

    assertThat(text.getText()).isEqualTo("a:\n  b: 1\n  c: 2\nd: 3\n");
    assertThat(edits).isEmpty();
  }

  @Test
  void deletingWhatStandsForAFoldedBlockShowsItInstead(FxRobot robot) {
    robot.interact(() -> area.show("data: " + "A".repeat(3_000) + "\nname: a\n"));
    robot.interact(() -> {
      text.requestFocus();
      text.moveTo(text.getText().indexOf('\n'));
    });

    robot.type(KeyCode.BACK_SPACE);

    assertThat(text.getText()).hasSizeGreaterThan(3_000);
    assertThat(edits).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"CONTROL,X", "SHIFT,DELETE"})
  void whatIsFoldedIsCutAndPastedWithTheRest(KeyCode held, KeyCode key, FxRobot robot) {
    String file = "data: " + "A".repeat(3_000) + "\r\nname: a\r\n";
    robot.interact(() -> area.show(file));
    robot.interact(() -> {
      text.requestFocus();
      text.selectAll();
    });

    robot.press(held).type(key).release(held);
    assertThat(area.text()).isEmpty();
    robot.press(KeyCode.CONTROL).type(KeyCode.V).release(KeyCode.CONTROL);

    assertThat(area.text()).isEqualTo(file);
    assertThat(edits).hasSize(2);
  }

  @Test
  void whatIsFoldedIsCopiedWithTheRest(FxRobot robot) {
    String file = "data: " + "A".repeat(3_000) + "\nname: a\n";
    robot.interact(() -> area.show(file));
    robot.interact(() -> {
      text.requestFocus();
      text.selectAll();
    });

    robot.press(KeyCode.CONTROL).type(KeyCode.INSERT).release(KeyCode.CONTROL);
    robot.interact(() -> assertThat(Clipboard.getSystemClipboard().getString()).isEqualTo(file));
  }

  @Test
  void aSelectionThatIsDraggedTakesWhatIsFoldedWithIt(FxRobot robot) {
    String data = "data: " + "A".repeat(3_000) + "\r\n";
    robot.interact(() -> area.show(data + "name: a\r\nversion: 1\r\n"));
    robot.interact(() -> text.selectRange(0, text.getText().indexOf('\n') + 1));

    robot.interact(() -> {
      int line = text.getAbsolutePosition(2, 0);
      Bounds bounds =
          text.screenToLocal(text.getCharacterBoundsOnScreen(line, line + 1).orElseThrow());
      text.getOnSelectionDropped().handle(released(bounds.getMinX() + 1, bounds.getCenterY()));
    });

    assertThat(edits).containsExactly("name: a\r\n" + data + "version: 1\r\n");
    assertThat(text.getSelectedText()).hasSize(data.length() - 1);
  }

  private static MouseEvent released(double x, double y) {
    PickResult none = new PickResult(null, x, y);
    return new MouseEvent(
        MouseEvent.MOUSE_RELEASED,
        x,
        y,
        x,
        y,
        MouseButton.PRIMARY,
        1,
        false,
        false,
        false,
        false,
        false,
        false,
        false,
        false,
        false,
        false,
        none);
  }

  @Test
  void allMatchesAreReplacedAsOneEdit(FxRobot robot) throws Exception {
    robot.interact(() -> area.show("a: cache\r\nb: cache\r\n"));
    robot.interact(() -> text.requestFocus());

    robot.press(KeyCode.CONTROL).type(KeyCode.H).release(KeyCode.CONTROL);
    robot.write("cache");
    robot.interact(() -> robot.lookup("#editor-replace").queryAs(TextField.class).setText("queue"));
    settle();
    assertThat(robot.lookup("#editor-count").queryAs(Label.class).getText()).isEqualTo("1 of 2");
    robot.interact(() -> robot.lookup("#editor-replace-all").queryAs(Button.class).fire());
    settle();

    assertThat(edits).containsExactly("a: queue\r\nb: queue\r\n");
    assertThat(text.getText()).isEqualTo("a: queue\nb: queue\n");
  }

  @Test
  void whatIsEditedWhileMatchesAreLookedForIsNotTakenBack(FxRobot robot) throws Exception {
    replaceAll(robot, "a: cache\n", () -> area.show("a: cache\nb: cache\n"));

    assertThat(edits).containsExactly("a: queue\nb: queue\n");
  }

  @Test
  void allMatchesAreReplacedOrNone(FxRobot robot) throws Exception {
    replaceAll(robot, "cache\n".repeat(10_001), () -> {});

    assertThat(edits).isEmpty();
    assertThat(robot.lookup("#editor-count").queryAs(Label.class).getText())
        .startsWith("Nothing replaced");
  }

  private void replaceAll(FxRobot robot, String in, Runnable meanwhile) throws Exception {
    replaceAll(robot, in, "cache", "queue", meanwhile);
  }

  private void replaceAll(FxRobot robot, String in, String words, String with, Runnable meanwhile)
      throws Exception {
    robot.interact(() -> area.show(in));
    robot.interact(() -> text.requestFocus());
    robot.press(KeyCode.CONTROL).type(KeyCode.H).release(KeyCode.CONTROL);
    robot.interact(() -> {
      robot.lookup("#editor-find").queryAs(TextField.class).setText(words);
      robot.lookup("#editor-replace").queryAs(TextField.class).setText(with);
      robot.lookup("#editor-replace-all").queryAs(Button.class).fire();
      meanwhile.run();
    });
    settle();
    settle();
    settle();
  }

  @Test
  void whatIsPutInPlaceMayNameGroups(FxRobot robot) throws Exception {
    robot.interact(() -> robot.lookup("#editor-find-regex").queryAs(ToggleButton.class).fire());
    replaceAll(robot, "a: cache\n", "(\\w+): cache", "$1: queue", () -> {});
    assertThat(edits).containsExactly("a: queue\n");

    replaceAll(robot, "b: cache\n", "cache", "$1", () -> {});
    assertThat(edits).hasSize(1);
    assertThat(robot.lookup("#editor-count").queryAs(Label.class).getText())
        .isEqualTo("Not fit for the expression");
  }

  @Test
  void theNextMatchIsSelectedByKey(FxRobot robot) throws Exception {
    robot.interact(() -> area.show("a: cache\nb: cache\n"));
    robot.interact(() -> text.requestFocus());
    robot.press(KeyCode.CONTROL).type(KeyCode.F).release(KeyCode.CONTROL);
    robot.write("cache");
    settle();
    assertThat(text.getSelection().getStart()).isEqualTo(3);

    robot.type(KeyCode.F3);
    settle();
    assertThat(text.getSelection().getStart()).isEqualTo(12);
    robot.type(KeyCode.ESCAPE);

    assertThat(text.isFocused()).isTrue();
  }

  @Test
  void aLineIsGoneToByItsNumber(FxRobot robot) {
    robot.interact(() -> area.show("a: 1\nb: 2\nc: 3\n"));
    robot.interact(() -> text.requestFocus());

    robot.press(KeyCode.CONTROL).type(KeyCode.G).release(KeyCode.CONTROL);
    robot.write("3").type(KeyCode.ENTER);

    assertThat(text.getCaretPosition()).isEqualTo(10);
    assertThat(text.isFocused()).isTrue();
  }

  @Test
  void theFixOfWhatIsFoundAtTheCaretIsOfferedByKey(FxRobot robot) {
    Finding finding = Finding.of(Severity.ERROR, "OSC-META-001", "name");
    List<Finding> fixed = new ArrayList<>();
    robot.interact(() -> {
      area.show("name: A\n");
      area.setMarks(List.of(new Mark(6, 7, Severity.ERROR, Optional.of(finding))));
      area.setFixes(f -> true, fixed::add);
      text.requestFocus();
      text.moveTo(7);
    });

    robot.press(KeyCode.ALT).type(KeyCode.ENTER).release(KeyCode.ALT);
    robot.type(KeyCode.ENTER); // the fix is the first and has the focus

    assertThat(edits).isEmpty();
    assertThat(fixed).containsExactly(finding);
  }

  private void settle() throws Exception {
    WaitForAsyncUtils.waitForFxEvents();
    WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, jobs::idle);
    WaitForAsyncUtils.waitForFxEvents();
  }

  @Test
  void aKeyOfTheSchemaIsCompleted(FxRobot robot) throws Exception {
    robot.interact(() -> {
      area.setFile("metadata.yaml");
      area.show("displayNa\n");
      text.requestFocus();
      text.moveTo(9);
    });

    robot.press(KeyCode.CONTROL).type(KeyCode.SPACE).release(KeyCode.CONTROL);
    settle();

    assertThat(edits).containsExactly("displayName: \n");
  }

  @Test
  void whatIsProposedNarrowsWhileOneTypesAndTabTakesTheBest(FxRobot robot) throws Exception {
    complete(robot, "\n", 0);
    assertThat(proposed().size()).isGreaterThan(3);

    robot.write("dis");
    settle();
    assertThat(proposed().getFirst()).isEqualTo("displayName:");
    int all = proposed().size();
    robot.write("pN");
    settle();
    assertThat(proposed()).hasSizeLessThanOrEqualTo(all).first().isEqualTo("displayName:");
    edits.clear();
    robot.type(KeyCode.TAB);
    settle();

    assertThat(menu()).isEmpty();
    assertThat(edits).containsExactly("displayName: \n");
    assertThat(text.isFocused()).isTrue();
  }

  @Test
  void theArrowsChooseAndEscapeAndBlanksLeaveTheTextAlone(FxRobot robot) throws Exception {
    complete(robot, "\n", 0);
    String second = proposed().get(1);
    robot.type(KeyCode.DOWN).type(KeyCode.ENTER);
    settle();
    assertThat(area.text()).startsWith(second).hasLineCount(1);

    complete(robot, "\n", 0);
    robot.type(KeyCode.ESCAPE);
    settle();
    assertThat(menu()).isEmpty();
    complete(robot, "\n", 0);
    robot.write("zzzz");
    settle();
    assertThat(menu()).isEmpty();
    assertThat(area.text()).isEqualTo("zzzz\n");

    complete(robot, "\n", 0);
    robot.type(KeyCode.SPACE);
    settle();
    assertThat(menu()).isEmpty();
    assertThat(area.text()).doesNotContain(":");
  }

  private void complete(FxRobot robot, String content, int caret) throws Exception {
    robot.interact(() -> {
      area.setFile("metadata.yaml");
      area.showOther(content);
      text.requestFocus();
      text.moveTo(caret);
    });
    robot.press(KeyCode.CONTROL).type(KeyCode.SPACE).release(KeyCode.CONTROL);
    settle();
  }

  private static Optional<ContextMenu> menu() {
    return Window.getWindows().stream()
        .filter(w -> w instanceof ContextMenu m && "completion".equals(m.getId()))
        .map(w -> (ContextMenu) w)
        .findFirst();
  }

  private static List<String> proposed() {
    return menu().orElseThrow().getItems().stream().map(item -> item.getText().strip()).toList();
  }
}
