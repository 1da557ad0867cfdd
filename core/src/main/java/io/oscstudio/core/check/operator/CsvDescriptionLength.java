package io.oscstudio.core.check.operator;

import io.oscstudio.core.base.Readings;
import io.oscstudio.core.check.rule.Bundle;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;

/** The short description fits. */
final class CsvDescriptionLength extends BundleRule {

  CsvDescriptionLength() {
    super(RuleInfo.info("OSC-OPR-069", "24").reading("D17"));
  }

  @Override
  void check(Bundle bundle, Report report) {
    bundle
        .annotation("description")
        .filter(d ->
            d.text().strip().codePointCount(0, d.text().strip().length())
                >= Readings.BRIEF_DESCRIPTION_LIMIT)
        .ifPresent(d ->
            report.at(
                d,
                d.text().codePointCount(0, d.text().length()),
                Readings.BRIEF_DESCRIPTION_LIMIT - 1));
  }
}
