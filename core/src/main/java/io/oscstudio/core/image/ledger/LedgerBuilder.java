package io.oscstudio.core.image.ledger;

import io.oscstudio.core.base.Finding;
import io.oscstudio.core.base.ImageReference;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Gathers what is found, each image once. */
final class LedgerBuilder {
  /** An image with what was found of it so far. */
  static final class Row {
    private final Set<ImageOrigin> origins = new LinkedHashSet<>();
    private Certainty certainty = Certainty.SUSPECTED;

    /** Where it is named, in the order found. */
    List<ImageOrigin> origins() {
      return List.copyOf(origins);
    }
  }

  /** Says of an image whether its address can be replaced. */
  @FunctionalInterface
  interface Prover {
    Proof proof(ImageReference reference, Row row);
  }

  private final Map<ImageReference, Row> rows = new LinkedHashMap<>();
  private final Set<Finding> notes = new LinkedHashSet<>();
  private final Map<String, String> central = new LinkedHashMap<>();

  void add(ImageReference reference, Certainty certainty, ImageOrigin origin) {
    Row row = rows.computeIfAbsent(reference, r -> new Row());
    row.origins.add(origin);
    if (certainty.compareTo(row.certainty) < 0) {
      row.certainty = certainty;
    }
  }

  /** Takes those images over that nothing here names, as suspected ones of an original package. */
  void suspect(LedgerBuilder original) {
    original.rows.forEach((reference, row) -> {
      if (!rows.containsKey(reference)) {
        for (ImageOrigin origin : row.origins) {
          origin
              .place()
              .ifPresent(place ->
                  add(
                      reference,
                      Certainty.SUSPECTED,
                      ImageOrigin.at(OriginKind.ORIGINAL, place, origin.path())));
        }
      }
    });
  }

  /** Puts other origins in the place of every image's. */
  void change(UnaryOperator<List<ImageOrigin>> change) {
    for (Row row : rows.values()) {
      List<ImageOrigin> changed = change.apply(row.origins());
      row.origins.clear();
      row.origins.addAll(changed);
    }
  }

  void note(Finding finding) {
    notes.add(finding);
  }

  /**
   * Names a file of an operator in which OSC replaces addresses (R11.6).
   *
   * @param outside key of what to say of addresses elsewhere
   */
  void central(String file, String outside) {
    central.put(file, outside);
  }

  /** The files in which OSC replaces an operator's addresses; empty for charts. */
  Map<String, String> central() {
    return central;
  }

  /** The ledger, about which nobody has decided anything yet. */
  Ledger build(Basis basis, Prover prover) {
    List<ImageRow> sorted = new ArrayList<>();
    rows.forEach((reference, row) ->
        sorted.add(
            new ImageRow(
                reference,
                row.origins(),
                row.certainty,
                prover.proof(reference, row),
                Optional.empty())));
    sorted.sort(Comparator.comparing(r -> r.reference().toString()));
    List<Finding> all = new ArrayList<>(notes);
    sorted.forEach(row -> all.addAll(RowNotes.of(row, central)));
    return new Ledger(sorted, all, basis);
  }
}
