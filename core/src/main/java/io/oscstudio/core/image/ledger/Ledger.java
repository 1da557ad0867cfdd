package io.oscstudio.core.image.ledger;

import io.oscstudio.core.base.Finding;
import io.oscstudio.core.base.ImageReference;
import java.util.List;
import java.util.Optional;

/**
 * The images of a package, each once, with all places that name it.
 *
 * @param rows sorted by reference
 * @param notes what could not be read, addresses that are none, and what OSC cannot replace
 * @param basis what it rests on
 */
public record Ledger(List<ImageRow> rows, List<Finding> notes, Basis basis) {
  public Ledger {
    rows = List.copyOf(rows);
    notes = List.copyOf(notes);
  }

  /** The images a package as it is needs, see {@link ImageRow#needed()}. */
  public List<ImageReference> needed() {
    return rows.stream().filter(ImageRow::needed).map(ImageRow::reference).toList();
  }

  /** The row of an image. */
  public Optional<ImageRow> row(ImageReference reference) {
    return rows.stream().filter(r -> r.reference().equals(reference)).findFirst();
  }
}
