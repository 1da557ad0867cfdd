package io.oscstudio.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.oscstudio.app.check.CheckRow;
import io.oscstudio.app.demo.Samples;
import io.oscstudio.app.workspace.PanesModel;
import io.oscstudio.app.workspace.TreeEntry;
import io.oscstudio.app.workspace.WorkspaceModel;
import io.oscstudio.app.workspace.WorkspaceTab;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.ListView;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
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
import org.testfx.util.WaitForAsyncUtils;

/** A day in the workspace: files opened from the tree, edited, deleted and brought back. */
@ExtendWith(ApplicationExtension.class)
class WorkspaceJourneyTest {
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
  void aFileIsOpenedByKeyboardEditedAndItsProblemLeadsBack(FxRobot robot) throws Exception {
    open(robot);
    assertThat(workspace().tabs().active()).contains(WorkspaceTab.file("metadata.yaml"));

    select(robot, "raw/values.yaml");
    robot.type(KeyCode.ENTER);
    settle();
    assertThat(workspace().tabs().active()).contains(WorkspaceTab.file("raw/values.yaml"));

    CodeArea text = robot.lookup("#yaml").queryAs(CodeArea.class);
    robot.interact(() -> text.appendText("broken: [\n"));
    settle();
    assertThat(workspace().tree().badgeOf("raw/values.yaml")).isPresent();
    assertThat(workspace().tree().badgeOf("raw")).isPresent();
    assertThat(workspace().files().unsavedProperty().get()).contains("raw/values.yaml");

    robot.clickOn("#face-steps").clickOn("#face-workspace");
    robot.interact(() -> workspace().open("metadata.yaml"));
    robot.interact(() -> workspace().panes().below().set(Optional.of(PanesModel.PROBLEMS)));
    settle();
    ListView<?> findings = robot.lookup("#findings").queryListView();
    robot.interact(() -> {
      findings.requestFocus();
      findings.getSelectionModel().clearAndSelect(indexOf(findings, "raw/values.yaml"));
    });
    robot.type(KeyCode.ENTER);
    settle();
    assertThat(workspace().tabs().active()).contains(WorkspaceTab.file("raw/values.yaml"));
    assertThat(robot.lookup("#yaml").queryAs(CodeArea.class).isFocused()).isTrue();
  }

