package io.oscstudio.core.image.proof;

import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.Place;
import java.util.List;

/** What was proved of an image's address. */
public sealed interface Verdict {
  /**
   * Values move it: the chart as it is, rendered with another registry in these values, gave
   * exactly the image there.
   *
   * @param moves the values, the one that begins the address first; where the tag has a value of
   *     its own, that is the last
   */
  record Rewritable(List<Move> moves) implements Verdict {
    public Rewritable {
      moves = List.copyOf(moves);
    }
  }

  /**
   * It stands in a template, where OSC cannot replace it (R11.6).
   *
   * @param place the file of the chart and the literal in it
   */
  record HardCoded(Place place) implements Verdict {}

  /**
   * Neither was proved.
   *
   * @param reason what stood in the way
   */
  record Unresolved(Message reason) implements Verdict {}
}
