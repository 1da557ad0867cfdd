package io.oscstudio.core.base;

import java.util.Optional;

/**
 * Where something is: a file of a tree, and perhaps a range in its text.
 *
 * @param file path inside the tree, with {@code /} between folders
 * @param range the stretch of text meant, empty for the file as a whole
 */
public record Place(String file, Optional<TextRange> range) {
  /** The file as a whole. */
  public static Place of(String file) {
    return new Place(file, Optional.empty());
  }

  /** A stretch of the file's text. */
  public static Place of(String file, TextRange range) {
    return new Place(file, Optional.of(range));
  }

  /** {@code file:line:column}, or the file alone. */
  @Override
  public String toString() {
    return range.map(r -> file + ":" + r.start().line() + ":" + r.start().column()).orElse(file);
  }
}
