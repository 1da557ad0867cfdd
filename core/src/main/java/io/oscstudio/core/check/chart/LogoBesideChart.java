package io.oscstudio.core.check.chart;

import io.oscstudio.core.base.Message;
import io.oscstudio.core.check.rule.ChartPackage;
import io.oscstudio.core.check.rule.ChartRule;
import io.oscstudio.core.check.rule.Fix;
import io.oscstudio.core.check.rule.Picture;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.check.rule.RuleInfo.Mending;
import io.oscstudio.core.project.Bytes;
import io.oscstudio.core.yaml.ScalarNode;
import java.util.Map;
import java.util.Optional;

/** The picture OSC shows lies beside Chart.yaml (V22). */
final class LogoBesideChart implements ChartRule {
  private static final RuleInfo INFO =
      RuleInfo.warning("OSC-CHART-008", "9.1").fixed(Mending.OFFERED);

  /** What OSC takes a logo from, by the media type. */
  private static final Map<String, String> LOGOS =
      Map.of("image/png", "logo.png", "image/jpeg", "logo.jpg", "image/svg+xml", "logo.svg");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(ChartPackage chart, Report report) {
    Optional<ScalarNode> icon = chart.chart().scalar("icon");
    if (icon.isPresent()
        && !chart.isInPackage()
        && LOGOS.values().stream().sorted().noneMatch(chart::has)) {
      report.at(icon.get()).perhapsFixedBy(() -> fix(chart, icon.get().text()));
    }
  }

  /** The picture of an icon that holds one, as a file; others would have to be fetched. */
  private static Optional<Fix> fix(ChartPackage chart, String icon) {
    Optional<byte[]> picture = Picture.inAddress(icon).flatMap(Picture::bytes);
    return picture
        .flatMap(Picture::mediaType)
        .flatMap(type -> Optional.ofNullable(LOGOS.get(type)))
        .map(logo ->
            Fix.offered(
                Message.of("check.fix.logo", logo),
                new Fix.Write(chart.path(logo), Bytes.of(picture.get()))));
  }
}
