package io.oscstudio.core.console.customer;

import io.oscstudio.core.yaml.YamlPath;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a form is filled in with: values at paths of the custom resource, such as {@code
 * spec.nodes[1].size}. Immutable; every change gives another.
 */
public final class FormState {
  /** Nothing is filled in. */
  public static final FormState EMPTY = new FormState(Map.of());

  private final Map<String, @Nullable Object> data;

  private FormState(Map<String, @Nullable Object> data) {
    this.data = data;
  }

  /** A form filled in with the values of a custom resource: maps, lists, texts, numbers. */
  public static FormState of(Map<String, ?> data) {
    return new FormState(frozenMap(data));
  }

  /** All values, not to be changed. */
  public Map<String, @Nullable Object> data() {
    return data;
  }

  /** The value at a path; empty when there is none or it is null. */
  public Optional<Object> value(YamlPath path) {
    @Nullable Object here = data;
    for (YamlPath.Step step : path.steps()) {
      here = child(here, step);
    }
    return Optional.ofNullable(here);
  }

  /** Whether null is filled in at a path, which is not the same as nothing. */
  public boolean isNull(YamlPath path) {
    Object above = path.parent().flatMap(this::value).orElse(null);
    return switch (path.steps().isEmpty() ? null : path.steps().getLast()) {
      case YamlPath.Key(String name) when above instanceof Map<?, ?> map ->
          map.containsKey(name) && map.get(name) == null;
      case YamlPath.Index(int number) when above instanceof List<?> l && number < l.size() ->
          l.get(number) == null;
      case null, default -> false;
    };
  }

  /** How many items or entries are at a path. */
  public int size(YamlPath path) {
    return switch (value(path).orElse(null)) {
      case List<?> list -> list.size();
      case Map<?, ?> map -> map.size();
      case null, default -> 0;
    };
  }

  /** With a value at a path; what is missing on the way is made, an index past the end appends. */
  public FormState with(YamlPath path, @Nullable Object value) {
    return path.isRoot() ? this : changed(put(data, path.steps(), frozen(value)));
  }

  /** Without the value at a path; groups that this leaves empty go too, rows of lists stay. */
  public FormState without(YamlPath path) {
    return changed(remove(data, path.steps()));
  }

  @SuppressWarnings("unchecked")
  private static FormState changed(@Nullable Object root) {
    return root == null ? EMPTY : new FormState((Map<String, @Nullable Object>) root);
  }

  private static @Nullable Object child(@Nullable Object here, YamlPath.Step step) {
    return switch (step) {
      case YamlPath.Key(String name) when here instanceof Map<?, ?> map -> map.get(name);
      case YamlPath.Index(int number) when here instanceof List<?> l && number < l.size() ->
          l.get(number);
      default -> null;
    };
  }

  private static @Nullable Object put(
      @Nullable Object here, List<YamlPath.Step> steps, @Nullable Object value) {
    if (steps.isEmpty()) {
      return value;
    }
    List<YamlPath.Step> rest = steps.subList(1, steps.size());
    Object below = put(child(here, steps.getFirst()), rest, value);
    return switch (steps.getFirst()) {
      case YamlPath.Key(String name) -> {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        if (here instanceof Map<?, ?> old) {
          old.forEach((key, each) -> map.put((String) key, each));
        }
        map.put(name, below);
        yield Collections.unmodifiableMap(map);
      }
      case YamlPath.Index(int number) -> {
        List<@Nullable Object> list =
            here instanceof List<?> old ? new ArrayList<>(old) : new ArrayList<>();
        if (number < list.size()) {
          list.set(number, below);
        } else {
          list.add(below);
        }
        yield Collections.unmodifiableList(list);
      }
    };
  }

  /** What is left of a value; null when nothing is. */
  private static @Nullable Object remove(@Nullable Object here, List<YamlPath.Step> steps) {
    if (steps.isEmpty() || here == null) {
      return null;
    }
    List<YamlPath.Step> rest = steps.subList(1, steps.size());
    return switch (steps.getFirst()) {
      case YamlPath.Key(String name) when here instanceof Map<?, ?> old -> {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        old.forEach((key, each) -> map.put((String) key, each));
        Object left = remove(map.get(name), rest);
        if (left == null) {
          map.remove(name);
        } else {
          map.put(name, left);
        }
        yield map.isEmpty() ? null : Collections.unmodifiableMap(map);
      }
      case YamlPath.Index(int number) when here instanceof List<?> old && number < old.size() -> {
        List<@Nullable Object> list = new ArrayList<>(old);
        if (rest.isEmpty()) {
          list.remove(number);
        } else {
          Object left = remove(list.get(number), rest);
          list.set(number, left == null ? Map.of() : left);
        }
        yield list.isEmpty() ? null : Collections.unmodifiableList(list);
      }
      default -> here;
    };
  }

  private static Map<String, @Nullable Object> frozenMap(Map<?, ?> map) {
    Map<String, @Nullable Object> frozen = new LinkedHashMap<>();
    map.forEach((key, value) -> frozen.put(String.valueOf(key), frozen(value)));
    return Collections.unmodifiableMap(frozen);
  }

  private static @Nullable Object frozen(@Nullable Object value) {
    return switch (value) {
      case Map<?, ?> map -> frozenMap(map);
      case List<?> list -> {
        List<@Nullable Object> items = new ArrayList<>();
        list.forEach(item -> items.add(frozen(item)));
        yield Collections.unmodifiableList(items);
      }
      case Integer number -> number.longValue();
      case null, default -> value;
    };
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof FormState state && data.equals(state.data);
  }

  @Override
  public int hashCode() {
    return Objects.hashCode(data);
  }

  @Override
  public String toString() {
    return data.toString();
  }
}
