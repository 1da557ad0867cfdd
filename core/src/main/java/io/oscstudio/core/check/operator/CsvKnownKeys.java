package io.oscstudio.core.check.operator;

import io.oscstudio.core.check.rule.AllowedValues;
import io.oscstudio.core.check.rule.Basis;
import io.oscstudio.core.check.rule.Bundle;
import io.oscstudio.core.check.rule.OperatorPackage;
import io.oscstudio.core.check.rule.OperatorRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import java.util.List;

/** What a CSV says is something OLM reads. */
final class CsvKnownKeys implements OperatorRule {
  private static final RuleInfo INFO =
      RuleInfo.warning("OSC-OPR-015", "9.2").resting(Basis.OLM).fixed(RuleInfo.Mending.OFFERED);
  private static final List<String> TOP =
      List.of("apiVersion", "kind", "metadata", "spec", "status");
  private static final List<String> SPEC =
      List.of(
          "annotations",
          "apiservicedefinitions",
          "cleanup",
          "customresourcedefinitions",
          "description",
          "displayName",
          "icon",
          "install",
          "installModes",
          "keywords",
          "labels",
          "links",
          "maintainers",
          "maturity",
          "minKubeVersion",
          "nativeAPIs",
          "provider",
          "relatedImages",
          "release",
          "replaces",
          "selector",
          "skips",
          "version",
          "webhookdefinitions");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(OperatorPackage operator, Report report) {
    for (Bundle bundle : operator.bundles()) {
      bundle.csv().entries().forEach(e -> AllowedValues.checkKey(operator, report, e, TOP));
      bundle
          .spec()
          .ifPresent(spec ->
              spec.entries().forEach(e -> AllowedValues.checkKey(operator, report, e, SPEC)));
    }
  }
}
