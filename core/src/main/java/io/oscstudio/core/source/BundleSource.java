package io.oscstudio.core.source;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.base.Finding;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An operator in bundle format, or a repository folder that holds such bundles by version. A bundle
 * may lack its {@code metadata/annotations.yaml}, and its manifests may lie at the root.
 *
 * @param annotations the annotations of the chosen version's bundle, empty without the file
 * @param annotationsPath the file they come from
 */
public record BundleSource(
    FileTree tree,
    String packageName,
    List<OperatorVersion> versions,
    OperatorVersion chosen,
    Map<String, String> annotations,
    Optional<String> annotationsPath,
    List<Finding> notes)
    implements OperatorSource {
  /** The annotation that names a bundle's package. */
  public static final String PACKAGE = "operators.operatorframework.io.bundle.package.v1";

  /** The annotation that lists a bundle's channels, separated by commas. */
  public static final String CHANNELS = "operators.operatorframework.io.bundle.channels.v1";

  /** The annotation that names the default channel. */
  public static final String DEFAULT_CHANNEL =
      "operators.operatorframework.io.bundle.channel.default.v1";

  public BundleSource {
    versions = List.copyOf(versions);
    annotations = Map.copyOf(annotations);
    notes = List.copyOf(notes);
  }

  @Override
  public BundleSource choose(String version) {
    OperatorVersion other = OperatorVersions.choose(tree.name(), versions, version);
    BundleAnnotations read = BundleAnnotations.of(tree, other);
    return new BundleSource(tree, packageName, versions, other, read.values(), read.path(), notes);
  }
}
