package io.oscstudio.core.check.rule;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.base.Digest;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.pack.PackageSize;
import io.oscstudio.core.yaml.Dialect;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * The files of one subject, and what was found out about them in this check or, where they are the
 * same, in the one before. All paths are those in the subject.
 */
final class SubjectFiles {
  /** Larger files count as changed each time; no YAML file that is read is larger. */
  private static final long LARGEST_COMPARED = 64L << 20;

  /** Something found out, and what it rests on. */
  private record Known(Object value, Reads reads) {}

  private final FileTree tree;
  private final String top;
  private volatile Optional<SubjectFiles> before;
  private final List<String> paths;
  private final Map<String, Optional<Digest>> contents = new ConcurrentHashMap<>();
  private final Map<String, YamlFile> parsed = new ConcurrentHashMap<>();
  private final Map<String, Long> packed = new ConcurrentHashMap<>();
  private final Map<Class<?>, Object> locks = new ConcurrentHashMap<>();
  private final Map<Class<?>, Known> known = new ConcurrentHashMap<>();

  SubjectFiles(FileTree tree, String top, Optional<SubjectFiles> before) {
    this.tree = tree;
    this.top = top;
    this.before = before;
    this.paths =
        tree.entries().stream()
            .map(FileTree.Entry::path)
            .filter(p -> p.startsWith(top))
            .map(p -> p.substring(top.length()))
            .toList();
  }

  FileTree tree() {
    return tree;
  }

  String top() {
    return top;
  }

  List<String> paths() {
    return paths;
  }

  boolean has(String path) {
    return tree.contains(top + path);
  }

  YamlFile yaml(String path, Dialect dialect) {
    return parsed.computeIfAbsent(
        path,
        p -> {
          Optional<SubjectFiles> past = before;
          Optional<YamlFile> earlier = past.map(b -> b.parsed.get(p));
          if (earlier.isPresent() && past.get().sameContent(p, this)) {
            return earlier.get();
          }
          return YamlFile.read(tree, top + p, dialect);
        });
  }

  /** What a file takes in a zip without headers, if that was found out already. */
  OptionalLong knownPacked(String path) {
    Long known = packed.get(path);
    if (known != null) {
      return OptionalLong.of(known);
    }
    Optional<SubjectFiles> past = before;
    Long earlier = past.map(b -> b.packed.get(path)).orElse(null);
    if (earlier == null || !past.get().sameContent(path, this)) {
      return OptionalLong.empty();
    }
    packed.put(path, earlier);
    return OptionalLong.of(earlier);
  }

  /** What a file takes in a zip without headers. */
  long packed(String path) {
    return knownPacked(path)
        .orElseGet(() -> packed.computeIfAbsent(path, p -> PackageSize.packedBytes(tree, top + p)));
  }

  /** Whether a file is the same in another tree of the same subject, or in neither. */
  boolean sameContent(String path, SubjectFiles other) {
    Optional<FileTree.Entry> here = tree.find(top + path);
    Optional<FileTree.Entry> there = other.tree.find(other.top + path);
    if (here.isEmpty() || there.isEmpty()) {
      return here.isEmpty() && there.isEmpty();
    }
    if (here.get().size() != there.get().size()) {
      return false;
    }
    Optional<Digest> content = content(path);
    return content.isPresent() && content.equals(other.content(path));
  }

  private static Optional<Digest> digest(String text) {
    return Optional.of(Digest.of(text.getBytes(StandardCharsets.UTF_8)));
  }

  private Optional<Digest> content(String path) {
    return contents.computeIfAbsent(
        path,
        p -> {
          try {
            return has(p)
                ? Optional.of(Digest.of(tree.bytes(top + p, LARGEST_COMPARED)))
                : Optional.empty();
          } catch (StudioException unreadable) {
            return Optional.empty(); // looked at again each time
          }
        });
  }

  /**
   * The value of a type: made at the first call, by whoever comes first, and taken over from the
   * check before if what it rests on is the same.
   *
   * @param reads told what it rests on
   */
  <T> T once(Class<T> type, Reads reads, Function<Reads, T> make) {
    Known found = known.get(type);
    if (found == null) {
      synchronized (locks.computeIfAbsent(type, t -> new Object())) {
        found = known.get(type);
        if (found == null) {
          found = earlier(type).orElseGet(() -> made(make));
          known.put(type, found);
        }
      }
    }
    reads.addAll(found.reads());
    return type.cast(found.value());
  }

  private Optional<Known> earlier(Class<?> type) {
    Optional<SubjectFiles> past = before;
    return past.map(b -> b.known.get(type)).filter(k -> k.reads().sameIn(past.get(), this));
  }

  private static <T> Known made(Function<Reads, T> make) {
    Reads own = new Reads();
    T value = make.apply(own);
    return new Known(value, own);
  }

  /** Whether what was looked at is the same as in the check before. */
  boolean unchanged(Reads reads) {
    Optional<SubjectFiles> past = before;
    return past.isPresent() && reads.sameIn(past.get(), this);
  }

  /**
   * These files as the next check sees them as its past, with all it needs when they are closed.
   */
  SubjectFiles settled(Iterable<Reads> traces) {
    SubjectFiles settled = new SubjectFiles(tree, top, Optional.empty());
    parsed.forEach((path, file) -> {
      boolean takenOver = before.filter(b -> file.equals(b.parsed.get(path))).isPresent();
      if (file.text().isPresent() && !takenOver) {
        // By the text that was read, since the file may have been written to meanwhile.
        contents.put(path, digest(file.text().get().text()));
      } else {
        content(path);
      }
    });
    known.values().forEach(k -> k.reads().looked(this).forEach(this::content));
    traces.forEach(reads -> reads.looked(this).forEach(this::content));
    settled.contents.putAll(contents);
    settled.parsed.putAll(parsed);
    settled.packed.putAll(packed);
    settled.known.putAll(known);
    before = Optional.empty();
    return settled;
  }

  /** Forgets what was worked out; fixes that hold on to these files would keep all of it. */
  void release() {
    known.clear();
  }
}
