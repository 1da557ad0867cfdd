package io.oscstudio.core.source;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.base.Finding;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.Severity;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.yaml.Dialect;
import io.oscstudio.core.yaml.YamlText;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The few questions recognising asks of YAML files. */
final class YamlFile {
  private static final Pattern KIND =
      Pattern.compile(
          "(?m)^(?:\\{\\s*|\\s{2,4}(?=\"))?[\"']?kind[\"']?[ \\t]*:[ \\t]*[\"']?([A-Za-z]+)");

  private YamlFile() {}

  static boolean isYaml(String path) {
    String lower = path.toLowerCase(Locale.ROOT);
    return lower.endsWith(".yaml") || lower.endsWith(".yml") || lower.endsWith(".json");
  }

  /**
   * Parses a file.
   *
   * @throws StudioException with the first error's place and words, when it is not readable
   */
  static YamlText parse(FileTree tree, String path) {
    YamlText text = YamlText.parse(path, tree.text(path), Dialect.KUBERNETES);
    if (!text.isReadable()) {
      Optional<Finding> first =
          text.findings().stream().filter(f -> f.severity() == Severity.ERROR).findFirst();
      String place = first.flatMap(Finding::place).map(Object::toString).orElse(path);
      Message why =
          first
              .map(f -> new Message(f.textKey(), f.arguments()))
              .orElse(Message.of("source.no-reason"));
      throw new StudioException(Message.of("source.yaml-unreadable", place, why));
    }
    return text;
  }

  /**
   * The kinds of the objects in a file, found without parsing it, so that a broken file still says
   * what it wants to be. Empty for what is no text.
   */
  static Set<String> kinds(FileTree tree, String path) {
    if (tree.find(path).orElseThrow().size() > tree.limits().textBytes()) {
      return Set.of();
    }
    String text;
    try {
      text = tree.text(path);
    } catch (StudioException e) {
      return Set.of();
    }
    Set<String> kinds = new HashSet<>();
    for (Matcher m = KIND.matcher(text); m.find(); ) {
      kinds.add(m.group(1));
    }
    return kinds;
  }
}
