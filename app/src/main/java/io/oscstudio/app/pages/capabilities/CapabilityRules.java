package io.oscstudio.app.pages.capabilities;

import io.oscstudio.core.base.Message;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Rules of the specification about single values, told while they are typed. */
final class CapabilityRules {
  /** UTF-8 bytes the title of a chart may have (section 7.2). */
  static final int TITLE_BYTES = 64;

  private CapabilityRules() {}

  /** No path may contain another (section 7.1); names the first two that do. */
  static Optional<Message> paths(List<String> paths) {
    for (int i = 0; i < paths.size(); i++) {
      for (int j = 0; j < paths.size(); j++) {
        if (i != j && contains(paths.get(i), paths.get(j)) && (i < j || !same(paths, i, j))) {
          return Optional.of(Message.of("capabilities.logs.nested", paths.get(i), paths.get(j)));
        }
      }
    }
    return paths.stream()
        .filter(path -> !path.startsWith("/"))
        .findFirst()
        .map(path -> Message.of("capabilities.logs.relative", path));
  }

  private static boolean same(List<String> paths, int i, int j) {
    return folder(paths.get(i)).equals(folder(paths.get(j)));
  }

  private static boolean contains(String outer, String inner) {
    return folder(inner).startsWith(folder(outer));
  }

  private static String folder(String path) {
    return path.endsWith("/") ? path : path + "/";
  }

  /** A title may not be longer than {@value #TITLE_BYTES} bytes, which is fewer characters. */
  static Optional<Message> title(String title) {
    int bytes = title.getBytes(StandardCharsets.UTF_8).length;
    return bytes <= TITLE_BYTES
        ? Optional.empty()
        : Optional.of(Message.of("capabilities.monitoring.long", bytes, TITLE_BYTES));
  }
}
