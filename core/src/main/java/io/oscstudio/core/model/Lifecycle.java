package io.oscstudio.core.model;

import io.oscstudio.core.yaml.Document;
import io.oscstudio.core.yaml.MapNode;
import io.oscstudio.core.yaml.Node;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code lifecycle.yaml} (section 6); empty in packages of type helm. */
public final class Lifecycle extends View {
  private static final Set<String> KNOWN = Set.of("install", "upgrade", "operations");

  private Lifecycle(Document document) {
    super(document);
  }

  /** The view of a lifecycle document. */
  public static Lifecycle of(Document document) {
    return new Lifecycle(document);
  }

  /** Whether it holds no data. */
  public boolean isEmpty() {
    return !(node() instanceof MapNode map) ? !has() : map.entries().isEmpty();
  }

  /** {@code install.strategy}: only {@code deployment} is allowed. */
  public Optional<Value<String>> strategy() {
    return text("install", "strategy");
  }

  public List<Workload> deployments() {
    return views(Workload::new, "install", "deployments");
  }

  public List<Permission> clusterPermissions() {
    return views(Permission::new, "install", "clusterPermissions");
  }

  public List<Permission> permissions() {
    return views(Permission::new, "install", "permissions");
  }

  /** Whether there is an {@code upgrade} block, whatever it holds. */
  public boolean hasUpgrade() {
    return has("upgrade");
  }

  /** The base version of the upgrade. */
  public Optional<Value<String>> replaces() {
    return text("upgrade", "replaces");
  }

  /** Versions that are blocked as starting points (reading D10). */
  public List<Value<String>> skips() {
    return texts("upgrade", "skips");
  }

  /** A SemVer range; shown, decides nothing (reading D10). */
  public Optional<Value<String>> skipRange() {
    return text("upgrade", "skipRange");
  }

  public Optional<Value<String>> logPath() {
    return text("operations", "logpath");
  }

  @Override
  protected Set<String> known() {
    return KNOWN;
  }

  @Override
  public List<Value<Node>> misplaced() {
    return notMaps("install", "upgrade", "operations");
  }
}
