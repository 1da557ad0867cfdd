package io.oscstudio.core.model;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Sets of known keys. */
final class Keys {
  private Keys() {}

  static Set<String> of(String[]... groups) {
    Set<String> keys = new HashSet<>();
    for (String[] group : groups) {
      keys.addAll(List.of(group));
    }
    return Set.copyOf(keys);
  }
}
