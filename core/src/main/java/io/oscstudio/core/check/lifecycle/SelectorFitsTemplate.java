package io.oscstudio.core.check.lifecycle;

import io.oscstudio.core.base.Message;
import io.oscstudio.core.check.rule.Basis;
import io.oscstudio.core.check.rule.Fix;
import io.oscstudio.core.check.rule.OscPackage;
import io.oscstudio.core.check.rule.PackageRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.check.rule.RuleInfo.Mending;
import io.oscstudio.core.check.rule.YamlChange;
import io.oscstudio.core.kubernetes.UnmatchedLabel;
import io.oscstudio.core.yaml.MapNode;
import io.oscstudio.core.yaml.YamlPath;

/** The labels a deployment selects are those of its pods. */
final class SelectorFitsTemplate implements PackageRule {
  private static final RuleInfo INFO =
      RuleInfo.warning("OSC-LIFE-003", "6").resting(Basis.KUBERNETES).fixed(Mending.OFFERED);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(OscPackage pkg, Report report) {
    for (MapNode deployment : LifecycleRules.deployments(pkg)) {
      for (UnmatchedLabel label : UnmatchedLabel.of(deployment)) {
        MapNode.Entry selected = label.selected();
        String wanted = label.wanted().orElse("–");
        report
            .at(selected.key(), selected.name(), wanted, label.found().orElse("–"))
            .fixedBy(() -> fix(pkg, deployment, selected.name(), wanted));
      }
    }
  }

  /** Gives the pods the label that is selected. */
  private static Fix fix(OscPackage pkg, MapNode deployment, String label, String value) {
    YamlChange change = YamlChange.in(pkg.lifecycle());
    YamlPath labels = YamlPath.of("spec", "template", "metadata", "labels", label);
    YamlChange.Spot at = change.spot(deployment);
    return Fix.offered(
        Message.of("check.fix.add-key", label, value),
        change.set(new YamlChange.Spot(at.document(), at.path().then(labels)), value).patch());
  }
}
