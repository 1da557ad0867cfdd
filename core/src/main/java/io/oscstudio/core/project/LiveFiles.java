package io.oscstudio.core.project;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.StudioException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The files of a project as they are now: the tree they came from and what was changed since. */
final class LiveFiles {
  private final FileTree base;
  private final Map<String, String> texts = new HashMap<>();
  private final Map<String, Bytes> replaced = new HashMap<>();
  private final Set<String> removed = new HashSet<>();
  private final Map<String, Optional<Bytes>> unsaved = new HashMap<>();

  LiveFiles(FileTree base) {
    this.base = base;
  }

  FileTree base() {
    return base;
  }

  List<String> paths() {
    Set<String> paths = new TreeSet<>();
    base.entries().forEach(e -> paths.add(e.path()));
    paths.addAll(texts.keySet());
    paths.addAll(replaced.keySet());
    paths.removeAll(removed);
    return List.copyOf(paths);
  }

  boolean contains(String path) {
    return texts.containsKey(path)
        || replaced.containsKey(path)
        || base.contains(path) && !removed.contains(path);
  }

  /** The text of a file; nothing is kept of files that are only read. */
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
    return base.text(path);
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
    return base.bytes(path, base.limits().entryBytes());
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
    unsaved.computeIfAbsent(path, this::content);
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
  }

  /** The files that are not as they were when they were saved last. */
  Set<String> unsaved() {
    Set<String> paths = new TreeSet<>();
    unsaved.forEach((path, before) -> {
      if (!before.equals(content(path))) {
        paths.add(path);
      }
    });
    return paths;
  }

  void saved(String path) {
    unsaved.remove(path);
  }

  /** A tree of what is there now; later changes do not reach it. */
  FileTree snapshot() {
    Map<String, byte[]> changed = new HashMap<>();
    texts.forEach((path, text) -> changed.put(path, text.getBytes(StandardCharsets.UTF_8)));
    replaced.forEach((path, bytes) -> changed.put(path, bytes.toArray()));
    Set<String> gone = new HashSet<>(removed);
    gone.removeIf(path -> !base.contains(path));
    return base.withOverlay(changed, gone);
  }
}
