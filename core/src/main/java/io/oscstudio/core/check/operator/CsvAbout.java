package io.oscstudio.core.check.operator;

import io.oscstudio.core.check.rule.Basis;
import io.oscstudio.core.check.rule.Bundle;
import io.oscstudio.core.check.rule.Nodes;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import java.util.List;

/** A CSV says what people want to know first. */
final class CsvAbout extends BundleRule {
  private static final List<String> WANTED = List.of("description", "icon", "maturity");

  CsvAbout() {
    super(RuleInfo.info("OSC-OPR-016", "9.2").resting(Basis.OLM));
  }

  @Override
  void check(Bundle bundle, Report report) {
    bundle
        .spec()
        .ifPresent(spec ->
            WANTED.stream()
                .filter(key -> !Nodes.has(spec, key))
                .forEach(key -> report.missingIn(spec, "spec." + key)));
  }
}
