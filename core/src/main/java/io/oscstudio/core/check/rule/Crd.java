package io.oscstudio.core.check.rule;

import io.oscstudio.core.base.Readings;
import io.oscstudio.core.yaml.MapNode;
import io.oscstudio.core.yaml.Node;
import io.oscstudio.core.yaml.ScalarNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A CustomResourceDefinition of a package, of either API version.
 *
 * @param file the file it is in
 * @param root its map
 */
public record Crd(YamlFile file, MapNode root) {
  /** The kind of every CRD. */
  public static final String KIND = "CustomResourceDefinition";

  /** The old API version, not installable from Kubernetes 1.22 on (reading D18). */
  public static final String V1BETA1 = "apiextensions.k8s.io/v1beta1";

  /** The API version of today. */
  public static final String V1 = "apiextensions.k8s.io/v1";

  /**
   * One version a CRD serves.
   *
   * @param name its name, such as {@code v1alpha1}
   * @param node where it is described, or named in an old CRD
   * @param schema its {@code openAPIV3Schema}
   * @param storage whether objects are stored in it
   */
  public record Version(String name, Node node, Optional<MapNode> schema, boolean storage) {}

  /** Whether a map says that it is a CRD. */
  public static boolean isOne(MapNode root) {
    return Nodes.textAt(root, "kind").filter(KIND::equals).isPresent()
        && Nodes.textAt(root, "apiVersion")
            .filter(v -> v.equals(V1) || v.equals(V1BETA1))
            .isPresent();
  }

  /** Whether it is the one that conversion makes for a Helm chart (reading D2). */
  public boolean isGenerated() {
    return file.name().equals(Readings.HELM_CRD_FILE);
  }

  /** Whether it is written in the old API version. */
  public boolean isOld() {
    return Nodes.textAt(root, "apiVersion").filter(V1BETA1::equals).isPresent();
  }

  /** {@code metadata.name}. */
  public Optional<String> name() {
    return Nodes.textAt(root, "metadata", "name");
  }

  /** {@code spec.group}. */
  public Optional<String> group() {
    return Nodes.textAt(root, "spec", "group");
  }

  /** {@code spec.names.kind}. */
  public Optional<String> kind() {
    return Nodes.textAt(root, "spec", "names", "kind");
  }

  /** Its versions in order. An old CRD may have one {@code spec.version} and one schema for all. */
  public List<Version> versions() {
    Optional<MapNode> shared = Nodes.mapAt(root, "spec", "validation", "openAPIV3Schema");
    List<Version> all = new ArrayList<>();
    for (MapNode version : Nodes.mapsAt(root, "spec", "versions")) {
      Optional<MapNode> own = Nodes.mapAt(version, "schema", "openAPIV3Schema");
      boolean storage = version.get("storage").filter(n -> isTrue(n)).isPresent();
      all.add(
          new Version(
              Nodes.textAt(version, "name").orElse(""), version, own.or(() -> shared), storage));
    }
    Optional<ScalarNode> single = Nodes.scalarAt(root, "spec", "version");
    if (all.isEmpty() && single.isPresent()) {
      all.add(new Version(single.get().text(), single.get(), shared, true));
    }
    return all;
  }

  /** The version the form follows (reading D21): the stored one, else the first. */
  public Optional<Version> storageVersion() {
    List<Version> all = versions();
    return all.stream().filter(Version::storage).findFirst().or(() -> all.stream().findFirst());
  }

  private static boolean isTrue(Node node) {
    return node instanceof ScalarNode s && Boolean.TRUE.equals(s.value());
  }
}
