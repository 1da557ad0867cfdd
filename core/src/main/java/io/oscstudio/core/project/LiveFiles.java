package io.oscstudio.core.project;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.base.Digest;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.StudioException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The files of a project as they are now: the tree they came from and what was changed since. */
final class LiveFiles {
  /**
   * A file that is not as it was when it was saved last.
   *
   * @param saved what was saved, or read where nothing was saved yet; empty for no file
   * @param now what it is now; empty for no file
   * @param overtaken whether it was changed outside after it was read and before it was edited
   */
  record Unsaved(String path, Optional<Bytes> saved, Optional<Bytes> now, boolean overtaken) {}

  private final Map<String, String> texts = new HashMap<>();
  private final Map<String, Bytes> replaced = new HashMap<>();
  private final Set<String> removed = new HashSet<>();
  private final Map<String, Optional<Bytes>> unsaved = new HashMap<>();

  /**
   * Those of {@code unsaved} that are not as they were: asked for with every key that is struck.
   */
  private final NavigableSet<String> differing = new TreeSet<>();

  /** What was saved of texts that are edited, so that comparing a long one encodes nothing. */
  private final Map<String, String> savedTexts = new HashMap<>();

  private final Map<String, Digest> seen = new HashMap<>();
  private final Map<String, Optional<Digest>> overtaken = new HashMap<>();
  private final List<FileTree> bases = new ArrayList<>();
  private Optional<FileTree> snapshot = Optional.empty();

  /** The files that were changed since the snapshot was made. */
  private final Set<String> behind = new HashSet<>();

  LiveFiles(FileTree base) {
    bases.add(base);
  }

  FileTree base() {
    return bases.getLast();
  }

  /** What was not changed is read from another tree of the same files from now on. */
  void rebase(FileTree tree) {
    bases.add(tree);
    snapshot = Optional.empty();
    seen.clear();
  }

  /** As {@link #rebase(FileTree)}, where only some files are not as they were. */
  void rebase(FileTree tree, Set<String> changed) {
    bases.add(tree);
    snapshot = Optional.empty();
    seen.keySet().removeAll(changed);
  }

  /** The files that were read or edited. */
  Set<String> looked() {
    Set<String> paths = edited();
    paths.addAll(seen.keySet());
    return paths;
  }

  /** What a file that is only read was like when it was read; empty when it was not. */
  Optional<Digest> seenOf(String path) {
    return Optional.ofNullable(seen.get(path));
  }

  /** Closes all trees; snapshots of earlier ones may still have been read. */
  void close() {
    bases.reversed().forEach(FileTree::close);
  }

  List<String> paths() {
    Set<String> paths = new TreeSet<>();
    base().entries().forEach(e -> paths.add(e.path()));
    paths.addAll(texts.keySet());
    paths.addAll(replaced.keySet());
    paths.removeAll(removed);
    return List.copyOf(paths);
  }

  boolean contains(String path) {
    return texts.containsKey(path)
        || replaced.containsKey(path)
        || base().contains(path) && !removed.contains(path);
  }

  /** The text of a file; of files that are only read no more than a digest is kept. */
  String text(String path) {
    String live = texts.get(path);
    if (live != null) {
      return live;
    }
    Bytes bytes = replaced.get(path);
    if (bytes != null) {
      String text = new String(bytes.toArray(), StandardCharsets.UTF_8);
      if (!Bytes.of(text.getBytes(StandardCharsets.UTF_8)).equals(bytes)) {
        throw new StudioException(Message.of("yaml.project-not-text", path));
      }
      return text;
    }
    require(path);
    String text = base().text(path);
    seen.computeIfAbsent(path, p -> Digest.of(text.getBytes(StandardCharsets.UTF_8)));
    return text;
  }

  byte[] bytes(String path) {
    String live = texts.get(path);
    if (live != null) {
      return live.getBytes(StandardCharsets.UTF_8);
    }
    Bytes bytes = replaced.get(path);
    if (bytes != null) {
      return bytes.toArray();
    }
    require(path);
    return base().bytes(path, base().limits().entryBytes());
  }

  private void require(String path) {
    if (!contains(path)) {
      throw new StudioException(Message.of("yaml.project-no-file", path));
    }
  }

  Optional<Bytes> content(String path) {
    return contains(path) ? Optional.of(Bytes.of(bytes(path))) : Optional.empty();
  }

