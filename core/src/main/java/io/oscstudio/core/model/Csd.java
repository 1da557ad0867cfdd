package io.oscstudio.core.model;

import io.oscstudio.core.yaml.Document;
import io.oscstudio.core.yaml.MapNode;
import io.oscstudio.core.yaml.Node;
import io.oscstudio.core.yaml.ScalarNode;
import io.oscstudio.core.yaml.YamlPath;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A CustomServiceDefinition, {@code manifests/*_csd.yaml} (section 4.2). */
public final class Csd extends View {
  private static final Set<String> KNOWN = Set.of("apiVersion", "kind", "metadata", "spec");
  private static final Set<String> KNOWN_IN_SPEC =
      Set.of(
          "CRDRef",
          "displayName",
          "description",
          "role",
          "capabilityRequirements",
          "serviceEntityDependencies",
          "descriptors",
          "versionDefinition",
          "defaultConfiguration");

  private Csd(Document document) {
    super(document);
  }

  /** The view of a CSD. */
  public static Csd of(Document document) {
    return new Csd(document);
  }

  /** An entry of {@code capabilityRequirements} or {@code serviceEntityDependencies}. */
  public static final class Reference extends View {
    private static final Set<String> KNOWN = Set.of("apiVersion", "kind", "defaultPath", "service");

    Reference(Node node, YamlPath path) {
      super(node, path);
    }

    /** The service depended upon. */
    public Optional<Value<String>> service() {
      return text("service");
    }

    public Optional<Value<String>> apiVersion() {
      return text("apiVersion");
    }

    public Optional<Value<String>> kind() {
      return text("kind");
    }

    /** A file, relative to {@code manifests/}. */
    public Optional<Value<String>> defaultPath() {
      return text("defaultPath");
    }

    @Override
    protected Set<String> known() {
      return KNOWN;
    }
  }

  /** {@code spec.versionDefinition} (section 4.5). */
  public static final class VersionDefinition extends View {
    private static final Set<String> KNOWN = Set.of("description", "mode", "path", "tags");

    VersionDefinition(Node node, YamlPath path) {
      super(node, path);
    }

    public Optional<Value<String>> description() {
      return text("description");
    }

    /** {@code url} or {@code tag}. */
    public Optional<Value<String>> mode() {
      return text("mode");
    }

    /** The dotted path of the image inside the default configuration. */
    public Optional<Value<String>> imagePath() {
      return text("path");
    }

    /** The tags as they are written; unquoted ones may be numbers to YAML. */
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

  public Optional<Value<String>> kind() {
    return text("kind");
  }

  public Optional<Value<String>> name() {
    return text("metadata", "name");
  }

  public Optional<Value<String>> crdApiVersion() {
    return text("spec", "CRDRef", "apiVersion");
  }

  public Optional<Value<String>> crdKind() {
    return text("spec", "CRDRef", "kind");
  }

  /** The name of its CRD, from {@code metadata.name} or a bare {@code name} (reading D1). */
  public Optional<Value<String>> crdName() {
    return text("spec", "CRDRef", "metadata", "name").or(() -> text("spec", "CRDRef", "name"));
  }

  /** Whether the name of the CRD is written in the form reading D1 warns of. */
  public boolean hasBareCrdName() {
    return !has("spec", "CRDRef", "metadata", "name") && has("spec", "CRDRef", "name");
  }

  public Optional<Value<String>> displayName() {
    return text("spec", "displayName");
  }

  public Optional<Value<String>> description() {
    return text("spec", "description");
  }

  /** {@code serviceEntity} or {@code operation} as written; absent means the former. */
  public Optional<Value<String>> role() {
    return text("spec", "role");
  }

  /** Whether it is, or by default counts as, the service itself. */
  public boolean isServiceEntity() {
    return role().map(r -> r.value().equals("serviceEntity")).orElse(true);
  }

  public List<Reference> capabilityRequirements() {
    return views(Reference::new, "spec", "capabilityRequirements");
  }

  public List<Reference> dependencies() {
    return views(Reference::new, "spec", "serviceEntityDependencies");
  }

  public List<Descriptor> specDescriptors() {
    return views(Descriptor::new, "spec", "descriptors", "spec");
  }

  public List<Descriptor> statusDescriptors() {
    return views(Descriptor::new, "spec", "descriptors", "status");
  }

  public Optional<VersionDefinition> versionDefinition() {
    return view(VersionDefinition::new, "spec", "versionDefinition");
  }

  /** A sample CR as JSON text. */
  public Optional<Value<String>> defaultConfiguration() {
    return text("spec", "defaultConfiguration");
  }

  /** Its scalar: a document inside this one. */
  public Optional<ScalarNode> defaultConfigurationNode() {
    return defaultConfiguration().map(value -> (ScalarNode) value.node());
  }

  /** Keys of {@code spec} nobody knows. */
  public List<Value<String>> unknownInSpec() {
    return at("spec")
        .filter(spec -> spec.node() instanceof MapNode)
        .map(spec ->
            ((MapNode) spec.node())
                .entries().stream()
                    .filter(e -> !KNOWN_IN_SPEC.contains(e.name()))
                    .map(e -> new Value<>(e.name(), e.key(), spec.path().key(e.name())))
                    .toList())
        .orElse(List.of());
  }

  @Override
  protected Set<String> known() {
    return KNOWN;
  }

  @Override
  public List<Value<Node>> misplaced() {
    return join(notScalars("apiVersion", "kind"), notMaps("metadata", "spec"));
  }
}
