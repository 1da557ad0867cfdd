package io.oscstudio.core.image.ledger;

import io.oscstudio.core.base.ImageReference;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.Place;
import io.oscstudio.core.image.Piece;
import io.oscstudio.core.image.proof.Move;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Judges an operator's images: OSC replaces addresses inside ClusterServiceVersions, or inside
 * lifecycle.yaml and the custom services of an OSC package, and nowhere else (R11.6).
 */
final class OperatorVerdict {
  private final Set<String> central;

  /**
   * @param central the files in which OSC replaces addresses
   */
  OperatorVerdict(Set<String> central) {
    this.central = Set.copyOf(central);
  }

  Proof of(ImageReference reference, List<ImageOrigin> origins) {
    Set<Move> moves = new LinkedHashSet<>();
    Set<Place> outside = new LinkedHashSet<>();
    Set<Message> among = new LinkedHashSet<>();
    for (ImageOrigin origin : origins) {
      Optional<Place> place = origin.place().filter(p -> isUse(origin));
      if (place.isPresent() && !central.contains(place.get().file())) {
        outside.add(place.get());
      } else if (place.isPresent() && isAmongText(origin)) {
        among.add(Message.of("ledger.among-text", place.get().toString()));
      } else if (place.isPresent()) {
        moves.addAll(moves(origin, reference));
      }
    }
    return Proof.of(
        List.copyOf(moves),
        List.copyOf(outside),
        List.copyOf(among),
        Message.of("ledger.not-used"));
  }

  private static List<Move> moves(ImageOrigin origin, ImageReference reference) {
    if (origin.pieces().isEmpty()) {
      return List.of(new Move(origin.path(), Piece.FULL_ADDRESS, reference.familiar(), false));
    }
    return origin.pieces().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(e -> new Move(e.getValue(), e.getKey(), "", false))
        .toList();
  }

  /** Whether something may come of it; what is only shown or wished for is not used. */
  static boolean isUse(ImageOrigin origin) {
    return switch (origin.kind()) {
      case CONTAINER_IMAGE, ORIGINAL, BY_HAND -> false;
      default -> true;
    };
  }

  /** A mapping names whole values, no part of one. */
  private static boolean isAmongText(ImageOrigin origin) {
    return switch (origin.kind()) {
      case ENVIRONMENT_TEXT, ARGUMENT, CONFIG_TEXT, ANNOTATION -> true;
      default -> false;
    };
  }
}
