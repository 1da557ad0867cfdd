package io.oscstudio.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.oscstudio.app.demo.Samples;
import io.oscstudio.app.outline.OutlineEntry;
import io.oscstudio.app.pages.Documents;
import io.oscstudio.app.pages.service.CsdModel;
import io.oscstudio.app.wizard.Step;
import io.oscstudio.app.wizard.WizardModel;
import io.oscstudio.app.workspace.WorkspaceModel;
import io.oscstudio.core.console.Part;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.ListView;
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

/** Working in the texts of a package: where things are, and what is done at one place for all. */
@ExtendWith(ApplicationExtension.class)
class EditorJourneyTest {
  private static final String VALUES = "raw/values.yaml";

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
  void theOutlineIsFilteredLeadsToItsPlacesAndFollowsTheCaret(FxRobot robot) throws Exception {
    open(robot, VALUES);
    press(robot, KeyCode.O, KeyCode.CONTROL, KeyCode.SHIFT);
    settle();
    TreeView<OutlineEntry> tree = outline(robot);
    int all = tree.getRoot().getChildren().size();
    assertThat(all).isGreaterThan(1);

    robot.write("tag");
    settle();
    assertThat(tree.getRoot().getChildren()).hasSizeBetween(1, all - 1);
    robot.type(KeyCode.DOWN).type(KeyCode.END).type(KeyCode.ENTER);
    settle();
    CodeArea text = robot.lookup("#yaml").queryAs(CodeArea.class);
    assertThat(text.isFocused()).isTrue();
    assertThat(text.getSelectedText()).isEqualTo("tag");

    robot.clickOn("#outline-filter").type(KeyCode.ESCAPE);
    robot.interact(text::requestFocus);
    robot.interact(() -> text.moveTo(text.getText().lastIndexOf('\n', text.getLength() - 2) + 1));
    settle();
    assertThat(tree.getSelectionModel().getSelectedItem().getValue().range().start().line())
        .isEqualTo(text.getCurrentParagraph() + 1);
  }

  @Test
  void aPathIsRenamedFromTheTextAfterItsPlacesWereSeen(FxRobot robot) throws Exception {
    StudioWindow.open(studio, Samples.unpack("demo-operator", folder));
    robot.clickOn("#face-workspace");
    String csd = documents().csds().getFirst();
    robot.interact(() -> workspace().open(csd));
    settle();
    CodeArea text = robot.lookup("#yaml").queryAs(CodeArea.class);
    String before = text.getText();
    robot.interact(text::requestFocus);
    robot.interact(() -> text.moveTo(before.indexOf("path: size") + 1));
    robot.type(KeyCode.F2);
    settle();
    robot.write("amount");
    settle();
    ListView<?> places = robot.lookup("#rename-places").queryListView();
    assertThat(places.getItems()).hasSizeGreaterThan(2);
    assertThat(robot.lookup("#rename-standing").queryLabeled().getText())
        .isEqualTo("The CRD has no field amount. Choose one it has, or tick its property below.");

    robot.type(KeyCode.DOWN).type(KeyCode.END).type(KeyCode.SPACE);
    settle();
    robot.clickOn("#rename-apply");
    settle();
    assertThat(robot.lookup("#renaming").tryQuery()).isEmpty();
    assertThat(text.getText()).contains("path: amount").doesNotContain("path: size\n");
    assertThat(documents().files().unsaved()).contains(csd);

    robot.interact(text::requestFocus);
    press(robot, KeyCode.Z, KeyCode.CONTROL);
    settle();
    assertThat(text.getText()).isEqualTo(before);

    robot.type(KeyCode.F2);
    settle();
    robot.type(KeyCode.ESCAPE);
    settle();
    assertThat(robot.lookup("#renaming").tryQuery()).isEmpty();
    assertThat(text.isFocused()).isTrue();
    robot.type(KeyCode.F2);
    settle();
    assertThat(robot.lookup("#rename-path").tryQuery()).isPresent();
  }

