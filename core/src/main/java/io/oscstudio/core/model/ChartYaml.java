package io.oscstudio.core.model;

import io.oscstudio.core.yaml.Document;
import io.oscstudio.core.yaml.Node;
import io.oscstudio.core.yaml.YamlPath;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** {@code Chart.yaml} of Helm 2 and 3 (section 9.1). */
public final class ChartYaml extends View {
  private static final String[] SCALARS = {
    "apiVersion",
    "name",
    "version",
    "appVersion",
    "description",
    "home",
    "icon",
    "type",
    "kubeVersion",
    "deprecated",
    "engine",
    "condition",
    "tags",
    "tillerVersion"
  };
  private static final String[] LISTS = {"keywords", "sources", "maintainers", "dependencies"};
  private static final String[] MAPS = {"annotations"};
  private static final Set<String> KNOWN = Keys.of(SCALARS, LISTS, MAPS);

  private ChartYaml(Document document) {
    super(document);
  }

  /** The view of a Chart.yaml. */
  public static ChartYaml of(Document document) {
    return new ChartYaml(document);
  }

  /**
   * A chart this one needs: an entry of {@code dependencies}, in Chart.yaml or requirements.yaml.
   */
  public static final class Dependency extends View {
    private static final Set<String> KNOWN =
        Set.of(
            "name",
            "version",
            "repository",
            "alias",
            "condition",
            "tags",
            "import-values",
            "enabled");

    Dependency(Node node, YamlPath path) {
      super(node, path);
    }

    public Optional<Value<String>> name() {
      return text("name");
    }

    /** A version or a range of versions. */
    public Optional<Value<String>> version() {
      return text("version");
    }

    public Optional<Value<String>> repository() {
      return text("repository");
    }

    public Optional<Value<String>> alias() {
      return text("alias");
    }

    /** A path of values that switches it on or off; several are separated by commas. */
    public Optional<Value<String>> condition() {
      return text("condition");
    }

    public List<Value<String>> tags() {
      return texts("tags");
    }

    @Override
    protected Set<String> known() {
      return KNOWN;
    }
  }

  public Optional<Value<String>> apiVersion() {
    return text("apiVersion");
  }

  public Optional<Value<String>> name() {
    return text("name");
  }

  public Optional<Value<String>> version() {
    return text("version");
  }

  /** The version as it is written: {@code 4.10} stays {@code 4.10}. */
  public Optional<Value<String>> appVersion() {
    return text("appVersion");
  }

  public Optional<Value<String>> description() {
    return text("description");
  }

  public Optional<Value<String>> home() {
    return text("home");
  }

  public Optional<Value<String>> icon() {
    return text("icon");
  }

  /** {@code application} or {@code library}. */
  public Optional<Value<String>> type() {
    return text("type");
  }

  public Optional<Value<String>> kubeVersion() {
    return text("kubeVersion");
  }

  public Optional<Value<Boolean>> deprecated() {
    return flag("deprecated");
  }

  public List<Value<String>> keywords() {
    return texts("keywords");
  }

  public List<Value<String>> sources() {
    return texts("sources");
  }

  public List<Party> maintainers() {
    return views(Party::new, "maintainers");
  }

  /** The annotations, those OSC reads among them (section 9.3). */
  public Map<String, Value<String>> annotations() {
    return textMap("annotations");
  }

  public List<Dependency> dependencies() {
    return views(Dependency::new, "dependencies");
  }

  @Override
  protected Set<String> known() {
    return KNOWN;
  }

  @Override
  public List<Value<Node>> misplaced() {
    return join(notScalars(SCALARS), notLists(LISTS), notMaps(MAPS));
  }
}
