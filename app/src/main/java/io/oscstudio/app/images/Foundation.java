package io.oscstudio.app.images;

import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.Place;
import io.oscstudio.core.image.ledger.Basis;
import java.util.List;
import java.util.Optional;

/**
 * What a ledger rests on.
 *
 * @param how it was made, in a sentence
 * @param kind how far that goes
 * @param missing dependencies of the chart that are not in it
 * @param place where Helm refused the chart
 * @param asks values that the chart asks for; one of them may mend it
 */
public record Foundation(
    Message how, Kind kind, List<String> missing, Optional<Place> place, List<Asked> asks) {
  /** More fields than these would be a form of their own. */
  private static final int MOST_ASKED = 4;

  /**
   * A value a chart asks for.
   *
   * @param path as {@code --set} takes it
   * @param words what Helm says of it, perhaps nothing
   */
  public record Asked(String path, String words) {}

  /** How far a ledger can be relied on. */
  public enum Kind {
    /** Helm rendered the chart. */
    PROVED,
    /** Helm rendered it without some of its dependencies. */
    INCOMPLETE,
    /** Helm refused the chart. */
    REFUSED,
    /** A chart's files were read. */
    NOT_PROVED,
    /** There is nothing to render: an operator. */
    READ
  }

  public Foundation {
    missing = List.copyOf(missing);
    asks = List.copyOf(asks);
  }

  static Foundation of(Basis basis) {
    return switch (basis) {
      case Basis.Files files ->
          plain(basis, files.why().isPresent() ? Kind.NOT_PROVED : Kind.READ, List.of());
      case Basis.Rendered rendered ->
          plain(
              basis,
              rendered.missing().isEmpty() ? Kind.PROVED : Kind.INCOMPLETE,
              rendered.missing());
      case Basis.Refused refused ->
          new Foundation(
              basis.how(),
              Kind.REFUSED,
              refused.refusal().missing(),
              refused.place(),
              refused.refusal().values().stream()
                  .limit(MOST_ASKED)
                  .map(value -> new Asked(value.dotted(), value.words()))
                  .toList());
    };
  }

  private static Foundation plain(Basis basis, Kind kind, List<String> missing) {
    return new Foundation(basis.how(), kind, missing, Optional.empty(), List.of());
  }
}
