package io.oscstudio.core.report;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.archive.FileTrees;
import io.oscstudio.core.base.Place;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.base.TextRange;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the lines findings point at, those in an archive within the tree too ({@code
 * package/a.zip!/metadata.yaml}). Keeps the text of the file asked for last.
 */
final class SourceLines implements AutoCloseable {
  static final String INSIDE = "!/";

  private final FileTree tree;
  private final Map<String, Optional<FileTree>> nested = new LinkedHashMap<>();
  private final Map<String, String> last = new HashMap<>();

  /**
   * @param tree the files
   */
  SourceLines(FileTree tree) {
    this.tree = tree;
  }

  /** The line a place points at; empty when it names no range or the file cannot be read. */
  Optional<Excerpt> at(Place place) {
    return place.range().flatMap(range -> excerpt(text(place.file()), range));
  }

  private static Optional<Excerpt> excerpt(String text, TextRange range) {
    int at = range.start().offset();
    int start = at - range.start().column() + 1;
    if (start < 0 || at > text.length() || text.isEmpty()) {
      return Optional.empty();
    }
    int end = at;
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    return Optional.of(Excerpt.of(text.substring(start, end), at - start, range.length()));
  }

  /** The text of a file; empty when it cannot be read. */
  String text(String file) {
    String known = last.get(file);
    if (known != null) {
      return known;
    }
    String read = read(file);
    last.clear();
    last.put(file, read);
    return read;
  }

  private String read(String file) {
    int inside = file.indexOf(INSIDE);
    try {
      return inside < 0
          ? tree.text(file)
          : nested(file.substring(0, inside))
              .map(archive -> archive.text(file.substring(inside + INSIDE.length())))
              .orElse("");
    } catch (StudioException unreadable) {
      return "";
    }
  }

  private Optional<FileTree> nested(String path) {
    return nested.computeIfAbsent(
        path,
        p -> {
          try {
            return Optional.of(FileTrees.nested(tree, p));
          } catch (StudioException unreadable) {
            return Optional.empty();
          }
        });
  }

  @Override
  public void close() {
    nested.values().forEach(archive -> archive.ifPresent(FileTree::close));
  }
}