  @Test
  void aPathIsRenamedFromItsFieldWithTheMouse(FxRobot robot) throws Exception {
    StudioWindow.open(studio, Samples.unpack("demo-operator", folder));
    robot.interact(() -> {
      WizardModel wizard = studio.shell().wizard().orElseThrow();
      wizard.goTo(Step.SERVICE);
      CsdModel csd = wizard.pages().orElseThrow().service().current().orElseThrow();
      csd.tabProperty().set(CsdModel.Tab.FIELDS);
      csd.fields().select(Part.SPEC, "size");
    });
    settle();
    robot.clickOn("#field-rename");
    settle();
    assertThat(robot.lookup("#rename-path").queryTextInputControl().getText()).isEqualTo("size");
  }

  @Test
  void aForeignTextIsConvertedAndADrawingHasItsTextBesideThePicture(FxRobot robot)
      throws Exception {
    Path chart = Samples.unpack("demo-cache", folder);
    open(robot, VALUES);
    byte[] gbk = "# 分布式缓存服务\nname: 一\n".getBytes(Charset.forName("GBK"));
    String svg = "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'></svg>\n";
    Path added = Files.createDirectories(chart.resolveSibling("added"));
    Path foreign = Files.write(added.resolve("notes.txt"), gbk);
    Path drawing = Files.writeString(added.resolve("sign.svg"), svg);
    Path binary = Files.write(added.resolve("data.bin"), new byte[] {0, 1, 2, 0});
    robot.interact(() -> workspace().files().add(List.of(foreign, drawing, binary), "raw"));
    settle();

    robot.interact(() -> workspace().open("raw/notes.txt"));
    settle();
    CodeArea preview = robot.lookup("#yaml").queryAs(CodeArea.class);
    assertThat(preview.getText()).isEqualTo("# 分布式缓存服务\nname: 一\n");
    assertThat(preview.isEditable()).isFalse();
    robot.clickOn("#foreign-convert");
    settle();
    assertThat(robot.lookup("#foreign").tryQuery()).isEmpty();
    CodeArea text = robot.lookup("#yaml").queryAs(CodeArea.class);
    assertThat(text.isEditable()).isTrue();
    assertThat(text.getText()).isEqualTo(preview.getText());
    robot.interact(text::requestFocus);
    press(robot, KeyCode.Z, KeyCode.CONTROL);
    settle();
    assertThat(robot.lookup("#foreign").tryQuery()).isPresent();

    robot.interact(() -> workspace().open("raw/sign.svg"));
    settle();
    assertThat(robot.lookup("#yaml").queryAs(CodeArea.class).getText()).isEqualTo(svg);
    assertThat(robot.lookup("#facts .image-view").tryQuery()).isPresent();
    robot.interact(() -> workspace().open("raw/data.bin"));
    settle();
    assertThat(robot.lookup("#facts").tryQuery()).isPresent();
    assertThat(robot.lookup("#yaml").tryQuery()).isEmpty();
  }

  private Documents documents() {
    return workspace().sessionProperty().get().orElseThrow().documents();
  }

  @SuppressWarnings("unchecked")
  private static TreeView<OutlineEntry> outline(FxRobot robot) {
    return robot.lookup("#outline-tree").queryAs(TreeView.class);
  }

  private void open(FxRobot robot, String path) throws Exception {
    StudioWindow.open(studio, Samples.unpack("demo-cache", folder));
    robot.clickOn("#face-workspace");
    robot.interact(() -> workspace().open(path));
    settle();
  }

  private static void press(FxRobot robot, KeyCode key, KeyCode... held) {
    robot.press(held).press(key).release(key).release(held);
  }

  private WorkspaceModel workspace() {
    return studio.shell().workspace().orElseThrow();
  }

  private void settle() throws Exception {
    Settled.await(studio);
  }
}
