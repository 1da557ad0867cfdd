package io.oscstudio.app.fields;

import static org.assertj.core.api.Assertions.assertThat;

import io.oscstudio.app.kit.Kit;
import io.oscstudio.app.kit.Language;
import io.oscstudio.app.kit.Notices;
import io.oscstudio.app.kit.SettingsStore;
import io.oscstudio.app.shell.ScriptedDialogs;
import io.oscstudio.core.schema.DocumentKind;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/** The items of a list in a window. */
@ExtendWith(ApplicationExtension.class)
class ListRowsTest {
  private static final String THREE =
      """
      maintainers:
        - {name: A, email: a@x.example}
        - {name: B, email: b@x.example}
        - {name: C, email: c@x.example}
      """;

  @TempDir Path folder;

  private LiveText live;
  private Language language;
  private Node form;

  @Start
  void start(Stage stage) throws Exception {
    live = new LiveText(folder, THREE);
    language = new Language(Locale.ENGLISH);
    Kit kit =
        new Kit(
            language,
            live.tasks(),
            new ScriptedDialogs(),
            new Notices(),
            new SettingsStore(folder.resolve("settings")));
    Controls controls = new Controls(kit, new FieldScope(live.document()));
    form = controls.of(DocumentKind.METADATA.field("maintainers"), FieldPath.of("maintainers"));
    stage.setScene(new Scene(new StackPane(form), 640, 480));
    stage.show();
  }

  @Stop
  void stop() {
    live.close();
  }

  @Test
  void theFocusGoesWithTheItemThatMoves(FxRobot robot) throws Exception {
    robot.interact(() -> names().get(1).requestFocus());

    robot.press(KeyCode.ALT, KeyCode.DOWN).release(KeyCode.DOWN, KeyCode.ALT);
    robot.interact(() -> {
      live.settle();
      return true;
    });

    assertThat(live.text()).containsSubsequence("A,", "C,", "B,");
    assertThat(form.getScene().getFocusOwner()).isSameAs(names().get(2));
  }

  @Test
  void aRowIsCalledInTheLanguageOfTheWindow(FxRobot robot) {
    String english = rows().getLast().getAccessibleText();

    robot.interact(() -> language.localeProperty().set(Locale.SIMPLIFIED_CHINESE));

    assertThat(english).isEqualTo("Item 3");
    assertThat(rows().getLast().getAccessibleText())
        .isEqualTo(language.text("fields.item", 3))
        .isNotEqualTo(english);
  }

  private List<Node> rows() {
    return form.lookupAll(".item-row").stream().toList();
  }

  private List<Node> names() {
    return rows().stream().map(row -> first((Parent) row)).toList();
  }

  private static Node first(Parent row) {
    return row.lookup(".text-field") instanceof TextField field ? field : row;
  }
}
