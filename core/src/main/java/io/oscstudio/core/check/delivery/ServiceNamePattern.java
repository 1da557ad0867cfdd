package io.oscstudio.core.check.delivery;

import io.oscstudio.core.check.rule.DeliveryPackage;
import io.oscstudio.core.check.rule.DeliveryRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import java.util.regex.Pattern;

/** A service is named with letters, digits and hyphens, at most 64 (R11.2). */
final class ServiceNamePattern implements DeliveryRule {
  private static final RuleInfo INFO = RuleInfo.error("OSC-DLV-003", "17");
  private static final Pattern ALLOWED = Pattern.compile("[A-Za-z0-9-]{1,64}");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(DeliveryPackage delivery, Report report) {
    Deployment.of(delivery)
        .ifPresent(deployment ->
            deployment
                .name()
                .filter(name -> !ALLOWED.matcher(name).matches())
                .ifPresent(name -> report.inFile(deployment.path(), name)));
  }
}
