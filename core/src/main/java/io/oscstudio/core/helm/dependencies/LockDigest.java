package io.oscstudio.core.helm.dependencies;

import io.oscstudio.core.base.Digest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The digest in a lock file: SHA-256 over the declarations and the locked versions as Helm's JSON
 * encoder writes them, with its order of keys and its escapes.
 */
final class LockDigest {
  private static final List<String> KEYS =
      List.of(
          "name",
          "version",
          "repository",
          "condition",
          "tags",
          "enabled",
          "import-values",
          "alias");

  private LockDigest() {}

  /** Whether Helm would take the lock file for one of these declarations. */
  static boolean matches(DependencyFiles files) {
    String declared = list(files.declared());
    String both = "[" + declared + "," + list(files.locked()) + "]";
    String helm2 = "{\"dependencies\":" + declared + "}";
    return files.lockDigest().equals(digest(both)) || files.lockDigest().equals(digest(helm2));
  }

  private static String digest(String json) {
    return Digest.of(json.getBytes(StandardCharsets.UTF_8)).toString();
  }

  private static String list(List<DependencyFiles.Declared> dependencies) {
    return "["
        + String.join(",", dependencies.stream().map(d -> dependency(d.data())).toList())
        + "]";
  }

  private static String dependency(Map<?, ?> data) {
    StringBuilder json = new StringBuilder("{");
    for (String key : KEYS) {
      Object value = data.get(key);
      boolean always = key.equals("name") || key.equals("repository");
      if (always || !isEmpty(value)) {
        json.append(json.length() > 1 ? "," : "");
        string(json, key);
        json.append(':');
        write(json, value == null ? "" : value);
      }
    }
    return json.append('}').toString();
  }

  private static boolean isEmpty(@Nullable Object value) {
    return value == null
        || value.equals("")
        || value.equals(false)
        || value instanceof List<?> list && list.isEmpty();
  }

  private static void write(StringBuilder json, @Nullable Object value) {
    switch (value) {
      case String text -> string(json, text);
      case List<?> list -> {
        json.append('[');
        for (int i = 0; i < list.size(); i++) {
          json.append(i > 0 ? "," : "");
          write(json, list.get(i));
        }
        json.append(']');
      }
      case Map<?, ?> map -> {
        Map<String, Object> sorted = new TreeMap<>();
        map.forEach((key, item) -> sorted.put(String.valueOf(key), String.valueOf(item)));
        json.append('{');
        sorted.forEach((key, item) -> {
          json.append(json.charAt(json.length() - 1) == '{' ? "" : ",");
          string(json, key);
          json.append(':');
          write(json, item);
        });
        json.append('}');
      }
      case null -> json.append("null");
      default -> json.append(value);
    }
  }

  private static void string(StringBuilder json, String text) {
    json.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"', '\\' -> json.append('\\').append(c);
        case '\n' -> json.append("\\n");
        case '\r' -> json.append("\\r");
        case '\t' -> json.append("\\t");
        default -> {
          if (c < 0x20 || c == '<' || c == '>' || c == '&' || c == '\u2028' || c == '\u2029') {
            json.append(String.format("\\u%04x", (int) c));
          } else {
            json.append(c);
          }
        }
      }
    }
    json.append('"');
  }
}
