package io.oscstudio.app.fields;

import io.oscstudio.core.base.Message;
import io.oscstudio.core.yaml.TextPatch;
import io.oscstudio.core.yaml.YamlText;

/**
 * A file of the package being edited, with its place in the one log of edits. Used on the window's
 * thread, where every call but {@link #parse} is quick; {@code parse} is for jobs.
 */
public interface LiveDocument {
  /** Its path in the package. */
  String file();

  /** The text now. */
  String text();

  /** The text now, read. */
  YamlText parse();

  /**
   * Changes the text.
   *
   * @param what names the change in undo
   * @param group changes that follow one another with the same group are undone as one
   */
  void apply(Message what, String group, TextPatch patch);

  /** What comes next is a step of its own for undo. */
  void endGroup();

  /** Takes back the newest change that touches this file. */
  void undo();

  /** Does the change taken back last again. */
  void redo();

  /** Whether there is a change to take back. */
  boolean undoable();

  /** Whether there is a change to do again. */
  boolean redoable();
}
