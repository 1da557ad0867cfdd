package io.oscstudio.core.check.rule;

import io.oscstudio.core.yaml.Document;
import io.oscstudio.core.yaml.MapNode;
import io.oscstudio.core.yaml.Node;
import io.oscstudio.core.yaml.ScalarNode;
import java.util.List;
import java.util.Optional;

/**
 * One version of an operator: its ClusterServiceVersion (CSV) and the manifests in the same folder.
 *
 * @param folder the folder they are in, empty for the operator's own
 * @param file the CSV's file
 * @param document the number of the CSV's document in it
 * @param csv the CSV
 * @param manifests the YAML files of the folder, the CSV's included
 * @param annotations the bundle's {@code metadata/annotations.yaml}; without documents when there
 *     is none
 * @see "spec section 9.2"
 */
public record Bundle(
    String folder,
    YamlFile file,
    int document,
    MapNode csv,
    List<YamlFile> manifests,
    YamlFile annotations) {
  /** The kind of every CSV. */
  public static final String KIND = "ClusterServiceVersion";

  public Bundle {
    manifests = List.copyOf(manifests);
  }

  /** Whether a map says that it is a CSV. */
  public static boolean isCsv(MapNode root) {
    return Nodes.textAt(root, "kind").filter(KIND::equals).isPresent();
  }

  /** The name of the CSV, which has the version in it: {@code demo-operator.v1.0.0}. */
  public Optional<ScalarNode> name() {
    return Nodes.scalarAt(csv, "metadata", "name");
  }

  /** The version the CSV gives. */
  public Optional<ScalarNode> version() {
    return Nodes.scalarAt(csv, "spec", "version");
  }

  /** An annotation of the CSV. */
  public Optional<ScalarNode> annotation(String key) {
    return Nodes.scalarAt(csv, "metadata", "annotations", key);
  }

  /** What the CSV says of the operator. */
  public Optional<MapNode> spec() {
    return Nodes.mapAt(csv, "spec");
  }

  /** The custom resources the operator brings, as the CSV lists them. */
  public List<MapNode> owned() {
    return Nodes.mapsAt(csv, "spec", "customresourcedefinitions", "owned");
  }

  /** What is deployed. */
  public List<MapNode> deployments() {
    return Nodes.mapsAt(csv, "spec", "install", "spec", "deployments");
  }

  /** The pods of what is deployed. */
  public List<MapNode> pods() {
    return deployments().stream()
        .flatMap(d -> Nodes.mapAt(d, "spec", "template", "spec").stream())
        .toList();
  }

  /**
   * The permissions of service accounts.
   *
   * @param level {@code clusterPermissions} or {@code permissions}
   */
  public List<MapNode> permissions(String level) {
    return Nodes.mapsAt(csv, "spec", "install", "spec", level);
  }

  /** A value of {@code metadata/annotations.yaml}. */
  public Optional<ScalarNode> label(String key) {
    return annotations.at("annotations", key).flatMap(Nodes::scalar);
  }

  /** The objects among its manifests: every document that is a map. */
  public List<MapNode> objects() {
    return manifests.stream()
        .flatMap(f -> f.documents().stream())
        .flatMap(d -> d.map().stream())
        .toList();
  }

  /** The CRDs among its manifests. */
  public List<Crd> crds() {
    return manifests.stream()
        .flatMap(f ->
            f.documents().stream()
                .flatMap(d -> d.map().stream())
                .filter(Crd::isOne)
                .map(root -> new Crd(f, root)))
        .toList();
  }

  /** The CRD of this name among its manifests. */
  public Optional<Crd> crd(String name) {
    return crds().stream().filter(c -> c.name().equals(Optional.of(name))).findFirst();
  }

  /** Whether every manifest parses, so that what is not found is not there. */
  public boolean isWhole() {
    return manifests.stream().allMatch(YamlFile::isReadable);
  }

  static Optional<Document> csvIn(YamlFile file) {
    return file.documents().stream()
        .filter(d -> d.map().filter(Bundle::isCsv).isPresent())
        .findFirst();
  }

  /** Where something below the CSV is, or the nearest above it. */
  public Node nearest(Object... steps) {
    Node here = csv;
    for (Object step : steps) {
      Optional<Node> next = here.at(step);
      if (next.isEmpty()) {
        return here;
      }
      here = next.get();
    }
    return here;
  }
}
