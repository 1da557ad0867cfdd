package io.oscstudio.core.check.helm;

import io.oscstudio.core.check.rule.ChartPackage;
import io.oscstudio.core.check.rule.ChartRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.helm.AskedValue;
import io.oscstudio.core.helm.HelmRefusal.Reason;
import java.util.LinkedHashMap;
import java.util.Map;

/** The values meet the schema of the chart. */
final class ValuesMeetSchema implements ChartRule {
  private static final RuleInfo INFO = RuleInfo.error("OSC-HELM-003", "9.1");

  /** Says nothing itself: what is wrong below follows. */
  private static final String GROUP = "validation failed";

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(ChartPackage chart, Report report) {
    HelmVerdict.of(chart)
        .refusals(Reason.SCHEMA)
        .filter(refusal -> refusal.place().isEmpty())
        .forEach(refusal -> {
          Map<String, AskedValue> values = new LinkedHashMap<>();
          Map<String, String> words = new LinkedHashMap<>();
          for (AskedValue value : refusal.helm().values()) {
            if (!value.words().equals(GROUP)) {
              String path = value.path().toString();
              values.putIfAbsent(path, value);
              words.merge(path, value.words(), (first, next) -> first + "; " + next);
            }
          }
          values.forEach((path, value) ->
              report.at(HelmRules.place(value, chart), path, words.getOrDefault(path, "")));
          if (values.isEmpty()) {
            report.inFile(chart.values().path(), "", refusal.words());
          }
        });
  }
}
