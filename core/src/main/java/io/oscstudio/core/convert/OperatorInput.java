package io.oscstudio.core.convert;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.base.Finding;
import io.oscstudio.core.base.Place;
import io.oscstudio.core.base.Severity;
import io.oscstudio.core.source.BundleSource;
import io.oscstudio.core.source.ManifestsSource;
import io.oscstudio.core.source.OperatorSource;
import io.oscstudio.core.source.OperatorVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * One version of an operator, whatever format it came in.
 *
 * @param tree all files of the source
 * @param version where the version's manifests lie in it
 * @param raw the files that make up this version, for raw/
 * @param packageName what the source calls the package (D19)
 * @param notes what was noticed before
 */
record OperatorInput(
    FileTree tree,
    OperatorVersion version,
    FileTree raw,
    Optional<String> packageName,
    List<Finding> notes) {

  /** The chosen version of an operator. */
  static OperatorInput of(OperatorSource source) {
    List<Finding> notes = new ArrayList<>(source.notes());
    OperatorVersion chosen = source.chosen();
    List<String> left =
        source.versions().stream()
            .filter(v -> !v.equals(chosen))
            .map(v -> v.version().isEmpty() ? v.csvName() : v.version())
            .distinct()
            .toList();
    if (!left.isEmpty()) {
      String shown = chosen.version().isEmpty() ? chosen.csvName() : chosen.version();
      notes.add(
          Finding.at(
              Place.of(chosen.csvPath()),
              Severity.INFO,
              "convert.dropped-versions",
              shown,
              String.join(", ", left)));
    }
    FileTree raw =
        switch (source) {
          case BundleSource bundle -> ofBundle(bundle.tree(), chosen);
          case ManifestsSource manifests -> ofManifests(manifests.tree(), chosen);
        };
    Optional<String> name = Optional.of(source.packageName()).filter(n -> !n.isBlank());
    return new OperatorInput(source.tree(), chosen, raw, name, notes);
  }

  /** The bundle: its manifests folder's parent. */
  private static FileTree ofBundle(FileTree tree, OperatorVersion chosen) {
    String folder = chosen.folder();
    int slash = folder.lastIndexOf('/');
    boolean named = folder.equals("manifests") || folder.endsWith("/manifests");
    String root = named ? folder.substring(0, Math.max(0, slash)) : folder;
    return root.isEmpty() ? tree : tree.sub(root);
  }

  /** The package file and what else lies beside it, and the chosen version's folder. */
  private static FileTree ofManifests(FileTree tree, OperatorVersion chosen) {
    String own = chosen.folder().isEmpty() ? "" : chosen.folder() + "/";
    Set<String> others = new TreeSet<>();
    for (FileTree.Entry entry : tree.entries()) {
      if (entry.path().indexOf('/') >= 0 && !entry.path().startsWith(own)) {
        others.add(entry.path());
      }
    }
    return tree.withOverlay(Map.of(), others);
  }
}
