package io.oscstudio.core.model;

import io.oscstudio.core.yaml.Node;
import io.oscstudio.core.yaml.YamlPath;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a service account may do: rules of Kubernetes' RBAC. */
public final class Permission extends View {
  private static final Set<String> KNOWN = Set.of("rules", "serviceAccountName");

  Permission(Node node, YamlPath path) {
    super(node, path);
  }

  public Optional<Value<String>> serviceAccountName() {
    return text("serviceAccountName");
  }

  /** The rules, each a Kubernetes PolicyRule. */
  public List<Value<Node>> rules() {
    return items("rules");
  }

  @Override
  protected Set<String> known() {
    return KNOWN;
  }
}
