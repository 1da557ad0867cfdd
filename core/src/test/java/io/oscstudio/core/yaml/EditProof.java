package io.oscstudio.core.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Proves of one edit that it does what it should and nothing else. */
final class EditProof {
  private EditProof() {}

  /** Makes the edit, checks tree and undo, and answers the new text. */
  static String prove(YamlText before, int document, YamlPath path, Edit edit) {
    String text = before.text();
    TextPatch patch = before.edit(document, path, edit);
    String after = patch.apply(text);
    assertThat(patch.invert(text).apply(after)).as("undo").isEqualTo(text);
    YamlText read = YamlText.parse(after, before.dialect());
    String what = edit + " at " + path + " of\n" + text + "\ngave\n" + after;
    if (!read.isReadable() || read.documents().size() != before.documents().size()) {
      throw new AssertionError("Unreadable: " + read.findings() + " " + what);
    }
    for (int i = 0; i < before.documents().size(); i++) {
      Object expected = before.documents().get(i).root().toData();
      if (i == document) {
        expected = changed(expected, path.steps(), edit);
      }
      Object actual = read.documents().get(i).root().toData();
      if (!same(expected, actual)) {
        throw new AssertionError("Expected " + expected + "\nbut was " + actual + "\n" + what);
      }
    }
    return after;
  }

  /** Equal, and in the same order. */
  static boolean same(Object a, Object b) {
    if (a instanceof Map<?, ?> left && b instanceof Map<?, ?> right) {
      List<Object> keys = new ArrayList<>(left.keySet());
      return keys.equals(new ArrayList<>(right.keySet()))
          && keys.stream().allMatch(k -> same(left.get(k), right.get(k)));
    }
    if (a instanceof List<?> left && b instanceof List<?> right) {
      if (left.size() != right.size()) {
        return false;
      }
      for (int i = 0; i < left.size(); i++) {
        if (!same(left.get(i), right.get(i))) {
          return false;
        }
      }
      return true;
    }
    return Objects.equals(a, b);
  }

  /** The data with the edit made in them. */
  static Object changed(Object data, List<YamlPath.Step> path, Edit edit) {
    if (path.isEmpty()) {
      return changedHere(data, edit);
    }
    YamlPath.Step step = path.getFirst();
    List<YamlPath.Step> rest = path.subList(1, path.size());
    boolean structural =
        rest.isEmpty()
            && (edit instanceof Edit.Delete
                || edit instanceof Edit.Move
                || edit instanceof Edit.Rename);
    switch (step) {
      case YamlPath.Key(String name) -> {
        Map<Object, Object> map = new LinkedHashMap<>(data == null ? Map.of() : (Map<?, ?>) data);
        if (structural && edit instanceof Edit.Delete) {
          map.remove(name);
        } else if (structural && edit instanceof Edit.Rename(String key)) {
          Map<Object, Object> renamed = new LinkedHashMap<>();
          map.forEach((k, v) -> renamed.put(k.equals(name) ? key : k, v));
          return renamed;
        } else {
          map.put(name, changed(map.get(name), rest, edit));
        }
        return map;
      }
      case YamlPath.Index(int number) -> {
        List<Object> list = new ArrayList<>(data == null ? List.of() : (List<?>) data);
        if (structural && edit instanceof Edit.Delete) {
          list.remove(number);
        } else if (structural && edit instanceof Edit.Move(int to)) {
          list.add(to, list.remove(number));
        } else if (number == list.size()) {
          list.add(changed(null, rest, edit));
        } else {
          list.set(number, changed(list.get(number), rest, edit));
        }
        return list;
      }
    }
  }

  private static Object changedHere(Object data, Edit edit) {
    switch (edit) {
      case Edit.Set(Object value) -> {
        return PlainData.of(value);
      }
      case Edit.InsertKey(int index, String key, Object value) -> {
        Map<Object, Object> map = new LinkedHashMap<>();
        int i = 0;
        for (Map.Entry<?, ?> entry : (data == null ? Map.of() : (Map<?, ?>) data).entrySet()) {
          if (i++ == index) {
            map.put(key, PlainData.of(value));
          }
          map.put(entry.getKey(), entry.getValue());
        }
        map.putIfAbsent(key, PlainData.of(value));
        return map;
      }
      case Edit.InsertItem(int index, Object value) -> {
        List<Object> list = new ArrayList<>(data == null ? List.of() : (List<?>) data);
        list.add(Math.min(index, list.size()), PlainData.of(value));
        return list;
      }
      default -> throw new IllegalArgumentException("Not at the root: " + edit);
    }
  }
}
