package io.oscstudio.core.check.chart;

import io.oscstudio.core.check.rule.ChartPackage;
import io.oscstudio.core.check.rule.ChartRule;
import io.oscstudio.core.check.rule.Quoting;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.check.rule.RuleInfo.Mending;
import java.util.Locale;
import java.util.regex.Pattern;

/** Numbers with a zero in front are modes of files, for YAML reads them as octal (D16). */
final class OctalNumbers implements ChartRule {
  private static final RuleInfo INFO =
      RuleInfo.warning("OSC-CHART-020", "24").reading("D16").fixed(Mending.OFFERED);

  private static final Pattern OCTAL = Pattern.compile("0[0-7]+");
  private static final Pattern MODE =
      Pattern.compile(".*(?:mode|umask|mask|permissions?|chmod|tag|version)");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(ChartPackage chart, Report report) {
    Scalars.visit(
        chart.values(),
        (key, value) -> {
          if (value.value() instanceof Long read
              && OCTAL.matcher(value.text()).matches()
              && !MODE.matcher(key.toLowerCase(Locale.ROOT)).matches()) {
            report
                .at(value, value.text(), read.toString())
                .fixedBy(() -> Quoting.offered(chart, value));
          }
        });
  }
}
