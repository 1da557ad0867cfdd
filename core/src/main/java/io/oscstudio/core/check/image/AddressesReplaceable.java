package io.oscstudio.core.check.image;

import io.oscstudio.core.base.Place;
import io.oscstudio.core.base.Severity;
import io.oscstudio.core.check.rule.ChartPackage;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.check.rule.Subject;
import io.oscstudio.core.image.ledger.ImageRow;
import io.oscstudio.core.image.ledger.OriginKind;
import java.util.List;

/**
 * Addresses of images stand where OSC replaces them: a chart's in its values, an operator's in its
 * ClusterServiceVersion or, in an OSC package, in lifecycle.yaml and the custom services (R11.6).
 */
final class AddressesReplaceable extends LedgerRule {
  AddressesReplaceable() {
    super(RuleInfo.warning("OSC-IMG-001", "11").inPublish(Severity.ERROR));
  }

  @Override
  void check(Subject subject, Images images, Report report) {
    boolean guessed = subject instanceof ChartPackage && !images.isProved();
    Report weighed = guessed ? report.weighing(Severity.WARNING) : report;
    for (ImageRow row : images.ledger().rows()) {
      for (Place place : guessed ? written(row) : row.proof().hardCoded()) {
        weighed.at(images.place(subject, place), row.reference().familiar());
      }
    }
  }

  /** Where a template has it in so many words; whether it is ever rendered nobody has shown. */
  private static List<Place> written(ImageRow row) {
    return row.origins().stream()
        .filter(origin -> origin.kind() == OriginKind.TEMPLATE && !origin.conditional())
        .flatMap(origin -> origin.place().stream())
        .toList();
  }
}
