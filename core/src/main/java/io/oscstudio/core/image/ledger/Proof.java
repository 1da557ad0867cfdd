package io.oscstudio.core.image.ledger;

import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.Place;
import io.oscstudio.core.image.proof.Move;
import java.util.List;

/**
 * Whether OSC can replace an image's address wherever the package uses it (R11.6). For charts Helm
 * has shown it; for operators it follows from where the address stands.
 */
public sealed interface Proof {
  /**
   * Nobody has shown anything: the row rests on reading files alone.
   *
   * @param why what stood in the way
   */
  record NotProved(Message why) implements Proof {}

  /**
   * Every use of it can be given another address.
   *
   * @param moves the values to change, all of them; of an operator the addresses inside CSV,
   *     lifecycle.yaml or default configuration
   */
  record Rewritable(List<Move> moves) implements Proof {
    public Rewritable {
      moves = List.copyOf(moves);
    }
  }

  /**
   * No use of it can.
   *
   * @param places where the address is written
   */
  record HardCoded(List<Place> places) implements Proof {
    public HardCoded {
      places = List.copyOf(places);
    }
  }

  /**
   * Some uses of it can, others cannot.
   *
   * @param moves what replaces it where that is possible
   * @param places where the address is written into what OSC does not touch
   * @param unresolved why the rest could not be shown either way
   */
  record Partly(List<Move> moves, List<Place> places, List<Message> unresolved) implements Proof {
    public Partly {
      moves = List.copyOf(moves);
      places = List.copyOf(places);
      unresolved = List.copyOf(unresolved);
    }
  }

  /**
   * Helm rendered it, but nothing that was tried moves it, and no file has it written out.
   *
   * @param why what was found instead
   */
  record Unresolved(Message why) implements Proof {}

  /**
   * The proof of an image from what is known of all its uses.
   *
   * @param moves what replaces it where that is possible
   * @param places where it is written into what OSC does not touch
   * @param unresolved why the rest could not be shown either way
   * @param unknown what to say when nothing is known
   */
  static Proof of(List<Move> moves, List<Place> places, List<Message> unresolved, Message unknown) {
    if (places.isEmpty() && unresolved.isEmpty()) {
      return moves.isEmpty() ? new NotProved(unknown) : new Rewritable(moves);
    }
    if (moves.isEmpty() && unresolved.isEmpty()) {
      return new HardCoded(places);
    }
    return moves.isEmpty() && places.isEmpty()
        ? new Unresolved(unresolved.getFirst())
        : new Partly(moves, places, unresolved);
  }

  /** What replaces the address, as far as it can be replaced. */
  default List<Move> moves() {
    return switch (this) {
      case Rewritable(List<Move> moves) -> moves;
      case Partly(List<Move> moves, _, _) -> moves;
      case NotProved _, HardCoded _, Unresolved _ -> List.of();
    };
  }

  /** Where the address is written into what OSC does not touch. */
  default List<Place> hardCoded() {
    return switch (this) {
      case HardCoded(List<Place> places) -> places;
      case Partly(_, List<Place> places, _) -> places;
      case NotProved _, Rewritable _, Unresolved _ -> List.of();
    };
  }

  /** The verdict in a few words, such as "rewritable through image.repository". */
  default Message verdict() {
    return switch (this) {
      case NotProved(Message why) -> Message.of("ledger.proof.not-proved", why);
      case Rewritable(List<Move> moves) -> Message.of("ledger.proof.rewritable", shown(moves));
      case HardCoded(List<Place> places) -> Message.of("ledger.proof.hard-coded", shown(places));
      case Partly(List<Move> moves, List<Place> places, _) when !places.isEmpty() ->
          moves.isEmpty()
              ? Message.of("ledger.proof.hard-coded", shown(places))
              : Message.of("ledger.proof.partly", shown(moves), shown(places));
      case Partly(List<Move> moves, _, List<Message> unresolved) ->
          Message.of("ledger.proof.partly-open", shown(moves), unresolved.getFirst());
      case Unresolved(Message why) -> Message.of("ledger.proof.unresolved", why);
    };
  }

  private static String shown(List<?> things) {
    return String.join(
        ", ",
        things.stream()
            .map(t -> t instanceof Move m ? m.valuesPath() : t.toString())
            .distinct()
            .toList());
  }
}
