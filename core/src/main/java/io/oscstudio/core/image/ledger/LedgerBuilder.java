package io.oscstudio.core.image.ledger;

import io.oscstudio.core.base.Finding;
import io.oscstudio.core.base.ImageReference;
import io.oscstudio.core.base.Message;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Gathers what is found, each image once. */
final class LedgerBuilder {
  private static final class Row {
    private final Set<ImageOrigin> origins = new LinkedHashSet<>();
    private Certainty certainty = Certainty.SUSPECTED;
  }

  private final Map<ImageReference, Row> rows = new LinkedHashMap<>();
  private final Set<Finding> notes = new LinkedHashSet<>();

  void add(ImageReference reference, Certainty certainty, ImageOrigin origin) {
    Row row = rows.computeIfAbsent(reference, r -> new Row());
    row.origins.add(origin);
    if (certainty.compareTo(row.certainty) < 0) {
      row.certainty = certainty;
    }
  }

  void note(Finding finding) {
    notes.add(finding);
  }

  Ledger build(Basis basis, Decisions decisions) {
    for (ImageReference added : decisions.images(Decision.ADDED)) {
      add(added, Certainty.DECLARED, ImageOrigin.byHand());
    }
    List<ImageRow> sorted = new ArrayList<>();
    rows.forEach((reference, row) ->
        sorted.add(
            new ImageRow(
                reference,
                List.copyOf(row.origins),
                row.certainty,
                new Proof.NotProved(Message.of("ledger.not-asked")),
                decisions.about(reference))));
    sorted.sort(Comparator.comparing(r -> r.reference().toString()));
    return new Ledger(sorted, List.copyOf(notes), basis);
  }
}
