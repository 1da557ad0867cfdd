package io.oscstudio.app.editor;

import static org.assertj.core.api.Assertions.assertThat;

import io.oscstudio.app.kit.Jobs;
import io.oscstudio.app.kit.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.application.Platform;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** What a person composes with an input method, and what the program shows meanwhile. */
@ExtendWith(ApplicationExtension.class)
class ContentTest {
  private final List<String> edits = new ArrayList<>();
  private CodeArea area;

  @Start
  void start(Stage stage) {
    area = new CodeArea();
  }

  @ParameterizedTest
  @CsvSource({
    "id: 1|name: |end, id: 1|name: \u6211\u4eec|end",
    "id: 222|name: |end, id: 222|name: \u6211\u4eec|end",
    "id: 1|name: |new|end, id: 1|name: \u6211\u4eec|new|end",
    "id: 1|title, id: 1|title\u6211\u4eec",
  })
  void whatTheProgramChangedWhileComposingStays(String other, String after, FxRobot robot) {
    robot.interact(() -> {
      Content content = content("id: 1|name: |end");
      content.compose(true, () -> type(content, 12, 12, "wo"));
      content.show(other);
      content.compose(true, () -> type(content, 12, 14, "wo men"));
      content.compose(false, () -> type(content, 12, 18, "\u6211\u4eec"));
      assertThat(content.shown().text()).isEqualTo(after);
    });

    assertThat(edits).containsExactly(after);
  }

  @Test
  void whatIsGivenUpIsNoEditAndTheNewestTextIsShown(FxRobot robot) {
    robot.interact(() -> {
      Content content = content("name: ");
      content.compose(true, () -> type(content, 6, 6, "wo"));
      content.show("name: a");
      content.show("name: b");
      content.compose(false, () -> type(content, 6, 8, ""));
      assertThat(content.shown().text()).isEqualTo("name: b");
    });

    assertThat(edits).isEmpty();
  }

  @Test
  void whatIsTakenAsItWasComposedIsAnEdit(FxRobot robot) {
    robot.interact(() -> {
      Content content = content("name: ");
      content.compose(true, () -> type(content, 6, 6, "a"));
      content.compose(false, () -> type(content, 6, 7, "a"));
    });

    assertThat(edits).containsExactly("name: a");
  }

  @Test
  void nothingIsProposedWhileAnInputMethodComposes(FxRobot robot) {
    robot.interact(() -> {
      Content content = content("displayNa");
      try (Jobs jobs = new Jobs(Platform::runLater)) {
        Language language = new Language(Locale.ENGLISH);
        CompletionMenu menu = new CompletionMenu(area, content, language, jobs);
        menu.use("metadata.yaml");
        content.compose(true, () -> type(content, 9, 9, "m"));
        assertThat(asked(menu)).isFalse();
        content.compose(false, () -> type(content, 9, 10, "m"));
        assertThat(asked(menu)).isTrue();
      }
    });
  }

  /** Whether the menu took the key that asks for proposals. */
  private static boolean asked(CompletionMenu menu) {
    KeyEvent key =
        new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.SPACE, false, true, false, false);
    menu.onKey(key);
    return key.isConsumed();
  }

  private Content content(String text) {
    Content content =
        new Content(
            area,
            new ShownText(),
            new Content.Listener() {
              @Override
              public void shownChanged(int start, String removed, String inserted) {}

              @Override
              public void fileChanged(int start, int end, int inserted) {}
            });
    content.setOnEdit(edits::add);
    content.show(text);
    return content;
  }

  private void type(Content content, int start, int end, String words) {
    area.replaceText(start, end, words);
    assertThat(content.shown().text()).isEqualTo(area.getText());
  }
}
