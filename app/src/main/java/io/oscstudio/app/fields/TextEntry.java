package io.oscstudio.app.fields;

import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.InputMethodEvent;

/**
 * Ties a text control to a value. What an input method is still composing stands in the control
 * already, but counts only when it is committed.
 */
public final class TextEntry {
  private final TextInputControl control;
  private final Consumer<String> onEntered;
  private String known;
  private boolean composing;

  private TextEntry(TextInputControl control, Consumer<String> onEntered) {
    this.control = control;
    this.onEntered = onEntered;
    this.known = control.getText();
  }

  /** Tells {@code onEntered} of every text a person enters into {@code control}. */
  public static TextEntry of(TextInputControl control, Consumer<String> onEntered) {
    TextEntry entry = new TextEntry(control, onEntered);
    control.addEventFilter(
        InputMethodEvent.INPUT_METHOD_TEXT_CHANGED,
        e -> {
          entry.composing = !e.getComposed().isEmpty();
          // A commit of just what was composed changes no text.
          Platform.runLater(entry::changed);
        });
    control.textProperty().subscribe(entry::changed);
    return entry;
  }

  /** Shows a text that did not come from the person; the caret stays where it is if it can. */
  public void show(String text) {
    if (composing || control.getText().equals(text)) {
      return;
    }
    known = text;
    int caret = control.getCaretPosition();
    control.setText(text);
    control.positionCaret(Math.min(caret, text.length()));
  }

  private void changed() {
    String now = control.getText() == null ? "" : control.getText();
    if (!composing && !now.equals(known)) {
      known = now;
      onEntered.accept(now);
    }
  }
}
