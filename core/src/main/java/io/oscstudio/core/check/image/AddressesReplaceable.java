package io.oscstudio.core.check.image;

import io.oscstudio.core.base.Place;
import io.oscstudio.core.base.Severity;
import io.oscstudio.core.check.rule.ChartPackage;
import io.oscstudio.core.check.rule.ChartRule;
import io.oscstudio.core.check.rule.OscPackage;
import io.oscstudio.core.check.rule.PackageRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.image.ledger.ImageRow;
import io.oscstudio.core.image.ledger.OriginKind;
import java.util.List;

/**
 * Addresses of images stand where OSC replaces them: a chart's in its values, an operator's in
 * lifecycle.yaml and the custom services (R11.6).
 */
final class AddressesReplaceable implements ChartRule, PackageRule {
  private static final RuleInfo INFO =
      RuleInfo.warning("OSC-IMG-001", "11").inPublish(Severity.ERROR);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(ChartPackage chart, Report report) {
    Images images = Images.of(chart);
    Report weighed = images.isProved() ? report : report.weighing(Severity.WARNING);
    for (ImageRow row : images.ledger().rows()) {
      for (Place place : images.isProved() ? row.proof().hardCoded() : written(row)) {
        weighed.at(images.place(chart, place), row.reference().familiar());
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

  @Override
  public void check(OscPackage pkg, Report report) {
    if (pkg.isOperator()) {
      Images images = Images.of(pkg);
      for (ImageRow row : images.ledger().rows()) {
        for (Place place : row.proof().hardCoded()) {
          report.at(images.place(pkg, place), row.reference().familiar());
        }
      }
    }
  }
}
