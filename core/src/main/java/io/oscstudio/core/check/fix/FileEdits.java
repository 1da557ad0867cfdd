package io.oscstudio.core.check.fix;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.check.rule.Fix;
import io.oscstudio.core.project.Bytes;
import io.oscstudio.core.yaml.TextPatch;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A change of several files of a tree, each file in one of the three ways. A file that moves is
 * deleted here and written there.
 *
 * @param patches texts that change, by path
 * @param written files that are new or replaced as a whole
 * @param deleted files that go
 */
public record FileEdits(
    Map<String, TextPatch> patches, Map<String, Bytes> written, Set<String> deleted) {
  /** The change that changes nothing. */
  public static final FileEdits NONE = new FileEdits(Map.of(), Map.of(), Set.of());

  public FileEdits {
    patches = Collections.unmodifiableMap(new TreeMap<>(patches));
    written = Collections.unmodifiableMap(new TreeMap<>(written));
    deleted = Collections.unmodifiableSet(new TreeSet<>(deleted));
  }

  /**
   * What one fix does to a tree.
   *
   * @throws StudioException when a file that it moves is missing or larger than files may be
   */
  public static FileEdits of(FileTree tree, Fix fix) {
    Map<String, TextPatch> patches = new HashMap<>();
    Map<String, Bytes> written = new HashMap<>();
    Set<String> deleted = new TreeSet<>();
    for (Fix.FileEdit edit : fix.edits()) {
      switch (edit) {
        case Fix.Patch(String path, TextPatch patch) -> patches.merge(path, patch, TextPatch::and);
        case Fix.Write(String path, Bytes content) -> written.put(path, content);
        case Fix.Delete(String path) -> deleted.add(path);
        case Fix.Move(String path, String to) -> {
          written.put(to, bytes(tree, path));
          deleted.add(path);
        }
      }
    }
    patches.values().removeIf(TextPatch::isEmpty);
    return new FileEdits(patches, written, deleted);
  }

  /** Whether it changes nothing. */
  public boolean isEmpty() {
    return patches.isEmpty() && written.isEmpty() && deleted.isEmpty();
  }

  /** The paths of all files it changes, sorted. */
  public Set<String> paths() {
    Set<String> paths = new TreeSet<>(patches.keySet());
    paths.addAll(written.keySet());
    paths.addAll(deleted);
    return paths;
  }

  /**
   * The tree with the change made. It reads through {@code tree} and must not outlive it.
   *
   * @throws StudioException when a path is not one a package may have, or a patched file is no text
   */
  public FileTree applyTo(FileTree tree) {
    Map<String, byte[]> changed = new HashMap<>();
    written.forEach((path, content) -> changed.put(path, content.toArray()));
    patches.forEach((path, patch) -> changed.put(path, utf8(patch.apply(tree.text(path)))));
    return tree.withOverlay(changed, deleted);
  }

  /**
   * One change for this one followed by another.
   *
   * @param tree what this change is for
   * @param next a change of what this change results in
   */
  public FileEdits then(FileTree tree, FileEdits next) {
    Map<String, TextPatch> bothPatches = new HashMap<>(patches);
    Map<String, Bytes> bothWritten = new HashMap<>(written);
    Set<String> bothDeleted = new TreeSet<>(deleted);
    next.patches.forEach((path, patch) -> {
      Bytes own = bothWritten.get(path);
      if (own == null) {
        bothPatches.merge(path, patch, TextPatch::then);
      } else {
        String text = new String(own.toArray(), StandardCharsets.UTF_8);
        bothWritten.put(path, Bytes.of(utf8(patch.apply(text))));
      }
    });
    next.written.forEach((path, content) -> {
      bothPatches.remove(path);
      bothDeleted.remove(path);
      bothWritten.put(path, content);
    });
    next.deleted.forEach(path -> {
      bothPatches.remove(path);
      bothWritten.remove(path);
      if (tree.contains(path)) {
        bothDeleted.add(path);
      }
    });
    return new FileEdits(bothPatches, bothWritten, bothDeleted);
  }

  /** Both changes at once, for {@link Fixes}, which knows that they do not meet. */
  FileEdits and(FileEdits other) {
    Map<String, TextPatch> bothPatches = new HashMap<>(patches);
    other.patches.forEach((path, patch) -> bothPatches.merge(path, patch, TextPatch::and));
    Map<String, Bytes> bothWritten = new HashMap<>(written);
    bothWritten.putAll(other.written);
    Set<String> bothDeleted = new TreeSet<>(deleted);
    bothDeleted.addAll(other.deleted);
    return new FileEdits(bothPatches, bothWritten, bothDeleted);
  }

  private static Bytes bytes(FileTree tree, String path) {
    return Bytes.of(tree.bytes(path, tree.limits().textBytes()));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
