package io.oscstudio.core.model;

import io.oscstudio.core.yaml.Document;
import io.oscstudio.core.yaml.Node;
import io.oscstudio.core.yaml.ScalarNode;
import io.oscstudio.core.yaml.YamlPath;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An operator's ClusterServiceVersion (section 9.2). */
public final class Csv extends View {
  private static final Set<String> KNOWN =
      Set.of("apiVersion", "kind", "metadata", "spec", "status");

  private Csv(Document document) {
    super(document);
  }

  /** The view of a CSV. */
  public static Csv of(Document document) {
    return new Csv(document);
  }

  /** Whether a document says that it is a CSV; file names need not. */
  public static boolean isCsv(Document document) {
    return document.textAt("kind").filter("ClusterServiceVersion"::equals).isPresent();
  }

  /** A custom resource the operator owns or needs. */
  public static final class OwnedCrd extends View {
    private static final Set<String> KNOWN =
        Set.of(
            "name",
            "version",
            "kind",
            "displayName",
            "description",
            "resources",
            "specDescriptors",
            "statusDescriptors",
            "actionDescriptors",
            "actionDescriptor");

    OwnedCrd(Node node, YamlPath path) {
      super(node, path);
    }

    /** The CRD's name: {@code <plural>.<group>}. */
    public Optional<Value<String>> name() {
      return text("name");
    }

    public Optional<Value<String>> version() {
      return text("version");
    }

    public Optional<Value<String>> kind() {
      return text("kind");
    }

    public Optional<Value<String>> displayName() {
      return text("displayName");
    }

    public Optional<Value<String>> description() {
      return text("description");
    }

    public List<Descriptor> specDescriptors() {
      return views(Descriptor::new, "specDescriptors");
    }

    public List<Descriptor> statusDescriptors() {
      return views(Descriptor::new, "statusDescriptors");
    }

    @Override
    protected Set<String> known() {
      return KNOWN;
    }
  }

  public Optional<Value<String>> name() {
    return text("metadata", "name");
  }

  public Map<String, Value<String>> annotations() {
    return textMap("metadata", "annotations");
  }

  /** The annotation {@code alm-examples}: a JSON list of custom resources. */
  public Optional<Value<String>> almExamples() {
    return text("metadata", "annotations", "alm-examples");
  }

  /** Its scalar: a document inside this one. */
  public Optional<ScalarNode> almExamplesNode() {
    return almExamples().map(value -> (ScalarNode) value.node());
  }

  public Optional<Value<String>> displayName() {
    return text("spec", "displayName");
  }

  public Optional<Value<String>> description() {
    return text("spec", "description");
  }

  public Optional<Value<String>> version() {
    return text("spec", "version");
  }

  /** The name of the CSV it replaces. */
  public Optional<Value<String>> replaces() {
    return text("spec", "replaces");
  }

  /** Names of CSVs that are passed over. */
  public List<Value<String>> skips() {
    return texts("spec", "skips");
  }

  /** The annotation {@code olm.skipRange}. */
  public Optional<Value<String>> skipRange() {
    return text("metadata", "annotations", "olm.skipRange");
  }

  public Optional<Value<String>> minKubeVersion() {
    return text("spec", "minKubeVersion");
  }

  public Optional<Value<String>> maturity() {
    return text("spec", "maturity");
  }

  public List<Value<String>> keywords() {
    return texts("spec", "keywords");
  }

  public Optional<Logo> icon() {
    return views(Logo::new, "spec", "icon").stream().findFirst();
  }

  public List<Party> maintainers() {
    return views(Party::new, "spec", "maintainers");
  }

  public Optional<Party> provider() {
    return view(Party::new, "spec", "provider");
  }

  public List<Party> links() {
    return views(Party::new, "spec", "links");
  }

  public List<OwnedCrd> ownedCrds() {
    return views(OwnedCrd::new, "spec", "customresourcedefinitions", "owned");
  }

  public List<OwnedCrd> requiredCrds() {
    return views(OwnedCrd::new, "spec", "customresourcedefinitions", "required");
  }

  public Optional<Value<String>> strategy() {
    return text("spec", "install", "strategy");
  }

  public List<Workload> deployments() {
    return views(Workload::new, "spec", "install", "spec", "deployments");
  }

  public List<Permission> clusterPermissions() {
    return views(Permission::new, "spec", "install", "spec", "clusterPermissions");
  }

  public List<Permission> permissions() {
    return views(Permission::new, "spec", "install", "spec", "permissions");
  }

  /** Entries of {@code spec.relatedImages}: maps of name and image. */
  public List<Value<Node>> relatedImages() {
    return items("spec", "relatedImages");
  }

  /** Webhooks OSC has no place for (reading D23). */
  public List<Value<Node>> webhooks() {
    return items("spec", "webhookdefinitions");
  }

  @Override
  protected Set<String> known() {
    return KNOWN;
  }

  @Override
  public List<Value<Node>> misplaced() {
    return notMaps("metadata", "spec");
  }
}
