package io.oscstudio.app.wizard;

import io.oscstudio.core.yaml.YamlPath;

/**
 * The live text of metadata.yaml, with its place in the project's log of edits. Used on the
 * window's thread; every call is quick, as the file is small.
 */
interface MetadataDocument {
  /** The text now. */
  String text();

  /** Takes what a person typed. */
  void replace(String text);

  /** Writes a value, making what lies above it where it is missing. */
  void set(YamlPath path, Object value);

  /** Puts a value into a list before the item that stands at the path now, or at its end. */
  void insert(YamlPath path, Object value);

  /** Takes a value away. */
  void remove(YamlPath path);

  /** What comes next is a step of its own for undo, whatever it changes. */
  void endStep();

  /** Takes back the newest edit. */
  void undo();

  /** Does the edit taken back last again. */
  void redo();

  /** Whether there is an edit to take back. */
  boolean undoable();

  /** Whether there is an edit to do again. */
  boolean redoable();
}
