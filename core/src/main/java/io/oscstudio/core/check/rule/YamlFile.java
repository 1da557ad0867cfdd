package io.oscstudio.core.check.rule;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.yaml.Dialect;
import io.oscstudio.core.yaml.Document;
import io.oscstudio.core.yaml.MapNode;
import io.oscstudio.core.yaml.Node;
import io.oscstudio.core.yaml.ScalarNode;
import io.oscstudio.core.yaml.YamlText;
import java.util.List;
import java.util.Optional;

/**
 * A YAML file of a package, read as far as it can be. A file that is not there has no documents, so
 * rules need not ask first.
 *
 * @param path its path in the tree that is checked
 * @param text its text, empty when there is no such file or it cannot be read
 * @param unreadable why it cannot be read, empty when it can or is not there
 */
public record YamlFile(String path, Optional<YamlText> text, Optional<Message> unreadable) {
  static YamlFile read(FileTree tree, String path, Dialect dialect) {
    if (!tree.contains(path)) {
      return new YamlFile(path, Optional.empty(), Optional.empty());
    }
    try {
      YamlText text = YamlText.parse(path, tree.text(path), dialect);
      return new YamlFile(path, Optional.of(text), Optional.empty());
    } catch (StudioException e) {
      return new YamlFile(path, Optional.empty(), Optional.of(e.text()));
    }
  }

  /** Whether there is such a file, readable or not. */
  public boolean exists() {
    return text.isPresent() || unreadable.isPresent();
  }

  /** Its documents that parse and hold something. */
  public List<Document> documents() {
    return text.map(YamlText::documents).orElse(List.of()).stream()
        .filter(d -> !d.isBroken() && !d.isEmpty())
        .toList();
  }

  /** Whether all of it parses. */
  public boolean isReadable() {
    return text.isPresent() && text.get().isReadable();
  }

  /** Whether it is there, parses, and holds nothing but comments. */
  public boolean isEmpty() {
    return isReadable() && documents().isEmpty();
  }

  /** The map its first document is. */
  public Optional<MapNode> map() {
    return documents().stream().findFirst().flatMap(Document::map);
  }

  /** The value at these keys and indices of the first document. */
  public Optional<Node> at(Object... steps) {
    return map().flatMap(m -> m.at(steps));
  }

  /** The value there if it is a scalar that is not null. */
  public Optional<ScalarNode> scalar(Object... steps) {
    return at(steps).flatMap(Nodes::scalar);
  }

  /** The last part of its path. */
  public String name() {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
