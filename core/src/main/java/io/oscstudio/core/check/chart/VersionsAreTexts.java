package io.oscstudio.core.check.chart;

import io.oscstudio.core.check.rule.ChartPackage;
import io.oscstudio.core.check.rule.ChartRule;
import io.oscstudio.core.check.rule.Quoting;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.check.rule.RuleInfo.Mending;
import io.oscstudio.core.yaml.ScalarNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;

/** Tags and versions are not numbers that templates show otherwise than they are written (D16). */
final class VersionsAreTexts implements ChartRule {
  private static final RuleInfo INFO =
      RuleInfo.warning("OSC-CHART-018", "24").reading("D16").fixed(Mending.SAFE);

  /** No version is a longer number, and longer ones take long to be worked out. */
  private static final int LONGEST = 40;

  /** From this power of ten on Go shows an exponent. */
  private static final int FIRST_EXPONENT = 6;

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(ChartPackage chart, Report report) {
    Scalars.visit(chart.values(), (key, value) -> check(chart, report, key, value));
    chart.chart().scalar("appVersion").ifPresent(v -> check(chart, report, "appVersion", v));
    chart.chart().scalar("version").ifPresent(v -> check(chart, report, "version", v));
  }

  private static void check(ChartPackage chart, Report report, String key, ScalarNode value) {
    if (value.text().length() <= LONGEST && isVersion(key)) {
      number(value)
          .map(VersionsAreTexts::shown)
          .filter(shown -> !shown.equals(value.text()))
          .ifPresent(shown ->
              report.at(value, value.text(), shown).fixedBy(() -> Quoting.fix(chart, value)));
    }
  }

  private static boolean isVersion(String key) {
    String lower = key.toLowerCase(Locale.ROOT);
    return lower.endsWith("tag") || lower.endsWith("version");
  }

  private static Optional<BigDecimal> number(ScalarNode value) {
    return switch (value.value()) {
      case Long whole -> Optional.of(BigDecimal.valueOf(whole));
      case BigInteger whole -> Optional.of(new BigDecimal(whole));
      case Double broken when Double.isFinite(broken) -> Optional.of(BigDecimal.valueOf(broken));
      case null, default -> Optional.empty();
    };
  }

  /** As templates write a number, which is a float for them: 4.1, 2.0200101e+07. */
  private static String shown(BigDecimal number) {
    if (number.signum() == 0) {
      return "0";
    }
    BigDecimal digits = number.stripTrailingZeros();
    int exponent = digits.precision() - digits.scale() - 1;
    if (exponent >= -4 && exponent < FIRST_EXPONENT) {
      return digits.toPlainString();
    }
    String mantissa = digits.movePointLeft(exponent).stripTrailingZeros().toPlainString();
    return "%se%s%02d".formatted(mantissa, exponent < 0 ? "-" : "+", Math.abs(exponent));
  }
}
