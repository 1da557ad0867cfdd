package io.oscstudio.core.check.capability;

import io.oscstudio.core.check.rule.Nodes;
import io.oscstudio.core.check.rule.OscPackage;
import io.oscstudio.core.check.rule.PackageRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.yaml.MapNode;
import io.oscstudio.core.yaml.ScalarNode;

/** The port metrics are read from is a port. That it is a whole number, the types say. */
final class ExporterPort implements PackageRule {
  private static final RuleInfo INFO = RuleInfo.error("OSC-CAP-005", "7.2");
  private static final int HIGHEST = 65_535;

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(OscPackage pkg, Report report) {
    for (MapNode item : CapabilityConfig.items(pkg, CapabilityConfig.Kind.MONITOR)) {
      Nodes.scalarAt(item, "prometheus", "exporterPort")
          .filter(ExporterPort::isOutside)
          .ifPresent(port -> report.at(port, port.text(), HIGHEST));
    }
  }

  private static boolean isOutside(ScalarNode port) {
    return port.value() instanceof Number number
        && !(number.doubleValue() >= 1 && number.doubleValue() <= HIGHEST);
  }
}
