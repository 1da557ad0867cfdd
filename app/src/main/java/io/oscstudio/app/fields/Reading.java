package io.oscstudio.app.fields;

import io.oscstudio.core.base.TextRange;
import io.oscstudio.core.yaml.Dialect;
import io.oscstudio.core.yaml.Embedded;
import io.oscstudio.core.yaml.Node;
import io.oscstudio.core.yaml.YamlPath;
import io.oscstudio.core.yaml.YamlText;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A text as it was read, with the documents in its strings. */
public final class Reading {
  /** Nothing was read yet. */
  static final Reading NONE = new Reading(YamlText.parse("", Dialect.OSC));

  private final YamlText text;
  private final Map<YamlPath, Optional<Embedded>> documents = new ConcurrentHashMap<>();

  Reading(YamlText text) {
    this.text = text;
  }

  /** The text. */
  public YamlText text() {
    return text;
  }

  /** The node at a place. */
  public Optional<Node> at(FieldPath place) {
    if (place.inside().isEmpty()) {
      return text.first().at(place.path());
    }
    return document(place.inside().get()).flatMap(d -> d.document().at(place.path()));
  }

  /** What is held at a place. */
  public FieldValue value(FieldPath place) {
    return FieldValue.of(at(place));
  }

  /** Where a place is written in the text. */
  public Optional<TextRange> rangeOf(FieldPath place) {
    if (place.inside().isEmpty()) {
      return at(place).map(Node::range);
    }
    return document(place.inside().get()).flatMap(d -> d.document().at(place.path()).map(d::range));
  }

  /** The document in the string at a place; read once. */
  public Optional<Embedded> document(YamlPath container) {
    return documents.computeIfAbsent(
        container, p -> Embedded.at(text, 0, p).filter(e -> !e.document().isBroken()));
  }
}
