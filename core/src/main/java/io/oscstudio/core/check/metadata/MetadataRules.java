package io.oscstudio.core.check.metadata;

import io.oscstudio.core.base.Readings;
import io.oscstudio.core.check.rule.Fixable;
import io.oscstudio.core.check.rule.OscPackage;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.Rewrite;
import io.oscstudio.core.check.rule.Rule;
import io.oscstudio.core.yaml.ScalarNode;
import java.util.List;
import java.util.Optional;

/** The rules about {@code metadata.yaml}. */
public final class MetadataRules {
  private MetadataRules() {}

  /** All of them. */
  public static List<Rule> all() {
    return List.of(
        new NamePattern(),
        new VersionIsSemantic(),
        new VersionIsQuoted(),
        new VersionWithoutBuild(),
        new AppVersionLength(),
        new BriefDescriptionLength(),
        new Source(),
        new Type(),
        new Architecture(),
        new Devices(),
        new Scenes(),
        new DeployScenePlatforms(),
        new DeploySceneClusters(),
        new ScenesOverridden(),
        new Contact(),
        new Categories(),
        new MarketFields(),
        new PartnerSource(),
        new LogoIsPicture(),
        new ChartName(),
        new ChartVersion());
  }

  /** Reports a text that does not have fewer than 64 characters. */
  static Optional<Fixable> checkLength(Report report, ScalarNode value) {
    int length = value.text().codePointCount(0, value.text().length());
    return length >= Readings.BRIEF_DESCRIPTION_LIMIT
        ? Optional.of(report.at(value, length, Readings.BRIEF_DESCRIPTION_LIMIT - 1))
        : Optional.empty();
  }

  /** Reports a key of the chart whose value is not that of the package. */
  static void checkSame(OscPackage pkg, Report report, String key) {
    Optional<ScalarNode> ours = pkg.metadata().scalar(key);
    Optional<ScalarNode> charts = pkg.chart().scalar(key);
    if (ours.isPresent() && charts.isPresent() && !ours.get().text().equals(charts.get().text())) {
      report
          .at(charts.get(), charts.get().text(), ours.get().text())
          .fixedBy(() -> Rewrite.offered(pkg, charts.get(), ours.get().text()));
    }
  }
}
