package io.oscstudio.core.yaml;

import io.oscstudio.core.base.Position;

/**
 * One document of a long text, cut out and not yet parsed. Immutable, so that parts can be parsed
 * by several threads.
 *
 * @param file the file's path, for places
 * @param text the document's text; empty when it was too long
 * @param length how long it is, in UTF-16 units
 * @param longest how long it may be
 * @param start where it begins in the whole text
 * @param number its place among the documents, from 0
 */
public record YamlPart(
    String file, String text, long length, int longest, Position start, int number) {
  /**
   * Parses it: a text of one document, whose places are those in the whole text. Offsets of nodes
   * and patches count from the start of the part.
   */
  public YamlText parse(Dialect dialect) {
    return YamlText.parse(this, dialect);
  }

  /** Whether it was too long to be kept, so that it is parsed into a broken document. */
  public boolean isTooLong() {
    return length > longest;
  }
}
