package io.oscstudio.core.convert;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A JSON Schema as its author wrote it, read one node at a time: references inside the file are
 * followed, {@code allOf} is folded in. What cannot be followed is remembered for the notes.
 */
final class SchemaSource {
  /**
   * A node with its references carried out.
   *
   * @param map its keywords
   * @param refs the references followed on the way to it from the root, for finding circles
   */
  record Flat(Map<String, Object> map, List<String> refs) {}

  /** What could not be carried over: how often, and where first. */
  record Dropped(int count, String firstPath) {
    Dropped again() {
      return new Dropped(count + 1, firstPath);
    }
  }

  private static final int MOST_REFS_IN_A_ROW = 64;

  private final Object root;
  private final Map<String, Dropped> dropped = new TreeMap<>();

  SchemaSource(Object root) {
    this.root = root;
  }

  Object root() {
    return root;
  }

  /** The keywords that were left out, in alphabetical order. */
  Map<String, Dropped> dropped() {
    return dropped;
  }

  void drop(String keyword, String path) {
    dropped.merge(keyword, new Dropped(1, path), (old, _) -> old.again());
  }

  /** Empty when the node is no map, or leads back to itself, or its reference leads nowhere. */
  Optional<Flat> flat(@Nullable Object raw, String path, List<String> refs) {
    if (!(raw instanceof Map<?, ?> map)) {
      return Optional.empty();
    }
    Map<String, Object> own = new LinkedHashMap<>();
    map.forEach((key, value) -> {
      if (value != null) {
        own.put(String.valueOf(key), value);
      }
    });
    List<String> followed = new ArrayList<>(refs);
    Object ref = own.remove("$ref");
    if (ref != null) {
      Optional<Flat> target = follow(String.valueOf(ref), path, followed);
      if (target.isEmpty()) {
        return onlyWords(own, refs);
      }
      followed = target.get().refs();
      target.get().map().forEach((key, value) -> mergeKeyword(own, key, value));
    }
    if (own.remove("allOf") instanceof List<?> parts) {
      for (Object part : parts) {
        Optional<Flat> flat = flat(part, path, followed);
        if (flat.isPresent()) {
          followed = flat.get().refs();
          flat.get().map().forEach((key, value) -> mergeKeyword(own, key, value));
        }
      }
    }
    return Optional.of(new Flat(own, followed));
  }

  /** Of a node whose reference cannot be followed, title and description are still worth having. */
  private static Optional<Flat> onlyWords(Map<String, Object> own, List<String> refs) {
    Map<String, Object> words = new LinkedHashMap<>(own);
    words.keySet().retainAll(Set.of(Shapes.TITLE, Shapes.DESCRIPTION));
    return words.isEmpty() ? Optional.empty() : Optional.of(new Flat(words, refs));
  }

  private Optional<Flat> follow(String ref, String path, List<String> refs) {
    if (!ref.startsWith("#")) {
      drop("$ref " + ref, path);
      return Optional.empty();
    }
    if (refs.contains(ref) || refs.size() >= MOST_REFS_IN_A_ROW) {
      drop("$ref " + ref + " (circle)", path);
      return Optional.empty();
    }
    Object target = pointed(ref.substring(1));
    if (target == null) {
      drop("$ref " + ref, path);
      return Optional.empty();
    }
    List<String> longer = new ArrayList<>(refs);
    longer.add(ref);
    return flat(target, path, longer);
  }

  private @Nullable Object pointed(String pointer) {
    if (pointer.isEmpty()) {
      return root;
    }
    if (!pointer.startsWith("/")) {
      return null;
    }
    Object here = root;
    for (String step : pointer.substring(1).split("/", -1)) {
      String key = unescaped(step);
      Object next =
          switch (here) {
            case Map<?, ?> map -> map.get(key);
            case List<?> list when key.matches("\\d{1,6}") && Integer.parseInt(key) < list.size() ->
                list.get(Integer.parseInt(key));
            default -> null;
          };
      if (next == null) {
        return null;
      }
      here = next;
    }
    return here;
  }

  private static String unescaped(String step) {
    String plain = step;
    if (step.indexOf('%') >= 0) {
      try {
        plain = URLDecoder.decode(step.replace("+", "%2B"), StandardCharsets.UTF_8);
      } catch (IllegalArgumentException e) {
        plain = step; // a percent sign that escapes nothing stands for itself
      }
    }
    return plain.replace("~1", "/").replace("~0", "~");
  }

  /** What the node itself says wins; properties and required keys of both count. */
  private static void mergeKeyword(Map<String, Object> own, String key, Object value) {
    Object mine = own.get(key);
    if (mine instanceof Map<?, ?> a && value instanceof Map<?, ?> b && key.equals("properties")) {
      Map<Object, Object> both = new LinkedHashMap<>(a);
      b.forEach((k, v) -> both.putIfAbsent(Objects.requireNonNull(k), v));
      own.put(key, both);
    } else if (mine instanceof List<?> a && value instanceof List<?> b && key.equals("required")) {
      Set<Object> both = new LinkedHashSet<>(a);
      both.addAll(b);
      own.put(key, List.copyOf(both));
    } else {
      own.putIfAbsent(key, value);
    }
  }
}
