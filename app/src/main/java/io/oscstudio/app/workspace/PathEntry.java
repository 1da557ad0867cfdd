package io.oscstudio.app.workspace;

import io.oscstudio.app.actions.Actions;
import io.oscstudio.app.kit.Kit;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A line above the tree that asks for a path: Enter takes it, Escape leaves it. */
final class PathEntry {
  private final Kit kit;
  private final Runnable onLeave;
  private final Label question = new Label();
  private final TextField field = new TextField();
  private final VBox box = new VBox(4, question, field);
  private Consumer<String> onPath = path -> {};

  /**
   * Not asking yet.
   *
   * @param onLeave takes the focus afterwards
   */
  PathEntry(Kit kit, Runnable onLeave) {
    this.kit = kit;
    this.onLeave = onLeave;
    question.getStyleClass().add("secondary");
    question.setLabelFor(field);
    field.setId("path-entry");
    Actions.keepsOwnUndo(field);
    field.getStyleClass().add("mono");
    box.getStyleClass().add("path-entry");
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    field
        .focusedProperty()
        .subscribe((old, now) -> {
          if (!now) {
            show(false);
          }
        });
    show(false);
  }

  Region node() {
    return box;
  }

  /** Asks for another path of a file or folder. */
  void rename(String path, BiConsumer<String, String> rename) {
    ask("workspace.rename", path, path.lastIndexOf('/') + 1, to -> rename.accept(path, to));
  }

  /** Asks for the path of a new file in a folder. */
  void create(String folder, Consumer<String> create) {
    String start = folder.isEmpty() ? "" : folder + "/";
    ask("workspace.new.path", start, start.length(), create);
  }

  private void ask(String key, String text, int from, Consumer<String> then) {
    question.textProperty().bind(kit.language().bind(key));
    field.accessibleTextProperty().bind(question.textProperty());
    field.setText(text);
    onPath = then;
    show(true);
    field.requestFocus();
    int dot = text.lastIndexOf('.');
    field.selectRange(from, dot > from ? dot : text.length());
  }

  private void show(boolean wanted) {
    box.setVisible(wanted);
    box.setManaged(wanted);
  }

  private void onKey(KeyEvent e) {
    if (e.getCode() == KeyCode.ENTER) {
      String path = field.getText().strip();
      onLeave.run();
      if (!path.isEmpty()) {
        onPath.accept(path);
      }
      e.consume();
    } else if (e.getCode() == KeyCode.ESCAPE) {
      onLeave.run();
      e.consume();
    }
  }
}
