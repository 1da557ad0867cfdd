package io.oscstudio.core.check.capability;

import io.oscstudio.core.check.rule.OscPackage;
import io.oscstudio.core.check.rule.PackageRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import java.util.EnumMap;
import java.util.Map;

/** A package has at most one log configuration and one monitoring configuration. */
final class OneOfEachKind implements PackageRule {
  private static final RuleInfo INFO = RuleInfo.error("OSC-CAP-009", "14");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(OscPackage pkg, Report report) {
    Map<CapabilityConfig.Kind, CapabilityConfig> known = new EnumMap<>(CapabilityConfig.Kind.class);
    for (CapabilityConfig config : CapabilityConfig.all(pkg)) {
      CapabilityConfig first = known.putIfAbsent(config.kind(), config);
      if (first != null) {
        report.inFile(config.file().path(), config.kind().written(), first.file().path());
      }
    }
  }
}