  void apply(FileChange change) {
    String path = change.path();
    behind.add(path);
    if (!unsaved.containsKey(path)) {
      Optional<Bytes> before =
          change instanceof FileChange.Replaced whole ? whole.before() : content(path);
      Optional<Digest> read = Optional.ofNullable(seen.get(path)).filter(d -> !isLive(path));
      if (read.isPresent() && !read.equals(before.map(Bytes::digest))) {
        overtaken.put(path, read);
      }
      unsaved.put(path, before);
    }
    switch (change) {
      case FileChange.Patched patched -> {
        String text = patched.patch().apply(text(path));
        replaced.remove(path);
        texts.put(path, text);
      }
      case FileChange.Replaced whole -> {
        texts.remove(path);
        if (whole.after().isPresent()) {
          replaced.put(path, whole.after().get());
          removed.remove(path);
        } else {
          replaced.remove(path);
          removed.add(path);
        }
      }
    }
    compare(path);
  }

  /** Looks whether one file is as it was when it was saved last. */
  private void compare(String path) {
    if (isAsSaved(path)) {
      differing.remove(path);
    } else {
      differing.add(path);
    }
  }

  private boolean isAsSaved(String path) {
    Optional<Bytes> saved = unsaved.getOrDefault(path, Optional.empty());
    String live = texts.get(path);
    if (live == null || saved.isEmpty()) {
      return holds(path, saved);
    }
    String text =
        savedTexts.computeIfAbsent(
            path, p -> new String(saved.get().toArray(), StandardCharsets.UTF_8));
    return live.equals(text) && holds(path, saved); // what is no text may read like one
  }

  /** Whether this is what a file is now; empty for no file. */
  boolean holds(String path, Optional<Bytes> content) {
    String live = texts.get(path);
    Bytes bytes = replaced.get(path);
    if (live != null) {
      return content.isPresent() && content.get().areText(live);
    }
    return bytes != null
        ? content.filter(bytes::equals).isPresent()
        : content.equals(content(path));
  }

  /** Whether it was edited here, though it may be saved by now. */
  boolean isLive(String path) {
    return texts.containsKey(path) || replaced.containsKey(path) || removed.contains(path);
  }

  /** The paths of the files that are not as they were when they were saved last, sorted. */
  Set<String> unsavedPaths() {
    return new TreeSet<>(differing);
  }

  /** Whether a file is not as it was when it was saved last. */
  boolean isUnsaved(String path) {
    return differing.contains(path);
  }

  /** Whether all files are as they were when they were saved last. */
  boolean isSaved() {
    return differing.isEmpty();
  }

  /** The files that are not as they were when they were saved last, sorted by path. */
  List<Unsaved> unsaved() {
    return differing.stream()
        .map(path ->
            new Unsaved(
                path,
                unsaved.getOrDefault(path, Optional.empty()),
                content(path),
                overtaken.containsKey(path)))
        .toList();
  }

  /** The digest of what an edited file was made from, as far as is known; empty for no file. */
  Optional<Digest> baseOf(String path) {
    return overtaken.containsKey(path)
        ? overtaken.getOrDefault(path, Optional.empty())
        : unsaved.getOrDefault(path, Optional.empty()).map(Bytes::digest);
  }

  /** What lies in the folder is not what an edited file was made from. */
  void overtaken(String path, Optional<Digest> base) {
    overtaken.put(path, base);
  }

  /** What was saved of an edited file; empty for no file. */
  Optional<Bytes> savedOf(String path) {
    return unsaved.getOrDefault(path, Optional.empty());
  }

  /** This is what lies in the project's folder now; the file may have been changed since. */
  void saved(String path, Optional<Bytes> content) {
    overtaken.remove(path);
    savedTexts.remove(path);
    if (holds(path, content)) {
      unsaved.remove(path);
      differing.remove(path);
    } else {
      unsaved.put(path, content);
      differing.add(path);
    }
  }

  /** A tree of what is there now; later changes do not reach it. */
  FileTree snapshot() {
    FileTree now =
        snapshot
            .map(last -> behind.isEmpty() ? last : overlaid(last, behind))
            .orElseGet(() -> overlaid(base(), edited()));
    snapshot = Optional.of(now);
    behind.clear();
    return now;
  }

  private Set<String> edited() {
    Set<String> paths = new HashSet<>(texts.keySet());
    paths.addAll(replaced.keySet());
    paths.addAll(removed);
    return paths;
  }

  /** A tree with some edited files as they are now; the others keep the bytes they have there. */
  private FileTree overlaid(FileTree tree, Set<String> edited) {
    Map<String, byte[]> changed = new HashMap<>();
    Set<String> gone = new HashSet<>();
    for (String path : edited) {
      if (contains(path)) {
        changed.put(path, bytes(path));
      } else if (tree.contains(path)) {
        gone.add(path);
      }
    }
    return tree.withOverlay(changed, gone);
  }
}
