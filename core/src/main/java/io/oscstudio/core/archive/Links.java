package io.oscstudio.core.archive;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;

/**
 * Links inside archives, resolved by their names alone. No file system is asked, so a link can only
 * ever reach entries of its own archive.
 */
final class Links {
  /** What {@link #follow} gives for links that go round in circles; no path looks like it. */
  static final String LOOP = "//";

  private static final int HOPS = 40;

  private Links() {}

  /**
   * Where a symbolic link leads, from the root of the archive.
   *
   * @param link the link's own path
   * @return empty for a target outside of the archive
   */
  static Optional<String> target(String link, String text) {
    if (text.startsWith("/") || text.indexOf('\\') >= 0 || text.indexOf(':') >= 0) {
      return Optional.empty();
    }
    int slash = link.lastIndexOf('/');
    return normal((slash < 0 ? "" : link.substring(0, slash + 1)) + text);
  }

  /** A path without {@code .} and {@code ..}; empty when it leads above the root. */
  private static Optional<String> normal(String path) {
    Deque<String> segments = new ArrayDeque<>();
    for (String segment : path.split("/")) {
      switch (segment) {
        case "", "." -> {}
        case ".." -> {
          if (segments.pollLast() == null) {
            return Optional.empty();
          }
        }
        default -> segments.addLast(segment);
      }
    }
    return Optional.of(String.join("/", segments));
  }

  /** The path a link ends at when it and all links in its target's folders are followed. */
  static String follow(String link, Map<String, String> links) {
    String path = link;
    for (int hop = 0; hop < HOPS; hop++) {
      String next = step(path, links);
      if (next.equals(path)) {
        return path;
      }
      path = next;
    }
    return LOOP;
  }

  private static String step(String path, Map<String, String> links) {
    for (int end = path.indexOf('/'); ; end = path.indexOf('/', end + 1)) {
      String head = end < 0 ? path : path.substring(0, end);
      String target = links.get(head);
      if (target != null) {
        String rest = end < 0 ? "" : path.substring(end + 1);
        return target.isEmpty() || rest.isEmpty() ? target + rest : target + "/" + rest;
      }
      if (end < 0) {
        return path;
      }
    }
  }
}
