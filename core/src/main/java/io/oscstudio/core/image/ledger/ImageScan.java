package io.oscstudio.core.image.ledger;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.base.Finding;
import io.oscstudio.core.base.Place;
import io.oscstudio.core.base.Severity;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.helm.chart.Chart;
import io.oscstudio.core.helm.chart.ChartReader;
import io.oscstudio.core.yaml.Dialect;
import io.oscstudio.core.yaml.Document;
import io.oscstudio.core.yaml.YamlPath;
import io.oscstudio.core.yaml.YamlText;
import java.util.Optional;
import java.util.function.Function;

/**
 * Finds the images of an OSC package, a chart or an operator by reading its files, without
 * rendering and without any network. Files that cannot be read are noted; the others go on.
 */
final class ImageScan {
  private static final String METADATA = "metadata.yaml";
  private static final String LIFECYCLE = "lifecycle.yaml";
  private static final String CHART = "Chart.yaml";
  private static final String RAW = "raw";

  /**
   * The chart in a tree.
   *
   * @param tree the chart's files
   * @param prefix what stands before their paths in the tree that was scanned
   * @param chart what they say
   */
  record FoundChart(FileTree tree, String prefix, Chart chart) {}

  private final FileTree tree;
  private final LedgerBuilder ledger;
  private final Function<String, Optional<YamlText>> known;

  ImageScan(FileTree tree, LedgerBuilder ledger) {
    this(tree, ledger, path -> Optional.empty());
  }

  /**
   * @param known the files of the tree that are parsed already
   */
  ImageScan(FileTree tree, LedgerBuilder ledger, Function<String, Optional<YamlText>> known) {
    this.tree = tree;
    this.ledger = ledger;
    this.known = known;
  }

  /**
   * Scans a tree whose top is the package, chart or operator itself. Of an OSC package: metadata,
   * lifecycle, manifests, and the chart in {@code raw/}. OSC ignores an operator's {@code raw/}
   * (R2.8), so that an image which nothing else names is only suspected. Of anything else: the
   * chart at the top, or every manifest, so of package manifests, pass the folder of one version.
   *
   * @return the chart, if there is one
   */
  Optional<FoundChart> scan() {
    boolean osc = tree.contains(METADATA) && tree.contains(LIFECYCLE);
    Optional<FoundChart> chart = chart(osc ? RAW + "/" : "");
    if (osc) {
      oscPackage(chart.isPresent());
    } else if (chart.isEmpty()) {
      manifests("");
    }
    return chart;
  }

  private void oscPackage(boolean chart) {
    YamlText metadata = yaml(METADATA);
    metadata
        .first()
        .at("containerImage")
        .ifPresent(n ->
            new OperatorImages(metadata, ledger).containerImage(n, YamlPath.of("containerImage")));
    YamlText lifecycle = yaml(LIFECYCLE);
    Document document = lifecycle.first();
    new OperatorImages(lifecycle, ledger)
        .deployments(document, YamlPath.of("install", "deployments"), OriginKind.LIFECYCLE);
    // A chart's default configuration repeats values; the walk has them with their paths.
    if (!chart) {
      ledger.central(LIFECYCLE, "ledger.outside-lifecycle");
      manifests("manifests/");
      original();
    }
  }

  private void manifests(String folder) {
    for (FileTree.Entry entry : tree.entries()) {
      String path = entry.path();
      if (path.startsWith(folder) && isYaml(path)) {
        new OperatorImages(yaml(path), ledger).find();
      }
    }
  }

  private void original() {
    LedgerBuilder original = new LedgerBuilder();
    for (FileTree.Entry entry : tree.entries()) {
      String path = entry.path();
      if (path.startsWith(RAW + "/") && isYaml(path)) {
        YamlText text = yaml(path);
        if (text.text().contains("ClusterServiceVersion")) {
          new OperatorImages(text, original).find();
        }
      }
    }
    ledger.suspect(original);
  }

  private static boolean isYaml(String path) {
    return path.endsWith(".yaml") || path.endsWith(".yml");
  }

  private Optional<FoundChart> chart(String prefix) {
    if (!tree.contains(prefix + CHART)) {
      return Optional.empty();
    }
    FileTree files = prefix.isEmpty() ? tree : tree.sub(RAW);
    Chart chart = new ChartReader(ledger::note).read(files, prefix);
    new ChartImages(ledger).find(chart);
    return Optional.of(new FoundChart(files, prefix, chart));
  }

  private YamlText yaml(String path) {
    String text = "";
    try {
      text = tree.text(path);
    } catch (StudioException e) {
      ledger.note(
          Finding.at(Place.of(path), Severity.WARNING, "image.file-unread", path, e.text()));
    }
    String read = text;
    YamlText yaml =
        known.apply(path).orElseGet(() -> YamlText.parse(path, read, Dialect.KUBERNETES));
    if (!yaml.isReadable()) {
      yaml.findings().stream()
          .filter(f -> f.severity() == Severity.ERROR)
          .findFirst()
          .ifPresent(ledger::note);
    }
    return yaml;
  }
}
