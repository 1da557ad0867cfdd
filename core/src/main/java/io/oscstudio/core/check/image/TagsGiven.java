package io.oscstudio.core.check.image;

import io.oscstudio.core.base.Place;
import io.oscstudio.core.check.rule.Basis;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.check.rule.Subject;
import io.oscstudio.core.image.ledger.ImageRow;
import java.util.LinkedHashSet;
import java.util.Set;

/** Images have a tag that stays what it is. */
final class TagsGiven extends LedgerRule {
  TagsGiven() {
    super(RuleInfo.info("OSC-IMG-003", "11").resting(Basis.INFERRED));
  }

  @Override
  void check(Subject subject, Images images, Report report) {
    for (ImageRow row : images.ledger().rows()) {
      boolean moving =
          row.reference().digest().isEmpty() && row.reference().tagOrLatest().equals("latest");
      if (moving && row.needed()) {
        Set<Place> places = new LinkedHashSet<>();
        row.origins().forEach(origin -> origin.place().ifPresent(places::add));
        places.stream()
            .limit(1)
            .forEach(place -> report.at(images.place(subject, place), row.reference().familiar()));
      }
    }
  }
}
