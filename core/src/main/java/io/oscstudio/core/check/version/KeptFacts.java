package io.oscstudio.core.check.version;

import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;

/** Maintainers, provider and categories stay as they were once set (V10). */
final class KeptFacts extends VersionRule {
  KeptFacts() {
    super(RuleInfo.error("OSC-VER-002", "3"));
  }

  @Override
  void check(ServiceVersion now, ServiceVersion earlier, Report report) {
    earlier
        .facts()
        .forEach((key, before) -> {
          KeptFact today = now.facts().get(key);
          if (today == null) {
            if (now.canSay(key)) {
              report.missingIn(now.root(), key);
            }
          } else if (!today.agrees(before, now.isLike(earlier))) {
            report.at(today.node(), key);
          }
        });
  }
}
