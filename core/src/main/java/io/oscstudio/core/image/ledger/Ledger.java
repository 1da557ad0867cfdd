package io.oscstudio.core.image.ledger;

import io.oscstudio.core.base.Finding;
import io.oscstudio.core.base.ImageReference;
import io.oscstudio.core.base.Message;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

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

  /** The same images with these decisions about them, in place of those taken before. */
  public Ledger with(Decisions decisions) {
    Map<ImageReference, ImageRow> decided = new TreeMap<>(Comparator.comparing(Object::toString));
    for (ImageRow row : rows) {
      List<ImageOrigin> found =
          row.origins().stream().filter(o -> o.kind() != OriginKind.BY_HAND).toList();
      if (!found.isEmpty()) {
        decided.put(row.reference(), row.with(found, decisions.about(row.reference())));
      }
    }
    for (ImageReference added : decisions.images(Decision.ADDED)) {
      ImageRow row = decided.get(added);
      List<ImageOrigin> origins = new ArrayList<>();
      if (row != null) {
        origins.addAll(row.origins());
      }
      origins.add(ImageOrigin.byHand());
      decided.put(
          added,
          row == null
              ? new ImageRow(
                  added,
                  origins,
                  Certainty.DECLARED,
                  new Proof.NotProved(Message.of("ledger.added")),
                  Optional.of(Decision.ADDED))
              : row.with(origins, Optional.of(Decision.ADDED)));
    }
    return new Ledger(List.copyOf(decided.values()), notes, basis);
  }

  /** The row of an image. */
  public Optional<ImageRow> row(ImageReference reference) {
    return rows.stream().filter(r -> r.reference().equals(reference)).findFirst();
  }
}
