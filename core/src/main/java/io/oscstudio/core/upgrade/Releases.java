package io.oscstudio.core.upgrade;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.model.Csv;
import io.oscstudio.core.model.Lifecycle;
import io.oscstudio.core.model.Metadata;
import io.oscstudio.core.model.Value;
import io.oscstudio.core.source.ChartSource;
import io.oscstudio.core.source.DeliverySource;
import io.oscstudio.core.source.OperatorSource;
import io.oscstudio.core.source.OperatorVersion;
import io.oscstudio.core.source.OscPackageSource;
import io.oscstudio.core.source.Source;
import io.oscstudio.core.yaml.Dialect;
import io.oscstudio.core.yaml.Document;
import io.oscstudio.core.yaml.YamlText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The releases that a source knows of. */
public final class Releases {
  private Releases() {}

  /**
   * All versions of an operator, and the one of an OSC package of an operator. Charts say nothing
   * of upgrades, and a delivery package's own package is opened by whoever asks.
   */
  public static List<Release> of(Source source) {
    return switch (source) {
      case OperatorSource operator -> operator(operator);
      case OscPackageSource osc -> of(osc.tree()).stream().toList();
      case ChartSource _, DeliverySource _ -> List.of();
    };
  }

  /** The release of an OSC package; empty for that of a chart and for one without a version. */
  public static Optional<Release> of(FileTree tree) {
    return of(
        Metadata.of(first(tree, "metadata.yaml")), Lifecycle.of(first(tree, "lifecycle.yaml")));
  }

  /** The release of an OSC package; empty for that of a chart and for one without a version. */
  public static Optional<Release> of(Metadata metadata, Lifecycle lifecycle) {
    if (metadata.type().filter(t -> t.value().equals("helm")).isPresent()) {
      return Optional.empty();
    }
    return metadata
        .version()
        .map(Value::value)
        .filter(version -> !version.isBlank())
        .map(version -> Release.of(version, lifecycle));
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

  private static Document first(FileTree tree, String path) {
    String text = tree.contains(path) ? tree.text(path) : "";
    return YamlText.parse(path, text, Dialect.OSC).first();
  }
}
