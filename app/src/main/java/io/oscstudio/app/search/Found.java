package io.oscstudio.app.search;

import java.util.List;

/**
 * What a search found.
 *
 * @param files the files with hits, by path
 * @param leftOut files that were not searched: too large, or no text
 * @param slow files of which only a part was searched, as the expression took too long there
 * @param cut whether there are more hits than these
 */
record Found(List<FileHits> files, int leftOut, int slow, boolean cut) {
  static final Found NOTHING = new Found(List.of(), 0, 0, false);

  /**
   * What was found in one file.
   *
   * @param path of the file
   * @param hits from its beginning to its end
   */
  record FileHits(String path, List<Hit> hits) {
    FileHits {
      hits = List.copyOf(hits);
    }
  }

  Found {
    files = List.copyOf(files);
  }

  int count() {
    return files.stream().mapToInt(file -> file.hits().size()).sum();
  }

  /** Whether everything that there is was found, so that all of it can be replaced. */
  boolean whole() {
    return slow == 0 && !cut;
  }
}
