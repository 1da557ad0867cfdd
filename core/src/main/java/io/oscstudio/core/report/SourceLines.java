package io.oscstudio.core.report;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.archive.FileTrees;
import io.oscstudio.core.base.Place;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.base.TextRange;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the lines findings point at, those in an archive within the tree too ({@code
 * package/a.zip!/metadata.yaml}). Keeps the text of the file asked for last.
 */
final class SourceLines implements AutoCloseable {
  static final String INSIDE = "!/";

  private final FileTree tree;
  private final Set<Line> hidden = new HashSet<>();
  private final Map<String, Optional<FileTree>> nested = new LinkedHashMap<>();
  private final Map<String, String> last = new HashMap<>();

  private record Line(String file, int number) {}

  /**
   * @param tree the files
   * @param hidden places whose lines nobody is to see
   */
  SourceLines(FileTree tree, List<Place> hidden) {
    this.tree = tree;
    for (Place place : hidden) {
      place.range().ifPresent(range -> hide(place.file(), range));
    }
  }

  private void hide(String file, TextRange range) {
    for (int line = range.start().line(); line <= range.end().line(); line++) {
      hidden.add(new Line(file, line));
    }
  }

  /**
   * The line a place points at; empty when it names no range, the file cannot be read, or the line
   * is a hidden one.
   */
  Optional<Excerpt> at(Place place) {
    return place
        .range()
        .filter(range -> !hidden.contains(new Line(place.file(), range.start().line())))
        .flatMap(range -> excerpt(text(place.file()), range));
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

  private String text(String file) {
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
