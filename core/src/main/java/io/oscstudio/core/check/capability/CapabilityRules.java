package io.oscstudio.core.check.capability;

import io.oscstudio.core.check.rule.Rule;
import java.util.List;

/** The rules about log and monitoring configurations. */
public final class CapabilityRules {
  private CapabilityRules() {}

  /** All of them. */
  public static List<Rule> all() {
    return List.of(
        new LogPathsApart(),
        new SelectorsAndPathsGiven(),
        new SelectorFindsWorkload(),
        new LogPathsAbsolute(),
        new ExporterPort(),
        new MetricTitleLength(),
        new UnitType(),
        new MetricExpression(),
        new OneOfEachKind(),
        new SelectedMetricsDrawn());
  }
}
