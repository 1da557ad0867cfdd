package io.oscstudio.core.source;

import io.oscstudio.core.archive.FileTree;
import java.util.Optional;
import java.util.stream.Stream;

/** Recognises OSC packages, also those a part of which is missing. */
final class OscPackages {
  private OscPackages() {}

  static Optional<Source> recognise(FileTree root) {
    long parts =
        Stream.of(
                root.contains("metadata.yaml"), root.contains("lifecycle.yaml"), hasManifests(root))
            .filter(present -> present)
            .count();
    return parts >= 2 && !root.contains(ChartSource.CHART_FILE)
        ? Optional.of(new OscPackageSource(root, root.notes()))
        : Optional.empty();
  }

  private static boolean hasManifests(FileTree root) {
    return root.entries().stream()
        .map(FileTree.Entry::path)
        .anyMatch(path ->
            path.startsWith("manifests/")
                && (path.endsWith("_crd.yaml") || path.endsWith("_csd.yaml")));
  }
}
