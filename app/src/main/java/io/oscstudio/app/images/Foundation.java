package io.oscstudio.app.images;

import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.Place;
import io.oscstudio.core.helm.AskedValue;
import io.oscstudio.core.image.ledger.Basis;
import java.util.List;
import java.util.Optional;

/**
 * What a ledger rests on.
 *
 * @param how it was made, in a sentence
 * @param kind how far that goes
 * @param place where Helm refused the chart
 * @param asks values that the chart asks for; one of them may mend it
 */
public record Foundation(Message how, Kind kind, Optional<Place> place, List<Asked> asks) {
  /** More fields than these would be a form of their own. */
  private static final int MOST_ASKED = 4;

  /** A value a chart asks for. */
  public record Asked(AskedValue value) {
    /** As {@code --set} takes it. */
    public String path() {
      return value.dotted();
    }

    /** What Helm says of it, perhaps nothing. */
    public String words() {
      return value.words();
    }
  }

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
    asks = List.copyOf(asks);
  }

  static Foundation of(Basis basis) {
    return switch (basis) {
      case Basis.Files files -> plain(basis, files.why().isPresent() ? Kind.NOT_PROVED : Kind.READ);
      case Basis.Rendered rendered ->
          plain(basis, rendered.missing().isEmpty() ? Kind.PROVED : Kind.INCOMPLETE);
      case Basis.Refused refused ->
          new Foundation(
              basis.how(),
              Kind.REFUSED,
              refused.place(),
              refused.refusal().values().stream().limit(MOST_ASKED).map(Asked::new).toList());
    };
  }

  private static Foundation plain(Basis basis, Kind kind) {
    return new Foundation(basis.how(), kind, Optional.empty(), List.of());
  }
}
