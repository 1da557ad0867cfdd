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
    if (row.decision().filter(Decision.DISMISSED::equals).isPresent()) {
      return notes;
    }
    Severity severity = row.undecided() ? Severity.INFO : Severity.WARNING;
    String key = central.values().stream().findFirst().orElse("image.hard-coded");
    String image = row.reference().familiar();
    for (Place place : row.proof().hardCoded()) {
      notes.add(Finding.at(place, severity, key, image));
    }
    if (row.reference().digest().isPresent()) {
      row.origins().stream()
          .filter(OperatorVerdict::isUse)
          .filter(o -> o.object().isEmpty())
          .flatMap(o -> o.place().stream())
          .distinct()
          .forEach(place -> notes.add(Finding.at(place, severity, "ledger.digest", image)));
    }
    return notes;
  }
}
