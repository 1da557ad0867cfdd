package io.oscstudio.app.wizard;

import io.oscstudio.app.fields.Field;
import io.oscstudio.app.fields.Pair;
import io.oscstudio.core.yaml.Document;
import io.oscstudio.core.yaml.ListNode;
import io.oscstudio.core.yaml.Node;
import io.oscstudio.core.yaml.ScalarNode;
import io.oscstudio.core.yaml.YamlPath;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** Reads what the fields show out of the document. */
final class MetadataReader {
  /** Longer logos are not shown, in characters of base64. */
  private static final int LONGEST_LOGO = 2_000_000;

  private MetadataReader() {}

  /**
   * Fills the fields.
   *
   * @param fresh whether the values count as what was brought
   */
  static void show(MetadataFields f, Document d, boolean fresh) {
    put(f.name(), text(d, "name"), fresh);
    put(f.version(), text(d, "version"), fresh);
    put(f.appVersion(), text(d, "appVersion"), fresh);
    put(f.displayName(), text(d, "displayName"), fresh);
    put(f.briefDescription(), text(d, "briefDescription"), fresh);
    put(f.detail(), text(d, "detail"), fresh);
    put(f.source(), text(d, "source"), fresh);
    put(f.type(), text(d, "type"), fresh);
    put(f.providerName(), text(d, "provider", "name"), fresh);
    put(f.providerUrl(), text(d, "provider", "url"), fresh);
    put(f.architecture(), list(d, "architecture"), fresh);
    put(f.devices(), list(d, "devices"), fresh);
    put(f.categories(), list(d, "categories"), fresh);
    put(f.industries(), list(d, "industries"), fresh);
    put(f.scenes(), list(d, "scenes"), fresh);
    put(f.deployCce(), list(d, "deployScenes", "CCE"), fresh);
    put(f.deployUcs(), list(d, "deployScenes", "UCS"), fresh);
    put(f.maintainers(), Optional.of(pairs(d, YamlPath.of("maintainers"), "email")), fresh);
    put(f.links(), Optional.of(pairs(d, YamlPath.of("links"), "url")), fresh);
  }

  private static <T> void put(Field<T> field, Optional<T> value, boolean fresh) {
    if (fresh) {
      field.begin(value);
    } else {
      field.show(value);
    }
  }

  private static Optional<String> text(Document document, Object... steps) {
    return document.textAt(steps);
  }

  private static Optional<List<String>> list(Document document, Object... steps) {
    return Optional.of(texts(document, YamlPath.of(steps)));
  }

  /** The texts of a list; a single text counts as a list of one. */
  static List<String> texts(Document document, YamlPath path) {
    return switch (document.at(path).orElse(null)) {
      case ListNode list -> list.items().stream().flatMap(n -> text(n).stream()).toList();
      case ScalarNode scalar -> text(scalar).stream().toList();
      case null, default -> List.of();
    };
  }

  /** The pairs of a list of maps. */
  static List<Pair> pairs(Document document, YamlPath path, String second) {
    if (document.at(path).orElse(null) instanceof ListNode list) {
      return list.items().stream()
          .map(item ->
              new Pair(
                  item.at("name").flatMap(MetadataReader::text).orElse(""),
                  item.at(second).flatMap(MetadataReader::text).orElse("")))
          .toList();
    }
    return List.of();
  }

  /** The logo's bytes, if there are any that can be read. */
  static Optional<byte[]> logo(Document document) {
    return document
        .textAt("logo", "base64data")
        .filter(data -> !data.isBlank() && data.length() <= LONGEST_LOGO)
        .flatMap(MetadataReader::decode);
  }

  private static Optional<byte[]> decode(String data) {
    try {
      return Optional.of(Base64.getMimeDecoder().decode(data));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> text(Node node) {
    return node instanceof ScalarNode s && !s.isNull() ? Optional.of(s.text()) : Optional.empty();
  }
}
