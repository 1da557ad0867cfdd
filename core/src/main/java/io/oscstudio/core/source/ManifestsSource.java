package io.oscstudio.core.source;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.base.Finding;
import java.util.List;
import java.util.Optional;

/**
 * An operator in package-manifests format: a package file and a folder for each version.
 *
 * @param packagePath the package file, from the source's root
 * @param defaultChannel as the package file names it; it need not be among the channels (spec
 *     section 9.2)
 */
public record ManifestsSource(
    FileTree tree,
    String packageName,
    String packagePath,
    List<Channel> channels,
    Optional<String> defaultChannel,
    List<OperatorVersion> versions,
    OperatorVersion chosen,
    List<Finding> notes)
    implements OperatorSource {
  public ManifestsSource {
    channels = List.copyOf(channels);
    versions = List.copyOf(versions);
    notes = List.copyOf(notes);
  }

  @Override
  public ManifestsSource choose(String version) {
    OperatorVersion other = OperatorVersions.choose(tree.name(), versions, version);
    return new ManifestsSource(
        tree, packageName, packagePath, channels, defaultChannel, versions, other, notes);
  }
}