  @Test
  void aDeletedFileComesBackAndTabsAreOrdered(FxRobot robot) throws Exception {
    open(robot);
    select(robot, "README.md");
    robot.type(KeyCode.ENTER);
    settle();
    select(robot, "README.md");
    robot.type(KeyCode.DELETE);
    settle();
    assertThat(documents()).doesNotContain("README.md");
    assertThat(workspace().tabs().tabs()).containsExactly(WorkspaceTab.file("metadata.yaml"));

    robot.press(KeyCode.CONTROL, KeyCode.Z).release(KeyCode.Z, KeyCode.CONTROL);
    settle();
    assertThat(documents()).contains("README.md");
    robot.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.T);
    robot.release(KeyCode.T, KeyCode.SHIFT, KeyCode.CONTROL);
    settle();
    assertThat(workspace().tabs().active()).contains(WorkspaceTab.file("README.md"));
    robot.press(KeyCode.CONTROL, KeyCode.TAB).release(KeyCode.TAB, KeyCode.CONTROL);
    assertThat(workspace().tabs().active()).contains(WorkspaceTab.file("metadata.yaml"));
    robot.press(KeyCode.CONTROL, KeyCode.W).release(KeyCode.W, KeyCode.CONTROL);
    assertThat(workspace().tabs().tabs()).containsExactly(WorkspaceTab.file("README.md"));
  }

  @Test
  void altAndADigitGoToATabInTheWorkspaceAndToAStepBesideIt(FxRobot robot) throws Exception {
    open(robot);
    robot.interact(() -> workspace().open("README.md"));
    robot.interact(() -> workspace().open("raw/values.yaml"));
    settle();

    robot.press(KeyCode.ALT, KeyCode.DIGIT1).release(KeyCode.DIGIT1, KeyCode.ALT);
    assertThat(workspace().tabs().active()).contains(WorkspaceTab.file("metadata.yaml"));
    robot.press(KeyCode.ALT, KeyCode.DIGIT8).release(KeyCode.DIGIT8, KeyCode.ALT);
    assertThat(workspace().tabs().active()).contains(WorkspaceTab.file("raw/values.yaml"));
    robot.press(KeyCode.ALT, KeyCode.DIGIT7).release(KeyCode.DIGIT7, KeyCode.ALT);
    assertThat(workspace().tabs().active()).contains(WorkspaceTab.file("raw/values.yaml"));
  }

  @Test
  void aPackageIsBegunByAKeyAndTheOneBeforeIsOpenedFromThePalette(FxRobot robot) throws Exception {
    open(robot);
    robot.press(KeyCode.CONTROL, KeyCode.N).release(KeyCode.N, KeyCode.CONTROL);
    settle();
    assertThat(studio.shell().wizard().orElseThrow().name()).isEqualTo("new-service");

    robot.press(KeyCode.CONTROL, KeyCode.K).release(KeyCode.K, KeyCode.CONTROL);
    robot.write("open demo-cache").type(KeyCode.ENTER);
    settle();
    assertThat(studio.shell().wizard().orElseThrow().name()).isEqualTo("demo-cache");
  }

  @Test
  void theMeterShowsWhatThePackageWouldBeWithoutAFile(FxRobot robot) throws Exception {
    open(robot);
    robot.clickOn("#size-meter");
    settle();
    ListView<?> list = robot.lookup("#size-list").queryListView();
    int files = documents().size();
    robot.interact(() -> {
      list.requestFocus();
      list.getSelectionModel().clearAndSelect(0);
    });
    robot.type(KeyCode.SPACE);
    settle();
    assertThat(workspace().treemap().droppedProperty().get()).hasSize(1);
    assertThat(robot.lookup("#size-after").queryLabeled().getText())
        .startsWith("Without 1 file the package takes");
    assertThat(documents()).hasSize(files);

    robot.clickOn("#size-delete");
    settle();
    assertThat(documents()).hasSize(files - 1);
  }

  @Test
  void aPictureIsDescribedAndAnotherWindowHasItsOwnPackage(FxRobot robot) throws Exception {
    open(robot);
    robot.interact(() -> workspace().open("raw/logo.png"));
    settle();
    assertThat(robot.lookup("#facts").tryQuery()).isPresent();
    assertThat(robot.lookup("#facts .image-view").tryQuery()).isPresent();

    Studio other = WaitForAsyncUtils.asyncFx(studio::openAnother).get();
    Settled.await(other);
    assertThat(other.scene().getWindow().isShowing()).isTrue();
    assertThat(other.shell().wizard()).isEmpty();
    assertThat(other.kit().settings()).isSameAs(studio.kit().settings());
    robot.interact(() -> other.scene().getWindow().hide());
    assertThat(workspace().tabs().active()).contains(WorkspaceTab.file("raw/logo.png"));
  }

  @Test
  void aSearchTakesBackItselfAndNotThePackage(FxRobot robot) throws Exception {
    open(robot);
    select(robot, "README.md");
    robot.type(KeyCode.DELETE);
    settle();

    robot.clickOn("#tree-filter").write("values");
    undo(robot);
    settle();
    assertThat(documents()).doesNotContain("README.md");
    assertThat(robot.lookup("#tree-filter").queryTextInputControl().getText())
        .isNotEqualTo("values");

    robot.interact(() -> workspace().open("raw/values.yaml"));
    settle();
    CodeArea text = robot.lookup("#yaml").queryAs(CodeArea.class);
    robot.interact(() -> text.appendText("more: 1\n"));
    robot.interact(text::requestFocus);
    robot.press(KeyCode.CONTROL, KeyCode.F).release(KeyCode.F, KeyCode.CONTROL);
    robot.write("more");
    undo(robot);
    settle();
    assertThat(text.getText()).contains("more: 1");
    robot.interact(text::requestFocus);
    undo(robot);
    settle();
    assertThat(text.getText()).doesNotContain("more: 1");
  }

  @Test
  void aPackageThatIsNotOpenAnyMoreIsForgotten(FxRobot robot) throws Exception {
    // the robot remembers the events of its own window, and so all that was in it
    Studio other = WaitForAsyncUtils.asyncFx(studio::openAnother).get();
    StudioWindow.open(other, Samples.unpack("demo-cache", folder));
    WorkspaceModel there = other.shell().workspace().orElseThrow();
    robot.interact(() -> there.show(true));
    robot.interact(() -> there.panes().below().set(Optional.of(PanesModel.PROBLEMS)));
    robot.interact(() -> there.openTool(PanesModel.SIZE));
    Settled.await(other);
    robot.interact(() -> there.open("metadata.yaml"));
    Settled.await(other);
    WeakReference<Object> before =
        new WeakReference<>(there.sessionProperty().get().orElseThrow().documents());

    Path next = Samples.unpack("demo-cache", folder.resolve("next"));
    robot.interact(() -> other.shell().wizard().orElseThrow().source().open(next));
    Settled.await(other);
    robot.interact(() -> there.show(true));
    for (int i = 0; i < 10 && before.get() != null; i++) {
      Settled.await(other);
      System.gc();
    }
    boolean forgotten = before.get() == null;
    robot.interact(() -> other.scene().getWindow().hide());

    assertThat(forgotten).isTrue();
  }

  @Test
  void aWindowThatWasClosedIsForgotten(FxRobot robot) throws Exception {
    WeakReference<Object> left = new WeakReference<>(openAndGoHome(robot));
    WeakReference<Object> closed = new WeakReference<>(openAndClose(robot));

    for (int i = 0; i < 10 && (left.get() != null || closed.get() != null); i++) {
      WaitForAsyncUtils.waitForFxEvents();
      System.gc();
    }

    assertThat(left.get()).as("the package that was left").isNull();
    assertThat(closed.get()).as("the package of the closed window").isNull();
  }

  private Object openAndGoHome(FxRobot robot) throws Exception {
    Studio other = WaitForAsyncUtils.asyncFx(studio::openAnother).get();
    Object wizard = opened(robot, other, "left");
    robot.interact(() -> other.shell().goHome());
    Settled.await(other);
    robot.interact(() -> other.scene().getWindow().hide());
    return wizard;
  }

  private Object openAndClose(FxRobot robot) throws Exception {
    Studio other = WaitForAsyncUtils.asyncFx(studio::openAnother).get();
    Object wizard = opened(robot, other, "closed");
    robot.interact(() -> other.scene().getWindow().hide());
    return wizard;
  }

  private Object opened(FxRobot robot, Studio other, String name) throws Exception {
    StudioWindow.open(other, Samples.unpack("demo-cache", folder.resolve(name)));
    robot.interact(() -> other.shell().workspace().orElseThrow().show(true));
    Settled.await(other);
    return other.shell().wizard().orElseThrow();
  }

  private static void undo(FxRobot robot) {
    robot.press(KeyCode.CONTROL, KeyCode.Z).release(KeyCode.Z, KeyCode.CONTROL);
  }

  private void open(FxRobot robot) throws Exception {
    StudioWindow.open(studio, Samples.unpack("demo-cache", folder));
    robot.clickOn("#face-workspace");
    settle();
  }

  /** Puts the focus on a file's line in the tree. */
  private void select(FxRobot robot, String path) throws Exception {
    TreeView<TreeEntry> tree = tree(robot);
    robot.interact(() -> {
      TreeItem<TreeEntry> item = find(tree.getRoot(), path).orElseThrow();
      item.getParent().setExpanded(true);
      tree.requestFocus();
      tree.getSelectionModel().clearSelection();
      tree.getSelectionModel().select(item);
    });
    settle();
  }

  @SuppressWarnings("unchecked")
  private static TreeView<TreeEntry> tree(FxRobot robot) {
    return robot.lookup("#package-tree").queryAs(TreeView.class);
  }

  private static Optional<TreeItem<TreeEntry>> find(TreeItem<TreeEntry> from, String path) {
    return from.getValue().path().equals(path)
        ? Optional.of(from)
        : from.getChildren().stream().flatMap(child -> find(child, path).stream()).findFirst();
  }

  private static int indexOf(ListView<?> findings, String file) {
    for (int i = 0; i < findings.getItems().size(); i++) {
      if (findings.getItems().get(i) instanceof CheckRow.Item item
          && item.issue().file().filter(file::equals).isPresent()) {
        return i;
      }
    }
    throw new AssertionError("Nothing was found in " + file);
  }

  private java.util.List<String> documents() {
    return workspace().sessionProperty().get().orElseThrow().documents().pathsProperty().get();
  }

  private WorkspaceModel workspace() {
    return studio.shell().workspace().orElseThrow();
  }

  private void settle() throws Exception {
    Settled.await(studio);
  }
}
