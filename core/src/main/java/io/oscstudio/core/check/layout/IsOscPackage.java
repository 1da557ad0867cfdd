package io.oscstudio.core.check.layout;

import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.StudioException;
import io.oscstudio.core.check.rule.OscPackage;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.Rule;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.source.ChartSource;
import io.oscstudio.core.source.DeliverySource;
import io.oscstudio.core.source.OperatorSource;
import io.oscstudio.core.source.OscPackageSource;
import io.oscstudio.core.source.Sources;

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
      report.inPackage(Message.of("check.shape." + shape(pkg)));
    }
  }

  private static String shape(OscPackage pkg) {
    if (pkg.files().isEmpty()) {
      return "empty";
    }
    try {
      return switch (Sources.recognise(pkg.tree())) {
        case ChartSource _ -> "chart";
        case OperatorSource _ -> "operator";
        case DeliverySource _ -> "delivery";
        case OscPackageSource _ -> "unknown";
      };
    } catch (StudioException e) {
      return "unknown"; // what exactly is missing of the other formats helps nobody here
    }
  }
}
