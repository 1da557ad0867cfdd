package io.oscstudio.core.image.ledger;

import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.Place;
import io.oscstudio.core.image.Piece;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One place where a package names an image.
 *
 * @param kind what kind of place
 * @param place file of the package, and range where it can be pointed at; empty for what a person
 *     added
 * @param path where the address stands in its document or object, from the outermost key, for
 *     people; for values, as seen from the top chart
 * @param pieces which part of the address stands at which dotted path of the top chart's values, or
 *     of the document for operators; empty where it cannot be replaced
 * @param condition dotted paths of the values that would have to be true for it to be used; empty
 *     when it is used as things are
 * @param container the kind of container that uses it
 * @param object the object that Helm rendered and that uses it
 */
public record ImageOrigin(
    OriginKind kind,
    Optional<Place> place,
    String path,
    Map<Piece, String> pieces,
    List<String> condition,
    Optional<ContainerKind> container,
    Optional<RenderedObject> object) {
  /** Stands in a condition for what nobody could name: Helm renders nothing with it as it is. */
  public static final String SOME_SWITCH = "*";

  public ImageOrigin {
    pieces = Map.copyOf(pieces);
    condition = List.copyOf(condition);
  }

  /** An origin of which only the place is known. */
  static ImageOrigin at(OriginKind kind, Place place, String path) {
    return new ImageOrigin(
        kind, Optional.of(place), path, Map.of(), List.of(), Optional.empty(), Optional.empty());
  }

  /** What a person added. */
  static ImageOrigin byHand() {
    return new ImageOrigin(
        OriginKind.BY_HAND,
        Optional.empty(),
        "",
        Map.of(),
        List.of(),
        Optional.empty(),
        Optional.empty());
  }

  /** With pieces that can be replaced. */
  ImageOrigin withPieces(Map<Piece, String> others) {
    return new ImageOrigin(kind, place, path, others, condition, container, object);
  }

  /** Under a condition. */
  ImageOrigin withCondition(List<String> paths) {
    return new ImageOrigin(kind, place, path, pieces, paths, container, object);
  }

  /** In a container. */
  ImageOrigin in(ContainerKind other) {
    return new ImageOrigin(kind, place, path, pieces, condition, Optional.of(other), object);
  }

  /** In a rendered object. */
  ImageOrigin of(RenderedObject rendered) {
    return new ImageOrigin(kind, place, path, pieces, condition, container, Optional.of(rendered));
  }

  /** Whether nothing uses it there unless a value is changed first. */
  public boolean conditional() {
    return !condition.isEmpty();
  }

  /** One sentence: why the image is in the ledger because of this place. */
  public Message why() {
    String key = "ledger.origin." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    if (object.isPresent()) {
      RenderedObject rendered = object.get();
      return Message.of(key + ".rendered", path, rendered.toString(), rendered.template());
    }
    String file = place.map(Place::file).orElse("");
    return Message.of(key, path, file);
  }

  /** What has to be true first, as one sentence; empty when it is used as things are. */
  public Optional<Message> whyNot() {
    if (condition.contains(SOME_SWITCH)) {
      return Optional.of(Message.of("ledger.condition-unknown"));
    }
    return condition.isEmpty()
        ? Optional.empty()
        : Optional.of(Message.of("ledger.condition", String.join(", ", condition)));
  }
}
