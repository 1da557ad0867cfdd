package io.oscstudio.core.yaml;

import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.StudioException;

/** Why an edit is not made. */
final class Refusals {
  private Refusals() {}

  private static StudioException of(String key, Object... arguments) {
    return new StudioException(Message.of(key, arguments));
  }

  static StudioException missing(YamlPath path) {
    return of("yaml.edit-missing", path.toString());
  }

  static StudioException alias(YamlPath path) {
    return of("yaml.edit-alias", path.toString());
  }

  static StudioException merged(YamlPath path) {
    return of("yaml.edit-merged", path.toString());
  }

  static StudioException notAMap(YamlPath path) {
    return of("yaml.edit-not-a-map", path.toString());
  }

  static StudioException notAList(YamlPath path) {
    return of("yaml.edit-not-a-list", path.toString());
  }

  static StudioException duplicate(String key) {
    return of("yaml.edit-duplicate-key", key);
  }

  static StudioException broken(Document document) {
    return of("yaml.edit-broken", document.number() + 1);
  }

  static StudioException unusual(Node node) {
    return unusual(node.extent());
  }

  static StudioException unusual(Extent extent) {
    return of("yaml.edit-unusual", extent.source().position(extent.start()).line());
  }
}
