package io.oscstudio.app.guide;

import static org.assertj.core.api.Assertions.assertThat;

import io.oscstudio.app.kit.Language;
import io.oscstudio.app.kit.Ui;
import io.oscstudio.app.shell.ScriptedDialogs;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.ImageView;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class MarkdownViewTest {
  private final ScriptedDialogs dialogs = new ScriptedDialogs();
  private MarkdownView view;
  private Stage stage;

  @Start
  void start(Stage stage) {
    this.stage = stage;
    view = new MarkdownView(dialogs, new Ui(new Language(Locale.ENGLISH)));
    stage.setScene(new Scene(view.node(), 400, 300));
    stage.show();
  }

  @Stop
  void stop() {
    stage.hide();
  }

  @Test
  void showsTheTextAndLeavesNamesOfPlacesOut(FxRobot robot) {
    show(robot, "# Title {#top #title}\n\nSome **bold** and `code`.\n\n- one\n- two\n");

    assertThat(words()).contains("Title", "bold", "code", "one", "two").doesNotContain("#top");
  }

  @Test
  void linksToTheWebOpenInTheBrowserAndOthersAreWords(FxRobot robot) {
    show(
        robot,
        "[web](https://demo.example/a) [file](file:///etc/passwd) [script](javascript:alert(1))"
            + " [topic](metadata)");

    List<Hyperlink> links =
        robot.lookup(".hyperlink").queryAllAs(Hyperlink.class).stream().toList();
    assertThat(links).extracting(Hyperlink::getText).containsExactly("web");
    robot.interact(() -> links.getFirst().fire());
    assertThat(dialogs.copied()).containsExactly("https://demo.example/a");
    assertThat(words()).contains("file", "script", "topic");
  }

  @Test
  void aPictureIsItsWords(FxRobot robot) {
    show(robot, "![the plan](https://demo.example/plan.png)");

    assertThat(words()).contains("the plan");
    assertThat(robot.lookup(n -> n instanceof ImageView).queryAll()).isEmpty();
  }

  @Test
  void aTextOfAStrangerStaysWithinItsBounds(FxRobot robot) {
    show(robot, "*a* `b` [c](https://d.example) ".repeat(8_000));
    assertThat(count(view.node())).isLessThan(20_000);
    assertThat(words()).contains("too long to be shown");

    show(robot, ">".repeat(5_000) + "deep\n\n" + "[".repeat(20_000) + "\n\n" + "- ".repeat(5_000));
    assertThat(depth(view.node())).isLessThan(120);
  }

  @Test
  void goesToTheLongestPlaceThatIsThere(FxRobot robot) {
    String long1 = "words ".repeat(800);
    show(robot, "# A {#a}\n\n" + long1 + "\n\n# B {#b.c}\n\n" + long1);

    robot.interact(() -> assertThat(view.scrollTo("b.c.d.e")).isTrue());
    WaitForAsyncUtils.waitForFxEvents();
    double there = ((ScrollPane) view.node()).getVvalue();
    robot.interact(() -> assertThat(view.scrollTo("nowhere")).isFalse());

    assertThat(there).isBetween(0.3, 0.9);
    assertThat(topOf(robot, "B")).isBetween(0.0, 40.0);
  }

  private double topOf(FxRobot robot, String words) {
    Node node =
        robot.lookup((Node n) -> n instanceof Text text && text.getText().equals(words)).query();
    return node.localToScene(node.getBoundsInLocal()).getMinY();
  }

  private void show(FxRobot robot, String text) {
    Markdown parsed = Markdown.parse(text);
    robot.interact(() -> view.show(parsed));
    WaitForAsyncUtils.waitForFxEvents();
  }

  private String words() {
    Set<Node> nodes = view.node().lookupAll("*");
    return nodes.stream()
        .map(node ->
            switch (node) {
              case Text text -> text.getText();
              case Labeled labeled -> labeled.getText() == null ? "" : labeled.getText();
              default -> "";
            })
        .collect(Collectors.joining(" "));
  }

  private static int count(Node node) {
    return 1
        + (node instanceof Parent parent
            ? parent.getChildrenUnmodifiable().stream().mapToInt(MarkdownViewTest::count).sum()
            : 0);
  }

  private static int depth(Node node) {
    return 1
        + (node instanceof Parent parent
            ? parent.getChildrenUnmodifiable().stream()
                .mapToInt(MarkdownViewTest::depth)
                .max()
                .orElse(0)
            : 0);
  }
}
