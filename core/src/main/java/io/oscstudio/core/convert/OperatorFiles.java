package io.oscstudio.core.convert;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.base.Finding;
import io.oscstudio.core.base.Place;
import io.oscstudio.core.base.SemVer;
import io.oscstudio.core.yaml.Dialect;
import io.oscstudio.core.yaml.Document;
import io.oscstudio.core.yaml.YamlText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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

  private final List<Manifest> csvs = new ArrayList<>();
  private final List<Manifest> crds = new ArrayList<>();
  private final List<Manifest> others = new ArrayList<>();
  private final Notes notes;

  /**
   * Reads the manifests directly in a folder.
   *
   * @param folder path of the folder in {@code tree}, empty for its root
   */
  OperatorFiles(FileTree tree, String folder, Notes notes) {
    this.notes = notes;
    String prefix = folder.isEmpty() ? "" : folder + "/";
    for (FileTree.Entry entry : tree.entries()) {
      String path = entry.path();
      boolean here = path.startsWith(prefix) && path.indexOf('/', prefix.length()) < 0;
      if (here && path.matches(".*\\.(ya?ml|json)") && !path.matches(".*\\.package\\.ya?ml")) {
        read(tree, path);
      }
    }
  }

  private void read(FileTree tree, String path) {
    YamlText text = YamlText.parse(path, tree.text(path), Dialect.KUBERNETES);
    for (Document document : text.documents()) {
      Manifest manifest = new Manifest(text, document);
      if (document.isBroken()) {
        text.findings().stream()
            .findFirst()
            .ifPresent(f -> notes.error(f.place().orElse(manifest.place()), f.code(), f.arguments().toArray()));
      } else if (!document.isEmpty()) {
        switch (manifest.kind()) {
          case "ClusterServiceVersion" -> csvs.add(manifest);
          case "CustomResourceDefinition" -> crds.add(manifest);
          case "" -> {}
          default -> others.add(manifest);
        }
      }
    }
  }

  /** All CSVs. */
  List<Manifest> csvs() {
    return csvs;
  }

  /** The CSV; of several, which the developer guide allows, the newest, the others noted. */
  Manifest csv() {
    if (csvs.isEmpty()) {
      Optional<Finding> broken =
          notes.findings().stream().filter(f -> f.textKey().startsWith("yaml.")).findFirst();
      throw broken
          .map(f -> Refusal.unreadable(f))
          .orElseGet(() -> Refusal.of("convert.no-csv"));
    }
    Manifest newest =
        csvs.stream()
            .max(Comparator.comparing(OperatorFiles::version, Comparator.nullsFirst(Comparator.naturalOrder())))
            .orElseThrow();
    for (Manifest csv : csvs) {
      if (csv != newest) {
        notes.warning(csv.place(), "convert.dropped-csv", csv.name(), newest.name());
      }
    }
    return newest;
  }

  private static @Nullable SemVer version(Manifest csv) {
    return csv.document().textAt("spec", "version").flatMap(SemVer::parseLenient).orElse(null);
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
