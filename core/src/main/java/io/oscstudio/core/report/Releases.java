package io.oscstudio.core.report;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.model.Csv;
import io.oscstudio.core.model.Lifecycle;
import io.oscstudio.core.model.Metadata;
import io.oscstudio.core.model.Value;
import io.oscstudio.core.source.OperatorSource;
import io.oscstudio.core.source.OperatorVersion;
import io.oscstudio.core.source.OscPackageSource;
import io.oscstudio.core.source.Source;
import io.oscstudio.core.upgrade.Release;
import io.oscstudio.core.yaml.Dialect;
import io.oscstudio.core.yaml.Document;
import io.oscstudio.core.yaml.YamlText;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The releases a checked thing knows of, for its graph of upgrades. */
final class Releases {
  private Releases() {}

  /**
   * All versions of an operator; of an OSC package of an operator its own and that of an earlier
   * package. Of two with the same version, the last counts.
   */
  static List<Release> of(Source source, Optional<FileTree> earlier) {
    Map<String, Release> releases = new LinkedHashMap<>();
    switch (source) {
      case OperatorSource operator -> operator(operator).forEach(r -> releases.put(r.version(), r));
      case OscPackageSource osc -> {
        earlier
            .flatMap(Releases::osc)
            .ifPresent(release -> releases.put(release.version(), release));
        osc(osc.tree()).ifPresent(release -> releases.put(release.version(), release));
      }
      default -> {
        // Charts and deliveries say nothing of upgrades.
      }
    }
    return List.copyOf(releases.values());
  }

  private static Optional<Release> osc(FileTree tree) {
    Metadata metadata = Metadata.of(first(tree, "metadata.yaml", Dialect.OSC));
    if (metadata.type().filter(t -> t.value().equals("helm")).isPresent()) {
      return Optional.empty();
    }
    return metadata
        .version()
        .map(Value::value)
        .filter(version -> !version.isBlank())
        .map(version ->
            Release.of(version, Lifecycle.of(first(tree, "lifecycle.yaml", Dialect.OSC))));
  }

  private static List<Release> operator(OperatorSource operator) {
    Map<String, String> versions = new HashMap<>();
    for (OperatorVersion version : operator.versions()) {
      versions.put(version.csvName(), shown(version));
    }
    return operator.versions().stream()
        .map(version -> {
          Csv csv = Csv.of(csv(operator.tree(), version.csvPath()));
          return new Release(
              shown(version),
              csv.replaces().map(Value::value).map(name -> version(name, versions)),
              csv.skips().stream().map(Value::value).map(n -> version(n, versions)).toList(),
              csv.skipRange().map(Value::value));
        })
        .toList();
  }

  private static String shown(OperatorVersion version) {
    return version.version().isEmpty() ? version.csvName() : version.version();
  }

  /** CSVs name others by their names, {@code etcdoperator.v0.9.2}, which end in the version. */
  private static String version(String csvName, Map<String, String> versions) {
    String known = versions.get(csvName);
    if (known != null) {
      return known;
    }
    int v = csvName.indexOf(".v");
    return v < 0 ? csvName : csvName.substring(v + 2);
  }

  private static Document csv(FileTree tree, String path) {
    return YamlText.parse(path, tree.text(path), Dialect.CHART).documents().stream()
        .filter(Csv::isCsv)
        .findFirst()
        .orElseGet(() -> YamlText.parse(path, "", Dialect.CHART).first());
  }

  static Document first(FileTree tree, String path, Dialect dialect) {
    String text = tree.contains(path) ? tree.text(path) : "";
    return YamlText.parse(path, text, dialect).first();
  }
}
