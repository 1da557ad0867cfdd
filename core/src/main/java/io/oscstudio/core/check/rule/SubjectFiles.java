package io.oscstudio.core.check.rule;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.base.Digest;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.image.ledger.Ledger;
import io.oscstudio.core.pack.PackageSize;
import io.oscstudio.core.yaml.Dialect;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The files of one subject, and what was found out about them in this check or, where they are the
 * same, in the one before. All paths are those in the subject.
 */
final class SubjectFiles {
  /** Larger files count as changed each time; no YAML file that is read is larger. */
  private static final long LARGEST_COMPARED = 64L << 20;

  /** Something found out, and what it rests on. */
  private record Known(Object value, Reads reads) {}

  /** What type of thing was found out about which file. */
  private record OfFile(Class<?> type, String path) {}

  private final FileTree tree;
  private final String top;
  private final Optional<Ledger> images;
  private volatile Optional<SubjectFiles> before;
  private final List<String> paths;
  private final Map<String, Optional<Object>> states = new ConcurrentHashMap<>();
  private final Map<String, Optional<Digest>> contents = new ConcurrentHashMap<>();
  private final Map<String, Boolean> same = new ConcurrentHashMap<>();
  private final Map<Reads, Boolean> unchanged = new ConcurrentHashMap<>();
  private final Map<String, YamlFile> parsed = new ConcurrentHashMap<>();
  private final Map<String, Long> packed = new ConcurrentHashMap<>();
  private final Map<OfFile, Object> told = new ConcurrentHashMap<>();
  private final Map<Class<?>, Object> locks = new ConcurrentHashMap<>();
  private final Map<Class<?>, Known> known = new ConcurrentHashMap<>();

  /**
   * @param images those that are known already; what is found out from them rests on them
   */
  SubjectFiles(FileTree tree, String top, Optional<Ledger> images, Optional<SubjectFiles> before) {
    this.tree = tree;
    this.top = top;
    this.images = images;
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
          state(p); // as it was before it is read
          Optional<YamlFile> earlier = before.map(b -> b.parsed.get(p));
          if (earlier.isPresent() && sameAsBefore(p)) {
            return earlier.get();
          }
          return YamlFile.read(tree, top + p, dialect);
        });
  }

  /** What one file tells: made at the first call, and taken over while the file is the same. */
  <T> T ofFile(Class<T> type, String path, Supplier<T> make) {
    OfFile key = new OfFile(type, path);
    Object found = told.get(key);
    if (found == null) {
      state(path); // as it was before it is read
      Object earlier = before.map(b -> b.told.get(key)).orElse(null);
      found = earlier != null && sameAsBefore(path) ? earlier : make.get();
      told.put(key, found);
    }
    return type.cast(found);
  }

  /** What a file takes in a zip without headers, if that was found out already. */
  OptionalLong knownPacked(String path) {
    Long known = packed.get(path);
    if (known != null) {
      return OptionalLong.of(known);
    }
    Long earlier = before.map(b -> b.packed.get(path)).orElse(null);
    if (earlier == null || !sameAsBefore(path)) {
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

  Optional<Ledger> images() {
    return images;
  }

  /** Whether a file is the same as in the check before, or there was and is none. */
  boolean sameAsBefore(String path) {
    Optional<SubjectFiles> past = before;
    return past.isPresent() && same.computeIfAbsent(path, p -> sameContent(p, past.get()));
  }

  private boolean sameContent(String path, SubjectFiles past) {
    Optional<FileTree.Entry> now = tree.find(top + path);
    Optional<FileTree.Entry> then = past.tree.find(past.top + path);
    if (now.isEmpty() || then.isEmpty()) {
      return now.isEmpty() && then.isEmpty();
    }
    if (now.get().size() != then.get().size()) {
      return false;
    }
    Optional<Digest> content = past.content(path);
    return content.isPresent() && content.equals(content(path));
  }

  private static Optional<Digest> digest(String text) {
    return Optional.of(Digest.of(text.getBytes(StandardCharsets.UTF_8)));
  }

  private Optional<Digest> content(String path) {
    return contents.computeIfAbsent(path, p -> knownContent(p).or(() -> readContent(p)));
  }

  /** What a file holds if it is as it was when that was found out for the check before. */
  private Optional<Digest> knownContent(String path) {
    Optional<Object> now = state(path);
    return before
        .filter(b -> now.isPresent() && now.equals(b.states.get(path)))
        .flatMap(b -> b.contents.getOrDefault(path, Optional.empty()));
  }

  private Optional<Digest> readContent(String path) {
    try {
      return has(path)
          ? Optional.of(Digest.of(tree.bytes(top + path, LARGEST_COMPARED)))
          : Optional.empty();
    } catch (StudioException unreadable) {
      return Optional.empty(); // looked at again each time
    }
  }

  private Optional<Object> state(String path) {
    return states.computeIfAbsent(path, p -> has(p) ? tree.state(top + p) : Optional.empty());
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
    reads.add(found.reads());
    return type.cast(found.value());
  }

  private Optional<Known> earlier(Class<?> type) {
    return before.map(b -> b.known.get(type)).filter(k -> unchanged(k.reads()));
  }

  private static <T> Known made(Function<Reads, T> make) {
    Reads own = new Reads();
    T value = make.apply(own);
    return new Known(value, own);
  }

  /** Whether what was looked at is the same as in the check before. */
  boolean unchanged(Reads reads) {
    Boolean found = unchanged.get(reads);
    if (found == null) {
      Optional<SubjectFiles> past = before;
      found = past.isPresent() && reads.sameIn(past.get(), this);
      unchanged.put(reads, found);
    }
    return found;
  }

  /**
   * These files as the next check sees them as its past, with all it needs when they are closed.
   */
  SubjectFiles settled(Iterable<Reads> traces) {
    SubjectFiles settled = new SubjectFiles(tree, top, images, Optional.empty());
    parsed.forEach((path, file) -> {
      boolean takenOver = before.filter(b -> file.equals(b.parsed.get(path))).isPresent();
      if (file.text().isPresent() && !takenOver) {
        // By the text that was read, since the file may have been written to meanwhile.
        contents.put(path, digest(file.text().get().text()));
      } else {
        content(path);
      }
    });
    Set<Reads> named = new HashSet<>();
    known.values().forEach(k -> k.reads().looked(this, named, this::content));
    traces.forEach(reads -> reads.looked(this, named, this::content));
    settled.states.putAll(states);
    settled.contents.putAll(contents);
    settled.parsed.putAll(parsed);
    settled.packed.putAll(packed);
    settled.told.putAll(told);
    settled.known.putAll(known);
    before = Optional.empty();
    return settled;
  }

  /** Forgets what was worked out; fixes that hold on to these files would keep all of it. */
  void release() {
    known.clear();
  }
}
