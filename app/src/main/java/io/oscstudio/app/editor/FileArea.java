package io.oscstudio.app.editor;

import javafx.scene.control.IndexRange;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.fxmisc.richtext.CodeArea;

/** A code area whose selection, when it is copied or cut, is the file's text behind it. */
final class FileArea extends CodeArea {
  private final ShownText shown;

  /** An empty area that will show {@code shown}. */
  FileArea(ShownText shown) {
    this.shown = shown;
  }

  /** Copies what is selected, and what is folded away in it. */
  @Override
  public void copy() {
    IndexRange selected = getSelection();
    if (selected.getLength() > 0) {
      ClipboardContent copied = new ClipboardContent();
      copied.putString(
          shown.plain(shown.toFile(selected.getStart()), shown.toFile(selected.getEnd())));
      Clipboard.getSystemClipboard().setContent(copied);
    }
  }
}
