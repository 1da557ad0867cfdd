package io.oscstudio.app.pages;

import io.oscstudio.app.fields.LiveDocument;
import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.check.fix.FileEdits;
import io.oscstudio.core.yaml.TextPatch;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** The files of a package being edited. Used on the window's thread. */
public interface PackageFiles {
  /** The paths of all files, sorted. */
  List<String> paths();

  /** The live text of a file; a file that is not there has none, and gets one when it is edited. */
  LiveDocument document(String path);

  /**
   * Writes whole files, new or in place of others, deletes files, and patches the texts of further
   * ones, as one change.
   *
   * @param what names the change in undo
   */
  void replace(
      Message what,
      Map<String, String> written,
      Set<String> deleted,
      Map<String, TextPatch> patches);

  /**
   * Makes a change of several files, such as one or all fixes of a check, as one step of undo.
   *
   * @param what names the change in undo
   */
  void apply(Message what, FileEdits edits);

  /** Takes back the newest change, whatever files it touches, and tells which it was. */
  Optional<Message> undo();

  /** Does the change taken back last again, and tells which it was. */
  Optional<Message> redo();

  /** The paths of the files that differ from what is saved, deleted ones included. */
  Set<String> unsaved();

  /** The package as it is now; later edits do not change it. */
  FileTree snapshot();

  /** Calls {@code listener} with the paths of files after each change; answers how to stop that. */
  Runnable onChange(Consumer<Set<String>> listener);
}
