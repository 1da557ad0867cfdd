package io.oscstudio.core.image.ledger;

import io.oscstudio.core.base.Finding;
import io.oscstudio.core.base.ImageReference;
import io.oscstudio.core.base.Place;
import io.oscstudio.core.base.Severity;
import io.oscstudio.core.image.Piece;
import io.oscstudio.core.image.proof.AddressText;
import io.oscstudio.core.image.proof.ImageSlot;
import io.oscstudio.core.image.proof.SlotReader;
import io.oscstudio.core.image.proof.SlotUse;
import io.oscstudio.core.yaml.MapNode;
import io.oscstudio.core.yaml.Node;
import io.oscstudio.core.yaml.ScalarNode;
import io.oscstudio.core.yaml.YamlPath;
import java.util.Map;

/**
 * Finds the images of Kubernetes objects among an operator's files, and those that its containers
 * are told of by variables, commands and arguments.
 */
final class ObjectImages {
  private static final String RELATED_IMAGE = "RELATED_IMAGE_";

  private final OriginKind pods;
  private final LedgerBuilder ledger;

  /**
   * @param pods what a container's own image is entered as
   */
  ObjectImages(OriginKind pods, LedgerBuilder ledger) {
    this.pods = pods;
    this.ledger = ledger;
  }

  /**
   * Looks through an object, or through a part of one.
   *
   * @param path where it stands in its document
   */
  void find(MapNode object, YamlPath path) {
    for (ImageSlot slot : SlotReader.read(object)) {
      YamlPath inside = YamlPath.parse(slot.path());
      object.at(inside).ifPresent(node -> add(slot, node, object, path.then(inside)));
    }
  }

  private void add(ImageSlot slot, Node node, MapNode object, YamlPath path) {
    Place place = place(node, slot.image());
    ImageReference reference = ImageReference.parse(slot.image()).orElse(null);
    if (reference == null) {
      ledger.note(Finding.at(place, Severity.WARNING, "image.reference-invalid", slot.image()));
      return;
    }
    boolean whole = node instanceof ScalarNode s && s.text().strip().equals(slot.image());
    OriginKind kind = SlotKinds.kind(slot.use(), pods, whole);
    boolean replaceable = kind == OriginKind.ENVIRONMENT || kind == OriginKind.RESOURCE_FIELD;
    ImageOrigin origin =
        ImageOrigin.at(kind, place, path.toString())
            .withPieces(
                whole && replaceable ? Map.of(Piece.FULL_ADDRESS, path.toString()) : Map.of());
    boolean declared =
        slot.use().isPod()
            || slot.use() == SlotUse.CUSTOM_RESOURCE
            || (whole && isRelatedImage(object, YamlPath.parse(slot.path())));
    ledger.add(
        reference,
        declared ? Certainty.DECLARED : Certainty.SUSPECTED,
        SlotKinds.container(slot.use()).map(origin::in).orElse(origin));
  }

  /** Operators name what they run in variables that are called so by convention. */
  private static boolean isRelatedImage(MapNode object, YamlPath value) {
    return value
        .parent()
        .flatMap(variable -> object.at(variable.key("name")))
        .filter(name -> name instanceof ScalarNode s && s.text().startsWith(RELATED_IMAGE))
        .isPresent();
  }

  /** Looks for addresses in a text. */
  void text(ScalarNode scalar, OriginKind kind, YamlPath path) {
    for (AddressText.Span span : AddressText.find(scalar.text())) {
      ImageReference.parse(span.in(scalar.text()))
          .ifPresent(reference ->
              ledger.add(
                  reference,
                  Certainty.SUSPECTED,
                  ImageOrigin.at(kind, scalar.place(span.start(), span.end()), path.toString())));
    }
  }

  private static Place place(Node node, String image) {
    if (node instanceof ScalarNode scalar) {
      int at = scalar.text().indexOf(image);
      if (at > 0 || scalar.text().length() > image.length()) {
        return scalar.place(Math.max(0, at), Math.max(0, at) + image.length());
      }
    }
    return node.place();
  }
}
