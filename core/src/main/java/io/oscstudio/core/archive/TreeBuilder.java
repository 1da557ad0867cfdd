package io.oscstudio.core.archive;

import io.oscstudio.core.base.Finding;
import io.oscstudio.core.base.Limits;
import io.oscstudio.core.base.Place;
import io.oscstudio.core.base.Severity;
import java.io.Closeable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Collects what a reader finds and refuses what may not be in a tree: bad names, too many or too
 * big entries, and two entries that some file system takes for one.
 */
final class TreeBuilder {
  private final String archive;
  private final Limits limits;
  private final EntryNames names;
  private final NavigableMap<String, IndexedTree.Node> files = new TreeMap<>();
  private final NavigableMap<String, String> links = new TreeMap<>();
  private final Map<String, String> spelling = new HashMap<>();
  private final List<Finding> notes = new ArrayList<>();
  private int count;
  private long total;

  TreeBuilder(String archive, Limits limits) {
    this.archive = archive;
    this.limits = limits;
    this.names = new EntryNames(archive, limits);
  }

  EntryNames names() {
    return names;
  }

  Limits limits() {
    return limits;
  }

  /** Adds a file under the name the archive gives it. */
  void file(String raw, long size, Content content) {
    String path = names.path(raw);
    if (path.isEmpty()) {
      throw names.refuse("archive.entry-no-name", raw);
    }
    countOne(raw);
    if (size < 0 || size > limits.entryBytes()) {
      throw names.refuse("archive.entry-too-big", raw, limits.entryBytes());
    }
    total += size;
    if (total > limits.totalBytes()) {
      throw names.refuse("archive.total-too-big", raw, limits.totalBytes());
    }
    requireOneSpelling(raw, path);
    if (links.containsKey(path) || files.put(path, new IndexedTree.Node(size, content)) != null) {
      throw names.refuse("archive.entry-duplicate", raw);
    }
  }

  /** Notes a folder: it is not listed, but its name counts. */
  void folder(String raw) {
    String path = names.path(raw);
    countOne(raw);
    if (!path.isEmpty()) {
      requireOneSpelling(raw, path);
    }
  }

  /**
   * Adds a link, resolved when the tree is built.
   *
   * @param target path from the root of the tree
   */
  void link(String raw, String target) {
    String path = names.path(raw);
    countOne(raw);
    requireOneSpelling(raw, path);
    if (files.containsKey(path) || links.put(path, target) != null) {
      throw names.refuse("archive.entry-duplicate", raw);
    }
  }

  /** Says that something was left out. */
  void note(String path, String code, Object... arguments) {
    note(Finding.at(Place.of(path), Severity.INFO, code, arguments));
  }

  void note(Finding note) {
    notes.add(note);
  }

  /** Counts something that makes no file, so that a heap of it ends too. */
  void countOne(String raw) {
    count++;
    if (count > limits.entries()) {
      throw names.refuse("archive.too-many-entries", raw, limits.entries());
    }
  }

  /** The finished tree, which closes {@code resource} when it is closed. */
  IndexedTree build(int nesting, Closeable resource) {
    files.keySet().forEach(path -> requireNothingAbove(path, links, "archive.entry-under-link"));
    List.copyOf(links.keySet()).forEach(this::resolve);
    files
        .keySet()
        .forEach(path -> requireNothingAbove(path, files, "archive.entry-file-and-folder"));
    return new IndexedTree(archive, limits, nesting, files, notes, resource);
  }

  private void requireNothingAbove(String path, Map<String, ?> others, String refusal) {
    for (int slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
      String parent = path.substring(0, slash);
      if (others.containsKey(parent)) {
        throw names.refuse(refusal, path, EntryNames.shown(parent));
      }
    }
  }

  private void resolve(String link) {
    String target = Links.follow(link, links);
    IndexedTree.Node file = files.get(target);
    if (file != null) {
      links.remove(link);
      file(link, file.size(), file.content());
      return;
    }
    String prefix = target.isEmpty() ? "" : target + "/";
    if (target.equals(Links.LOOP) || (link + "/").startsWith(prefix)) {
      note(
          link,
          "archive.link-loop",
          link,
          EntryNames.shown(Objects.requireNonNull(links.get(link))));
      return;
    }
    Map<String, IndexedTree.Node> below = new TreeMap<>();
    for (var e : files.tailMap(prefix, false).entrySet()) {
      if (!e.getKey().startsWith(prefix)) {
        break;
      }
      below.put(link + "/" + e.getKey().substring(prefix.length()), e.getValue());
    }
    if (below.isEmpty()) {
      note(
          link,
          "archive.link-dangling",
          link,
          EntryNames.shown(Objects.requireNonNull(links.get(link))));
    }
    below.forEach((path, node) -> file(path, node.size(), node.content()));
  }

  /** Refuses a path of which another spelling is there already, for itself or a folder above it. */
  private void requireOneSpelling(String raw, String path) {
    int end = path.length();
    while (end > 0) {
      String part = path.substring(0, end);
      String before = spelling.putIfAbsent(EntryNames.folded(part), part);
      if (before != null) {
        if (!before.equals(part)) {
          throw names.refuse("archive.entry-case-duplicate", raw, EntryNames.shown(before));
        }
        if (end < path.length()) {
          return; // the folders above were looked at when this one was first seen
        }
      }
      end = path.lastIndexOf('/', end - 1);
    }
  }
}
