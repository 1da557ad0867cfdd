package io.oscstudio.core.check.rule;

import io.oscstudio.core.yaml.Embedded;
import io.oscstudio.core.yaml.MapNode;
import io.oscstudio.core.yaml.ScalarNode;
import io.oscstudio.core.yaml.YamlPath;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A CustomServiceDefinition of a package (section 4.2).
 *
 * @param file the file it is in
 * @param document the number of its document in the file
 * @param root its map
 */
public record Csd(YamlFile file, int document, MapNode root) {
  private static final YamlPath DEFAULT_CONFIGURATION = YamlPath.of("spec", "defaultConfiguration");

  /** {@code spec.CRDRef}. */
  public Optional<MapNode> crdRef() {
    return Nodes.mapAt(root, "spec", "CRDRef");
  }

  /**
   * The name in {@code spec.CRDRef}: {@code metadata.name}, or a bare {@code name} (reading D1).
   */
  public Optional<ScalarNode> crdName() {
    return crdRef()
        .flatMap(r -> Nodes.scalarAt(r, "metadata", "name").or(() -> Nodes.scalarAt(r, "name")));
  }

  /** The capability references. */
  public List<MapNode> capabilities() {
    return Nodes.mapsAt(root, "spec", "capabilityRequirements");
  }

  /** The service dependencies. */
  public List<MapNode> dependencies() {
    return Nodes.mapsAt(root, "spec", "serviceEntityDependencies");
  }

  /** The files it refers to, for capabilities and dependencies. */
  public List<ScalarNode> defaultPaths() {
    return Stream.concat(capabilities().stream(), dependencies().stream())
        .flatMap(m -> Nodes.scalarAt(m, "defaultPath").stream())
        .toList();
  }

  /** The version definition. */
  public Optional<MapNode> versionDefinition() {
    return Nodes.mapAt(root, "spec", "versionDefinition");
  }

  /** The sample custom resource. */
  public Optional<DefaultConfiguration> defaultConfiguration() {
    return file.text()
        .flatMap(text -> Embedded.at(text, document, DEFAULT_CONFIGURATION))
        .map(DefaultConfiguration::new);
  }
}
