package io.oscstudio.core.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Random data with the strings that readers of YAML stumble over. The same seed, the same data. */
final class SampleData {
  private static final List<String> STRINGS =
      List.of(
          "plain",
          "two words",
          "",
          "yes",
          "2.0",
          "0x1",
          "null",
          "=",
          "a: b",
          "a #b",
          "- a",
          "*x",
          "line\nline",
          "line\n",
          " led",
          "trailed ",
          "it's",
          "\"q\"",
          "tab\tin",
          "日本 😀",
          "[x]",
          "{x}",
          "a,b",
          "\nled",
          "x\n  deep\ny",
          "1.2.3",
          "2021-01-01",
          "%x",
          "@x",
          "back\\slash");

  private SampleData() {}

  static String string(Random random) {
    return STRINGS.get(random.nextInt(STRINGS.size()));
  }

  static Object scalar(Random random) {
    return switch (random.nextInt(6)) {
      case 0 -> random.nextBoolean();
      case 1 -> (long) random.nextInt(1000) - 500;
      case 2 -> random.nextInt(100) / 8.0;
      default -> string(random);
    };
  }

  static Object value(Random random, int depth) {
    int size = random.nextInt(5);
    switch (depth == 0 ? 2 : random.nextInt(3)) {
      case 0 -> {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < size; i++) {
          String key = random.nextInt(4) == 0 ? string(random) : "key" + i;
          map.put(key, value(random, depth - 1));
        }
        return map;
      }
      case 1 -> {
        List<Object> list = new ArrayList<>();
        for (int i = 0; i < size; i++) {
          list.add(value(random, depth - 1));
        }
        return list;
      }
      default -> {
        return scalar(random);
      }
    }
  }

  /** The value with some things in it changed, added and taken away. */
  static Object changed(Random random, Object value) {
    if (random.nextInt(6) == 0) {
      return value(random, 2);
    }
    if (value instanceof Map<?, ?> map) {
      Map<Object, Object> changed = new LinkedHashMap<>();
      map.forEach((key, inner) -> {
        if (random.nextInt(5) == 0) {
          changed.put("added " + key, scalar(random));
        }
        if (random.nextInt(5) > 0) {
          changed.put(key, changed(random, inner));
        }
      });
      return changed;
    }
    if (value instanceof List<?> list) {
      List<Object> changed = new ArrayList<>();
      for (Object inner : list) {
        if (random.nextInt(5) > 0) {
          changed.add(changed(random, inner));
        }
      }
      return changed;
    }
    return value;
  }
}
