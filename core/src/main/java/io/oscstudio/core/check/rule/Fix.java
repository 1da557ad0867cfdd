package io.oscstudio.core.check.rule;

import io.oscstudio.core.base.Message;
import io.oscstudio.core.project.Bytes;
import io.oscstudio.core.yaml.TextPatch;
import java.util.List;

/**
 * A way to mend a finding.
 *
 * @param title what it does, as on a button: {@code Quote the version}
 * @param safe whether it cannot change what is meant, so that it may be made together with others
 *     without a look at it
 * @param edits what it does to the files as they are; patches of one file do not overlap
 */
public record Fix(Message title, boolean safe, List<FileEdit> edits) {
  public Fix {
    edits = List.copyOf(edits);
  }

  /** What a fix does to one file; paths are those in the checked tree. */
  public sealed interface FileEdit {
    /** The file, as it is called before. */
    String path();
  }

  /** Changes a text. */
  public record Patch(String path, TextPatch patch) implements FileEdit {}

  /** Writes a file, new or in place of another. */
  public record Write(String path, Bytes content) implements FileEdit {}

  /** Deletes a file. */
  public record Delete(String path) implements FileEdit {}

  /** Gives a file another path. */
  public record Move(String path, String to) implements FileEdit {}

  /** A fix that may be made unseen. */
  public static Fix safe(Message title, FileEdit... edits) {
    return new Fix(title, true, List.of(edits));
  }

  /** A fix that a person should look at first. */
  public static Fix offered(Message title, FileEdit... edits) {
    return new Fix(title, false, List.of(edits));
  }
}
