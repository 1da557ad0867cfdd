package io.oscstudio.core.model;

import io.oscstudio.core.yaml.Document;
import io.oscstudio.core.yaml.Node;
import io.oscstudio.core.yaml.YamlPath;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** {@code manifests/vendor/monitor_config.yaml} (section 7.2). */
public final class MonitorConfig extends View {
  private static final Set<String> KNOWN = Set.of("apiVersion", "kind", "metadata", "spec");

  private MonitorConfig(Document document) {
    super(document);
  }

  /** The view of a MonitorConfig. */
  public static MonitorConfig of(Document document) {
    return new MonitorConfig(document);
  }

  /** Which workloads, where they serve metrics, and what is drawn of those. */
  public static final class Item extends View {
    private static final Set<String> KNOWN = Set.of("labelSelector", "prometheus");

    Item(Node node, YamlPath path) {
      super(node, path);
    }

    /** The labels a workload must have. */
    public Map<String, Value<String>> labelSelector() {
      return textMap("labelSelector");
    }

    /** The port at which {@code /metrics} is served, 1 to 65535. */
    public Optional<Value<Long>> exporterPort() {
      return number("prometheus", "exporterPort");
    }

    public List<Level> levels() {
      return views(Level::new, "prometheus", "displayOptions", "levels");
    }

    @Override
    protected Set<String> known() {
      return KNOWN;
    }
  }

  /** A tab of the dashboard. */
  public static final class Level extends View {
    private static final Set<String> KNOWN =
        Set.of("name", "localeID", "groupLabel", "selectedMetrics", "metrics");

    Level(Node node, YamlPath path) {
      super(node, path);
    }

    public Optional<Value<String>> name() {
      return text("name");
    }

    public Optional<Value<String>> groupLabel() {
      return text("groupLabel");
    }

    public List<Value<String>> selectedMetrics() {
      return texts("selectedMetrics");
    }

    public List<Metric> metrics() {
      return views(Metric::new, "metrics");
    }

    @Override
    protected Set<String> known() {
      return KNOWN;
    }
  }

  /** A chart of the dashboard. */
  public static final class Metric extends View {
    private static final Set<String> KNOWN = Set.of("title", "localeID", "expr", "unitType");

    Metric(Node node, YamlPath path) {
      super(node, path);
    }

    /** Its title, at most 64 bytes. */
    public Optional<Value<String>> title() {
      return text("title");
    }

    /** PromQL. */
    public Optional<Value<String>> expr() {
      return text("expr");
    }

    /** Empty, or {@code byte}. */
    public Optional<Value<String>> unitType() {
      return text("unitType");
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

  public List<Item> monitorConfigItems() {
    return views(Item::new, "spec", "monitorConfigItems");
  }

  @Override
  protected Set<String> known() {
    return KNOWN;
  }
}
