package io.oscstudio.core.check.version;

import io.oscstudio.core.check.rule.ChartPackage;
import io.oscstudio.core.check.rule.ChartRule;
import io.oscstudio.core.check.rule.OscPackage;
import io.oscstudio.core.check.rule.PackageRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.check.rule.YamlFile;
import io.oscstudio.core.yaml.Node;
import java.util.Objects;
import java.util.Optional;

/** Maintainers, provider and categories stay as they were once set (V10). */
final class KeptFacts implements PackageRule, ChartRule {
  private static final RuleInfo INFO = RuleInfo.error("OSC-VER-002", "3");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(OscPackage pkg, Report report) {
    ServiceVersion.before(pkg)
        .ifPresent(e -> check(ServiceVersion.of(pkg), e, pkg.metadata(), report));
  }

  @Override
  public void check(ChartPackage chart, Report report) {
    ServiceVersion.before(chart)
        .ifPresent(e -> check(ServiceVersion.of(chart), e, chart.chart(), report));
  }

  private static void check(
      ServiceVersion now, ServiceVersion earlier, YamlFile file, Report report) {
    earlier
        .facts()
        .forEach((key, before) -> {
          Optional<Node> today = Optional.ofNullable(now.facts().get(key));
          if (today.isEmpty()) {
            file.map().ifPresent(root -> report.missingIn(root, key));
          } else if (!Objects.equals(today.get().toData(), before.toData())) {
            report.at(today.get(), key);
          }
        });
  }
}
