package io.oscstudio.core.check.capability;

import io.oscstudio.core.check.rule.Nodes;
import io.oscstudio.core.check.rule.OscPackage;
import io.oscstudio.core.check.rule.PackageRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.yaml.MapNode;
import io.oscstudio.core.yaml.ScalarNode;
import java.nio.charset.StandardCharsets;

/** The title of a chart has at most 64 bytes, of which a Chinese character takes three. */
final class MetricTitleLength implements PackageRule {
  private static final RuleInfo INFO = RuleInfo.error("OSC-CAP-006", "14");
  private static final int MOST_BYTES = 64;

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(OscPackage pkg, Report report) {
    for (MapNode metric : CapabilityConfig.metrics(pkg)) {
      Nodes.scalarAt(metric, "title")
          .filter(title -> bytes(title) > MOST_BYTES)
          .ifPresent(title -> report.at(title, bytes(title), MOST_BYTES));
    }
  }

  private static int bytes(ScalarNode title) {
    return title.text().getBytes(StandardCharsets.UTF_8).length;
  }
}
