package io.oscstudio.core.image.ledger;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.base.Finding;
import io.oscstudio.core.base.ImageReference;
import io.oscstudio.core.base.Place;
import io.oscstudio.core.base.Severity;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.helm.chart.ChartReader;
import io.oscstudio.core.image.Piece;
import io.oscstudio.core.yaml.Dialect;
import io.oscstudio.core.yaml.Document;
import io.oscstudio.core.yaml.ListNode;
import io.oscstudio.core.yaml.Node;
import io.oscstudio.core.yaml.ScalarNode;
import io.oscstudio.core.yaml.YamlText;
import java.util.Map;

/**
 * Finds the images of an OSC package, a chart or an operator by reading its files, without
 * rendering and without any network. Every row says where it was found; none is proved.
 */
final class ImageScan {
  private static final String METADATA = "metadata.yaml";
  private static final String LIFECYCLE = "lifecycle.yaml";
  private static final String CHART = "Chart.yaml";
  private static final String RAW = "raw";

  private final FileTree tree;
  private final LedgerBuilder ledger = new LedgerBuilder();

  private ImageScan(FileTree tree) {
    this.tree = tree;
  }

  /**
   * Scans a tree whose top is the package, chart or operator itself. Of an OSC package: metadata,
   * lifecycle, the services' default configurations, and the chart in {@code raw/}; an operator's
   * {@code raw/} is left out, since OSC ignores it (R2.8). Of anything else: a chart at the top and
   * every ClusterServiceVersion, so of package manifests, pass the folder of one version.
   *
   * <p>Files that cannot be read are named in the ledger's notes; the others go on.
   */
  static LedgerBuilder scan(FileTree tree) {
    ImageScan scan = new ImageScan(tree);
    if (tree.contains(METADATA) && tree.contains(LIFECYCLE)) {
      scan.oscPackage();
    } else {
      scan.chart("");
      scan.clusterServiceVersions();
    }
    return scan.ledger;
  }

  private void oscPackage() {
    document(METADATA).at("containerImage").ifPresent(n -> containerImage(n, "containerImage"));
    document(LIFECYCLE)
        .at("install", "deployments")
        .ifPresent(list ->
            new PodImages(OriginKind.LIFECYCLE, ledger).deployments(list, "install.deployments"));
    boolean chart = tree.contains(RAW + "/" + CHART);
    if (chart) {
      chart(RAW + "/");
    }
    for (FileTree.Entry entry : tree.entries()) {
      // A chart's default configuration repeats values; the walk has them with their paths.
      if (!chart && entry.path().startsWith("manifests/") && isYaml(entry.path())) {
        serviceDefinition(entry.path());
      }
    }
  }

  private void serviceDefinition(String path) {
    Document document = document(path);
    if (document.textAt("kind").filter("CustomServiceDefinition"::equals).isPresent()
        && document.at("spec", "defaultConfiguration").orElse(null) instanceof ScalarNode json) {
      new ExampleImages(OriginKind.DEFAULT_CONFIGURATION, ledger)
          .find(json, "spec.defaultConfiguration");
    }
  }

  private void chart(String prefix) {
    if (tree.contains(prefix + CHART)) {
      FileTree chart = prefix.isEmpty() ? tree : tree.sub(RAW);
      new ChartImages(ledger).find(new ChartReader(ledger::note).read(chart, prefix));
    }
  }

  private void clusterServiceVersions() {
    if (tree.contains(CHART)) {
      return;
    }
    for (FileTree.Entry entry : tree.entries()) {
      if (isYaml(entry.path())) {
        for (Document document : yaml(entry.path()).documents()) {
          if (document.textAt("kind").filter("ClusterServiceVersion"::equals).isPresent()) {
            clusterServiceVersion(document);
          }
        }
      }
    }
  }

  private void clusterServiceVersion(Document csv) {
    csv.at("spec", "install", "spec", "deployments")
        .ifPresent(list ->
            new PodImages(OriginKind.CSV, ledger)
                .deployments(list, "spec.install.spec.deployments"));
    if (csv.at("metadata", "annotations", "alm-examples").orElse(null) instanceof ScalarNode json) {
      new ExampleImages(OriginKind.ALM_EXAMPLES, ledger)
          .find(json, "metadata.annotations.alm-examples");
    }
    csv.at("metadata", "annotations", "containerImage")
        .ifPresent(n -> containerImage(n, "metadata.annotations.containerImage"));
    if (csv.at("spec", "relatedImages").orElse(null) instanceof ListNode related) {
      for (int i = 0; i < related.items().size(); i++) {
        String path = "spec.relatedImages[" + i + "].image";
        related
            .items()
            .get(i)
            .at("image")
            .ifPresent(n ->
                text(n, Certainty.DECLARED, OriginKind.RELATED_IMAGES, path, fullAddress(path)));
      }
    }
  }

  private void containerImage(Node node, String path) {
    text(node, Certainty.SUSPECTED, OriginKind.CONTAINER_IMAGE, path, Map.of());
  }

  private static Map<Piece, String> fullAddress(String path) {
    return Map.of(Piece.FULL_ADDRESS, path);
  }

  private void text(
      Node node, Certainty certainty, OriginKind kind, String path, Map<Piece, String> pieces) {
    if (node instanceof ScalarNode scalar && scalar.isString()) {
      ImageReference.parse(scalar.text())
          .ifPresent(reference ->
              ledger.add(
                  reference,
                  certainty,
                  ImageOrigin.at(kind, scalar.place(), path).withPieces(pieces)));
    }
  }

  private Document document(String path) {
    return yaml(path).first();
  }

  private YamlText yaml(String path) {
    String text = "";
    try {
      text = tree.text(path);
    } catch (StudioException e) {
      ledger.note(
          Finding.at(Place.of(path), Severity.WARNING, "image.file-unread", path, e.text()));
    }
    YamlText yaml = YamlText.parse(path, text, Dialect.KUBERNETES);
    if (!yaml.isReadable()) {
      yaml.findings().stream()
          .filter(f -> f.severity() == Severity.ERROR)
          .findFirst()
          .ifPresent(ledger::note);
    }
    return yaml;
  }

  private static boolean isYaml(String path) {
    return path.endsWith(".yaml") || path.endsWith(".yml");
  }
}
