package io.oscstudio.core.report;

import io.oscstudio.core.yaml.Dialect;
import io.oscstudio.core.yaml.Node;
import io.oscstudio.core.yaml.YamlText;
import io.oscstudio.resources.Resources;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The example that breaks a rule, as a difference to a sound package. */
final class RuleSnippet {
  private static final int MOST_LINES = 40;

  private final StringBuilder out = new StringBuilder();

  private RuleSnippet() {}

  /** The example of a rule; empty when it changes nothing that can be shown as text. */
  static Optional<String> breaking(String code) {
    Optional<Node> example =
        YamlText.parse(read("rule-examples/" + code + ".yaml"), Dialect.OSC).first().at("breaks");
    if (example.isEmpty() || !(example.get().toData() instanceof Map<?, ?> map)) {
      return Optional.empty();
    }
    RuleSnippet snippet = new RuleSnippet();
    list(map, "change").forEach(snippet::change);
    if (map.get("write") instanceof Map<?, ?> files) {
      files.forEach((file, text) -> snippet.write(String.valueOf(file), String.valueOf(text)));
    }
    list(map, "remove").forEach(file -> snippet.out.append("--- ").append(file).append('\n'));
    return Optional.of(snippet.out.toString()).filter(text -> !text.isBlank());
  }

  private void change(Object change) {
    if (change instanceof Map<?, ?> map) {
      out.append("@@ ").append(map.get("file")).append('\n');
      lines("- ", String.valueOf(map.get("from")));
      lines("+ ", String.valueOf(map.get("to")));
    }
  }

  private void write(String file, String text) {
    out.append("+++ ").append(file).append('\n');
    lines("+ ", text);
  }

  private void lines(String prefix, String text) {
    List<String> lines = text.lines().toList();
    for (String line : lines.subList(0, Math.min(lines.size(), MOST_LINES))) {
      out.append((prefix + Visible.line(line)).stripTrailing()).append('\n');
    }
    if (lines.size() > MOST_LINES) {
      out.append(prefix).append("…\n");
    }
  }

  private static List<?> list(Map<?, ?> map, String key) {
    return map.get(key) instanceof List<?> list ? list : List.of();
  }

  private static String read(String path) {
    try (InputStream in = Resources.open(path)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    }
  }
}
