package io.oscstudio.core.image.ledger;

import io.oscstudio.core.base.Place;
import io.oscstudio.core.image.Piece;
import java.util.Map;
import java.util.Optional;

/**
 * One place where a package names an image.
 *
 * @param kind what kind of place
 * @param place file and range of the text
 * @param path where the address stands in its document, from the outermost key, for people; for
 *     values, as seen from the top chart
 * @param pieces which part of the address stands at which dotted path of the top chart's values, or
 *     of the document for operators; empty where it cannot be replaced
 * @param switchedOffBy dotted path of the value that is false and switches the part off which uses
 *     the image
 * @param container the kind of container that uses it: {@code container}, {@code initContainer} or
 *     {@code ephemeralContainer}
 */
public record ImageOrigin(
    OriginKind kind,
    Place place,
    String path,
    Map<Piece, String> pieces,
    Optional<String> switchedOffBy,
    Optional<String> container) {
  public ImageOrigin {
    pieces = Map.copyOf(pieces);
  }

  /** An origin without values, switch or container. */
  static ImageOrigin plain(OriginKind kind, Place place, String path) {
    return new ImageOrigin(kind, place, path, Map.of(), Optional.empty(), Optional.empty());
  }
}
