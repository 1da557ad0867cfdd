package io.oscstudio.core.check.operator;

import io.oscstudio.core.check.rule.Nodes;
import io.oscstudio.core.yaml.MapNode;

/** The accounts pods run as. */
final class ServiceAccounts {
  private ServiceAccounts() {}

  /** The account of a pod: the one it names, else {@code default}. */
  static String of(MapNode pod) {
    return Nodes.textAt(pod, "serviceAccountName")
        .or(() -> Nodes.textAt(pod, "serviceAccount"))
        .orElse("default");
  }
}
