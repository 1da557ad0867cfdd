package io.oscstudio.app.search;

/** A line of what was found. */
public sealed interface SearchRow {
  /**
   * A file, above its hits.
   *
   * @param path of the file
   * @param count how many hits it has
   */
  record File(String path, int count) implements SearchRow {}

  /**
   * A hit.
   *
   * @param path of its file
   * @param hit where and what
   */
  record At(String path, Hit hit) implements SearchRow {}
}
