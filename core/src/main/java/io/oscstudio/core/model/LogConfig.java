package io.oscstudio.core.model;

import io.oscstudio.core.yaml.Document;
import io.oscstudio.core.yaml.Node;
import io.oscstudio.core.yaml.YamlPath;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** {@code manifests/vendor/log_config.yaml} (section 7.1). */
public final class LogConfig extends View {
  private static final Set<String> KNOWN = Set.of("apiVersion", "kind", "metadata", "spec");

  private LogConfig(Document document) {
    super(document);
  }

  /** The view of a LogConfig. */
  public static LogConfig of(Document document) {
    return new LogConfig(document);
  }

  /** Which workloads, and where in their containers the logs are. */
  public static final class Item extends View {
    private static final Set<String> KNOWN = Set.of("labelSelector", "logPaths");

    Item(Node node, YamlPath path) {
      super(node, path);
    }

    /** The labels a workload must have. */
    public Map<String, Value<String>> labelSelector() {
      return textMap("labelSelector");
    }

    public List<Value<String>> logPaths() {
      return texts("logPaths");
    }

    @Override
    protected Set<String> known() {
      return KNOWN;
    }
  }

  public Optional<Value<String>> apiVersion() {
    return text("apiVersion");
  }

  public Optional<Value<String>> kind() {
    return text("kind");
  }

  public Optional<Value<String>> name() {
    return text("metadata", "name");
  }

  public List<Item> logConfigItems() {
    return views(Item::new, "spec", "logConfigItems");
  }

  @Override
  protected Set<String> known() {
    return KNOWN;
  }
}
