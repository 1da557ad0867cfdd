package io.oscstudio.core.image.push;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.model.Mapping;
import io.oscstudio.core.model.Value;
import io.oscstudio.core.yaml.Dialect;
import io.oscstudio.core.yaml.YamlText;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the mapping.yaml beside saved images says of them (section 12 of the specification): which
 * tars there are, and what their images are called after the push.
 */
final class PackagedTars {
  private static final String MAPPING = "(?:[^/]+/){0,2}mapping\\.yaml";

  /**
   * A name after the push.
   *
   * @param tag empty where the mapping has none
   */
  record Name(String image, Optional<String> tag) {}

  private final Map<String, Set<Name>> byFile = new LinkedHashMap<>();

  private PackagedTars(FileTree tree) {
    for (FileTree.Entry entry : tree.entries()) {
      if (entry.path().matches(MAPPING)) {
        YamlText text = YamlText.parse(entry.path(), tree.text(entry.path()), Dialect.OSC);
        Mapping.of(text.first()).instances().forEach(this::read);
      }
    }
  }

  /** What the mappings of a tree say; nothing where there are none. */
  static PackagedTars in(FileTree tree) {
    return new PackagedTars(tree);
  }

  private void read(Mapping.Instance instance) {
    Optional<Name> name =
        instance.image().map(image -> new Name(image.value(), instance.tag().map(Value::value)));
    for (Value<String> file : instance.packages().values()) {
      Set<Name> names = byFile.computeIfAbsent(file.value(), f -> new LinkedHashSet<>());
      name.ifPresent(names::add);
    }
  }

  /**
   * Refuses a tree that lacks a tar.
   *
   * @throws StudioException naming the first one
   */
  void requireAll(FileTree tree) {
    Map<String, List<String>> paths =
        tree.entries().stream()
            .map(FileTree.Entry::path)
            .collect(Collectors.groupingBy(PackagedTars::lastName));
    for (String file : byFile.keySet()) {
      List<String> alike = paths.getOrDefault(lastName(file), List.of());
      if (alike.stream().noneMatch(path -> isAt(file, path))) {
        throw new StudioException(Message.of("push.missing-tar", file, tree.name()));
      }
    }
  }

  /** What the image of a tar is called, each name once; empty when no mapping says it. */
  Set<Name> names(String path) {
    Set<Name> names = new LinkedHashSet<>();
    String end = path;
    names.addAll(byFile.getOrDefault(end, Set.of()));
    while (end.indexOf('/') >= 0) {
      end = end.substring(end.indexOf('/') + 1);
      names.addAll(byFile.getOrDefault(end, Set.of()));
    }
    return names;
  }

  private static boolean isAt(String file, String path) {
    return ("/" + path).endsWith("/" + file);
  }

  private static String lastName(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
