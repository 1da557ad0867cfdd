package io.oscstudio.core.project;

import io.oscstudio.core.yaml.TextPatch;
import java.util.Optional;

/** What happened to one file in a change, and how it is taken back. */
public sealed interface FileChange {
  /** The file's path in the package. */
  String path();

  /** The change that takes this one back. */
  FileChange inverse();

  /**
   * Its text was patched.
   *
   * @param patch from the text before to the text after
   * @param back from the text after to the text before
   */
  record Patched(String path, TextPatch patch, TextPatch back) implements FileChange {
    @Override
    public FileChange inverse() {
      return new Patched(path, back, patch);
    }
  }

  /**
   * It was created, deleted or replaced as a whole.
   *
   * @param before its bytes before, empty if it was not there
   * @param after its bytes after, empty if it is not there any more
   */
  record Replaced(String path, Optional<Bytes> before, Optional<Bytes> after)
      implements FileChange {
    @Override
    public FileChange inverse() {
      return new Replaced(path, after, before);
    }
  }
}
