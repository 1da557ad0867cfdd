package io.oscstudio.core.check.operator;

import io.oscstudio.core.check.rule.Bundle;
import io.oscstudio.core.check.rule.Nodes;
import io.oscstudio.core.yaml.MapNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The ways an operator can watch namespaces. */
final class InstallModes {
  /** All there are. */
  static final List<String> TYPES =
      List.of("OwnNamespace", "SingleNamespace", "MultiNamespace", "AllNamespaces");

  private InstallModes() {}

  /** The ones a version lists, and whether it supports them. */
  static Map<String, Boolean> of(Bundle bundle) {
    Map<String, Boolean> modes = new LinkedHashMap<>();
    for (MapNode mode : Nodes.mapsAt(bundle.csv(), "spec", "installModes")) {
      boolean supported =
          Nodes.scalarAt(mode, "supported").filter(s -> Boolean.TRUE.equals(s.value())).isPresent();
      Nodes.textAt(mode, "type")
          .ifPresent(type -> modes.merge(type, supported, Boolean::logicalOr));
    }
    return modes;
  }
}
