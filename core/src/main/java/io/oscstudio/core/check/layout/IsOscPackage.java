package io.oscstudio.core.check.layout;

import io.oscstudio.core.base.Message;
import io.oscstudio.core.check.rule.OscPackage;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.Rule;
import io.oscstudio.core.check.rule.RuleInfo;
import java.util.List;

/** What is checked is an OSC package at all. */
final class IsOscPackage implements Rule {
  private static final RuleInfo INFO = RuleInfo.error("OSC-PKG-001", "2");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(OscPackage pkg, Report report) {
    if (LayoutRules.isUnrecognised(pkg)) {
      report.inPackage(shape(pkg));
    }
  }

  private static Message shape(OscPackage pkg) {
    List<String> files = pkg.files();
    if (files.isEmpty()) {
      return Message.of("check.shape.empty");
    }
    if (files.contains("Chart.yaml")) {
      return Message.of("check.shape.chart");
    }
    if (files.stream().anyMatch(IsOscPackage::isOfOperator)) {
      return Message.of("check.shape.operator");
    }
    if (files.stream().anyMatch(f -> f.startsWith("package/") || f.contains("/package/"))) {
      return Message.of("check.shape.delivery");
    }
    return Message.of("check.shape.unknown");
  }

  private static boolean isOfOperator(String path) {
    return path.endsWith(".package.yaml")
        || path.contains("clusterserviceversion")
        || path.endsWith("_csv.yaml")
        || path.endsWith("metadata/annotations.yaml");
  }
}
