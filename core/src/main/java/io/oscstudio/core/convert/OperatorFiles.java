package io.oscstudio.core.convert;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.base.Place;
import io.oscstudio.core.source.OperatorVersion;
import io.oscstudio.core.yaml.Dialect;
import io.oscstudio.core.yaml.Document;
import io.oscstudio.core.yaml.YamlText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The manifests of one version of an operator, read and sorted by what they are. */
final class OperatorFiles {
  /**
   * A document of a manifest file.
   *
   * @param text the file it is in
   * @param document the document
   */
  record Manifest(YamlText text, Document document) {
    String kind() {
      return document.textAt("kind").orElse("");
    }

    String name() {
      return document.textAt("metadata", "name").orElse("");
    }

    Place place() {
      return Place.of(text.file());
    }
  }

  private static final String CSV = "ClusterServiceVersion";

  private final OperatorVersion version;
  private final List<Manifest> csvs = new ArrayList<>();
  private final List<Manifest> crds = new ArrayList<>();
  private final List<Manifest> others = new ArrayList<>();

  OperatorFiles(FileTree tree, OperatorVersion version, Notes notes) {
    this.version = version;
    Set<String> paths = new LinkedHashSet<>();
    paths.add(version.csvPath());
    paths.addAll(version.crdPaths());
    paths.addAll(version.otherPaths());
    paths.forEach(path -> read(tree, path, notes));
  }

  private void read(FileTree tree, String path, Notes notes) {
    YamlText text = YamlText.parse(path, tree.text(path), Dialect.KUBERNETES);
    if (path.equals(version.csvPath()) && !text.isReadable()) {
      throw Refusal.unreadable(text.findings().getFirst());
    }
    if (!text.isReadable()) {
      notes.addAll(text.findings());
    }
    for (Document document : text.documents()) {
      Manifest manifest = new Manifest(text, document);
      switch (manifest.kind()) {
        case CSV -> csvs.add(manifest);
        case "CustomResourceDefinition" -> crds.add(manifest);
        case "" -> {}
        default -> others.add(manifest);
      }
    }
  }

  /** The version's CSV. */
  Manifest csv() {
    return csvs.stream()
        .filter(csv -> csv.name().equals(version.csvName()))
        .findFirst()
        .or(() -> csvs.stream().findFirst())
        .orElseThrow(() -> Refusal.of("convert.no-csv"));
  }

  /** The CRDs, owned or not, in the order of their files. */
  List<Manifest> crds() {
    return crds;
  }

  /** Services, roles and whatever else lies in the bundle. */
  List<Manifest> others() {
    return others;
  }
}
