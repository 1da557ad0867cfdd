package io.oscstudio.core.source;

import java.util.List;

/**
 * One version of an operator and where its manifests lie. All paths are from the source's root.
 *
 * @param csvName {@code metadata.name} of the CSV, or its file's name where it has none
 * @param version {@code spec.version} of the CSV, empty where it has none; not always SemVer
 * @param folder the folder of its manifests, empty for the root
 * @param csvPath the CSV's file
 * @param crdPaths files that hold a CustomResourceDefinition, sorted
 * @param otherPaths the other YAML files beside the CSV, sorted
 */
public record OperatorVersion(
    String csvName,
    String version,
    String folder,
    String csvPath,
    List<String> crdPaths,
    List<String> otherPaths) {
  public OperatorVersion {
    crdPaths = List.copyOf(crdPaths);
    otherPaths = List.copyOf(otherPaths);
  }

  /** Whether a person who writes {@code text} means this version. */
  boolean answersTo(String text) {
    return text.equals(version)
        || text.equals(csvName)
        || text.equals(folder)
        || text.equals(folderName());
  }

  /** The folder a person knows the version by: the one around {@code manifests}, if it is that. */
  private String folderName() {
    String shown =
        folder.endsWith("/manifests") ? folder.substring(0, folder.length() - 10) : folder;
    return shown.substring(shown.lastIndexOf('/') + 1);
  }
}
