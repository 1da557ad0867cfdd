package io.oscstudio.core.check.metadata;

import io.oscstudio.core.base.Message;
import io.oscstudio.core.check.rule.Fix;
import io.oscstudio.core.check.rule.Nodes;
import io.oscstudio.core.check.rule.OscPackage;
import io.oscstudio.core.check.rule.PackageRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.check.rule.RuleInfo.Mending;
import io.oscstudio.core.check.rule.YamlChange;
import io.oscstudio.core.convert.Descriptions;
import io.oscstudio.core.yaml.ScalarNode;

/** The short description has fewer than 64 characters. */
final class BriefDescriptionLength implements PackageRule {
  private static final RuleInfo INFO = RuleInfo.error("OSC-META-006", "14").fixed(Mending.OFFERED);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(OscPackage pkg, Report report) {
    pkg.metadata()
        .scalar("briefDescription")
        .ifPresent(value ->
            MetadataRules.checkLength(report, value)
                .ifPresent(found -> found.fixedBy(() -> shortened(pkg, value))));
  }

  /** The whole of it goes to {@code detail}, unless that says something already (D17). */
  private static Fix shortened(OscPackage pkg, ScalarNode value) {
    YamlChange change = YamlChange.in(pkg.metadata());
    YamlChange.Spot detail = change.spot(value).parent().key("detail");
    YamlChange shorter = change.set(value, Descriptions.brief(value.text()));
    boolean hasDetail = pkg.metadata().map().filter(m -> Nodes.has(m, "detail")).isPresent();
    return Fix.offered(
        Message.of("check.fix.shorten"),
        (hasDetail ? shorter : shorter.set(detail, value.text())).patch());
  }
}
