package io.oscstudio.core.model;

import io.oscstudio.core.base.Place;
import io.oscstudio.core.yaml.Node;
import io.oscstudio.core.yaml.YamlPath;

/**
 * A value with the place it was read from.
 *
 * @param value what it is
 * @param node the node it was read from
 * @param path the way to it from its document's root
 * @param <T> its type
 */
public record Value<T>(T value, Node node, YamlPath path) {
  /** Where it is written. */
  public Place place() {
    return node.place();
  }

  /** Another value read from the same place. */
  public <U> Value<U> with(U other) {
    return new Value<>(other, node, path);
  }
}
