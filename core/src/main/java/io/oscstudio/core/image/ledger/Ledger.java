package io.oscstudio.core.image.ledger;

import io.oscstudio.core.base.Finding;
import io.oscstudio.core.base.ImageReference;
import java.util.List;

/**
 * The images of a package, each once, with all places that name it.
 *
 * @param rows sorted by reference
 * @param notes what could not be read, and addresses that are none
 */
public record Ledger(List<ImageRow> rows, List<Finding> notes) {
  public Ledger {
    rows = List.copyOf(rows);
    notes = List.copyOf(notes);
  }

  /** The images a package as it is needs: declared, and not switched off. */
  public List<ImageReference> needed() {
    return rows.stream()
        .filter(r -> r.certainty() == Certainty.DECLARED && !r.switchedOff())
        .map(ImageRow::reference)
        .toList();
  }
}
