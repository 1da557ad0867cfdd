package io.oscstudio.app.check;

import io.oscstudio.core.base.Severity;
import java.util.Optional;

/** A row of the list of findings. */
public sealed interface CheckRow {
  /**
   * The head of a group.
   *
   * @param id what it is, also in the next check
   * @param kind what its findings have in common
   * @param count how many there are
   * @param folded whether they are hidden
   */
  record Group(String id, Kind kind, int count, boolean folded) implements CheckRow {}

  /** What the findings of a group have in common. */
  sealed interface Kind {
    /** How much they weigh. */
    record Weighing(Severity severity) implements Kind {}

    /** The file they are in; empty for those about the package as a whole. */
    record In(Optional<String> file) implements Kind {}

    /** That somebody silenced them. */
    record Silenced() implements Kind {}
  }

  /**
   * A finding.
   *
   * @param issue what was found
   * @param open whether all that is to be told of it is shown
   * @param byFile whether it stands below its file
   */
  record Item(Issue issue, boolean open, boolean byFile) implements CheckRow {}
}
