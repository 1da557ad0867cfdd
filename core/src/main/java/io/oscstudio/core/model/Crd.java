package io.oscstudio.core.model;

import io.oscstudio.core.yaml.Document;
import io.oscstudio.core.yaml.Node;
import io.oscstudio.core.yaml.YamlPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A CustomResourceDefinition of {@code v1} or {@code v1beta1} (section 4.1). */
public final class Crd extends View {
  private static final Set<String> KNOWN =
      Set.of("apiVersion", "kind", "metadata", "spec", "status");
  private static final Object[] SHARED_SCHEMA = {"spec", "validation", "openAPIV3Schema"};

  private Crd(Document document) {
    super(document);
  }

  /** The view of a CRD. */
  public static Crd of(Document document) {
    return new Crd(document);
  }

  /** Whether a document says that it is a CRD; file names need not. */
  public static boolean isCrd(Document document) {
    return document.textAt("kind").filter("CustomResourceDefinition"::equals).isPresent();
  }

  /** One version of the resource. */
  public static final class Version extends View {
    private static final Set<String> KNOWN =
        Set.of(
            "name",
            "served",
            "storage",
            "schema",
            "subresources",
            "additionalPrinterColumns",
            "deprecated",
            "deprecationWarning",
            "selectableFields");

    private final Optional<Value<Node>> shared;

    Version(Node node, YamlPath path, Optional<Value<Node>> shared) {
      super(node, path);
      this.shared = shared;
    }

    public Optional<Value<String>> name() {
      return text("name");
    }

    /** Whether it is served; false when nothing is said. */
    public boolean isServed() {
      return flag("served").map(Value::value).orElse(false);
    }

    /** Whether objects are stored in it. */
    public boolean isStorage() {
      return flag("storage").map(Value::value).orElse(false);
    }

    /** Its schema, or the one all versions of a {@code v1beta1} CRD share. */
    public Optional<Schema> schema() {
      return at("schema", "openAPIV3Schema")
          .or(() -> shared)
          .map(found -> new Schema(found.node(), found.path()));
    }

    @Override
    protected Set<String> known() {
      return KNOWN;
    }
  }

  public Optional<Value<String>> apiVersion() {
    return text("apiVersion");
  }

  /** Whether it is written in the form Kubernetes dropped with 1.22. */
  public boolean isV1beta1() {
    return apiVersion().map(v -> v.value().endsWith("/v1beta1")).orElse(false);
  }

  public Optional<Value<String>> name() {
    return text("metadata", "name");
  }

  public Optional<Value<String>> group() {
    return text("spec", "group");
  }

  public Optional<Value<String>> scope() {
    return text("spec", "scope");
  }

  public Optional<Value<String>> kind() {
    return text("spec", "names", "kind");
  }

  public Optional<Value<String>> listKind() {
    return text("spec", "names", "listKind");
  }

  public Optional<Value<String>> plural() {
    return text("spec", "names", "plural");
  }

  public Optional<Value<String>> singular() {
    return text("spec", "names", "singular");
  }

  public List<Version> versions() {
    Optional<Value<Node>> shared = at(SHARED_SCHEMA);
    return views((node, path) -> new Version(node, path, shared), "spec", "versions");
  }

  /** The version objects are stored in, else the first that is named (reading D21). */
  public Optional<Version> storageVersion() {
    List<Version> versions = versions();
    return versions.stream().filter(Version::isStorage).findFirst().or(() -> first(versions));
  }

  private static Optional<Version> first(List<Version> versions) {
    return versions.stream().findFirst();
  }

  /** The version with this name. */
  public Optional<Version> version(String name) {
    return versions().stream()
        .filter(v -> v.name().map(n -> n.value().equals(name)).orElse(false))
        .findFirst();
  }

  /** The names of its versions; {@code spec.version} of a {@code v1beta1} CRD counts. */
  public List<Value<String>> versionNames() {
    List<Value<String>> names = new ArrayList<>();
    versions().forEach(v -> v.name().ifPresent(names::add));
    if (names.isEmpty()) {
      text("spec", "version").ifPresent(names::add);
    }
    return names;
  }

  /** The name of the version the form follows. */
  public Optional<Value<String>> storageVersionName() {
    return storageVersion().flatMap(Version::name).or(() -> versionNames().stream().findFirst());
  }

  /** The schema the form follows: that of the storage version. */
  public Optional<Schema> schema() {
    return storageVersion()
        .flatMap(Version::schema)
        .or(() -> at(SHARED_SCHEMA).map(found -> new Schema(found.node(), found.path())));
  }

  /** The schema of {@code spec} below {@link #schema()}. */
  public Optional<Schema> specSchema() {
    return schema().flatMap(s -> s.property("spec"));
  }

  /** The schema of {@code status} below {@link #schema()}. */
  public Optional<Schema> statusSchema() {
    return schema().flatMap(s -> s.property("status"));
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
