package io.oscstudio.core.image.ledger;

import io.oscstudio.core.base.Finding;
import io.oscstudio.core.base.Place;
import io.oscstudio.core.base.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What is to be said of an image's addresses: that OSC cannot replace them where they stand (R11.6,
 * V23), and that a digest in them will not be the one OSC has (D24). In the profile for oneself
 * these are warnings; who publishes must mend them.
 */
final class RowNotes {
  private RowNotes() {}

  /**
   * The notes on one image.
   *
   * @param central of an operator, the files where OSC replaces addresses, with the key of what to
   *     say of others
   */
  static List<Finding> of(ImageRow row, Map<String, String> central) {
    List<Finding> notes = new ArrayList<>();
    boolean sure = row.certainty() != Certainty.SUSPECTED;
    Severity severity = sure ? Severity.WARNING : Severity.INFO;
    String key = central.values().stream().findFirst().orElse("image.hard-coded");
    String image = row.reference().familiar();
    for (Place place : row.proof().hardCoded()) {
      notes.add(Finding.at(place, severity, key, image));
    }
    if (row.reference().digest().isPresent()) {
      pins(row).forEach(place -> notes.add(Finding.at(place, severity, "ledger.digest", image)));
    }
    return notes;
  }

  /**
   * Where files name the digest; the template, where only rendering knows. The walk over values has
   * noted those already, at the very value.
   */
  private static List<Place> pins(ImageRow row) {
    List<ImageOrigin> uses = row.origins().stream().filter(OperatorVerdict::isUse).toList();
    List<ImageOrigin> written = uses.stream().filter(o -> o.object().isEmpty()).toList();
    return (written.isEmpty() ? uses : written)
        .stream()
            .filter(o -> o.kind() != OriginKind.VALUES)
            .flatMap(o -> o.place().stream())
            .distinct()
            .toList();
  }
}
