package io.oscstudio.core.image.ledger;

import io.oscstudio.core.base.ImageReference;
import io.oscstudio.core.image.Piece;
import io.oscstudio.core.yaml.Document;
import io.oscstudio.core.yaml.ListNode;
import io.oscstudio.core.yaml.MapNode;
import io.oscstudio.core.yaml.Node;
import io.oscstudio.core.yaml.ScalarNode;
import io.oscstudio.core.yaml.YamlPath;
import io.oscstudio.core.yaml.YamlText;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;

/**
 * Finds the images of an operator's documents: ClusterServiceVersions, custom resource definitions,
 * and whatever else lies beside them.
 */
final class OperatorImages {
  private static final YamlPath ANNOTATIONS = YamlPath.of("metadata", "annotations");
  private static final String SCORECARD = "scorecard.operatorframework.io/";
  private static final String EXAMPLES = "alm-examples";
  private static final String CONTAINER_IMAGE = "containerImage";

  private final YamlText text;
  private final LedgerBuilder ledger;

  OperatorImages(YamlText text, LedgerBuilder ledger) {
    this.text = text;
    this.ledger = ledger;
  }

  /** Looks through all documents of the file. */
  void find() {
    for (Document document : text.documents()) {
      document.map().filter(map -> !document.isBroken()).ifPresent(map -> find(document, map));
    }
  }

  private void find(Document document, MapNode object) {
    if (document.textAt("apiVersion").filter(v -> v.startsWith(SCORECARD)).isPresent()) {
      return; // tests of the operator, which nobody installs
    }
    switch (document.textAt("kind").orElse("")) {
      case "ClusterServiceVersion" -> clusterServiceVersion(document);
      case "CustomResourceDefinition" -> defaults(object, new ArrayDeque<>());
      case "CustomServiceDefinition" -> defaultConfiguration(document);
      default -> new ObjectImages(OriginKind.POD, ledger).find(object, YamlPath.ROOT);
    }
  }

  private void clusterServiceVersion(Document csv) {
    ledger.central(text.file(), "ledger.outside-csv");
    YamlPath deployments = YamlPath.of("spec", "install", "spec", "deployments");
    deployments(csv, deployments, OriginKind.CSV);
    if (csv.at(ANNOTATIONS).orElse(null) instanceof MapNode annotations) {
      for (MapNode.Entry entry : annotations.entries()) {
        annotation(csv, entry.name(), entry.value());
      }
    }
    YamlPath related = YamlPath.of("spec", "relatedImages");
    if (csv.at(related).orElse(null) instanceof ListNode list) {
      for (int i = 0; i < list.items().size(); i++) {
        YamlPath path = related.index(i).key("image");
        Map<Piece, String> pieces = Map.of(Piece.FULL_ADDRESS, path.toString());
        csv.at(path)
            .ifPresent(n -> whole(n, Certainty.DECLARED, OriginKind.RELATED_IMAGES, path, pieces));
      }
    }
  }

  private void annotation(Document csv, String name, Node value) {
    YamlPath path = ANNOTATIONS.key(name);
    if (name.equals(CONTAINER_IMAGE)) {
      containerImage(value, path);
    } else if (name.equals(EXAMPLES)) {
      ResourceImages.find(text, csv, path, OriginKind.ALM_EXAMPLES, ledger);
    } else if (value instanceof ScalarNode scalar) {
      new ObjectImages(OriginKind.CSV, ledger).text(scalar, OriginKind.ANNOTATION, path);
    }
  }

  /** Looks through a list of deployments as lifecycle.yaml and CSVs have it. */
  void deployments(Document document, YamlPath path, OriginKind kind) {
    if (document.at(path).orElse(null) instanceof ListNode list) {
      for (int i = 0; i < list.items().size(); i++) {
        if (list.items().get(i) instanceof MapNode deployment) {
          new ObjectImages(kind, ledger).find(deployment, path.index(i));
        }
      }
    }
  }

  private void defaultConfiguration(Document csd) {
    ledger.central(text.file(), "ledger.outside-lifecycle");
    YamlPath path = YamlPath.of("spec", "defaultConfiguration");
    ResourceImages.find(text, csd, path, OriginKind.DEFAULT_CONFIGURATION, ledger);
  }

  /** Enters the image that is shown to customers. */
  void containerImage(Node node, YamlPath path) {
    whole(node, Certainty.SUSPECTED, OriginKind.CONTAINER_IMAGE, path, Map.of());
  }

  /**
   * A field without a value takes the schema's default, which may be an image.
   *
   * @param way the keys and indices above, outermost first
   */
  private void defaults(Node node, Deque<Object> way) {
    switch (node) {
      case MapNode map -> {
        for (MapNode.Entry entry : map.entries()) {
          way.addLast(entry.name());
          if (entry.name().equals("default") && entry.value() instanceof ScalarNode scalar) {
            new ObjectImages(OriginKind.POD, ledger)
                .text(scalar, OriginKind.RESOURCE_FIELD, YamlPath.of(way.toArray()));
          } else {
            defaults(entry.value(), way);
          }
          way.removeLast();
        }
      }
      case ListNode list -> {
        for (int i = 0; i < list.items().size(); i++) {
          way.addLast(i);
          defaults(list.items().get(i), way);
          way.removeLast();
        }
      }
      case ScalarNode _ -> {}
    }
  }

  private void whole(
      Node node, Certainty certainty, OriginKind kind, YamlPath path, Map<Piece, String> pieces) {
    if (node instanceof ScalarNode scalar && scalar.isString()) {
      ImageReference.parse(scalar.text())
          .ifPresent(reference ->
              ledger.add(
                  reference,
                  certainty,
                  ImageOrigin.at(kind, scalar.place(), path.toString()).withPieces(pieces)));
    }
  }
}
