package io.oscstudio.core.check.csd;

import io.oscstudio.core.base.Message;
import io.oscstudio.core.check.rule.Basis;
import io.oscstudio.core.check.rule.Csd;
import io.oscstudio.core.check.rule.Fix;
import io.oscstudio.core.check.rule.Nodes;
import io.oscstudio.core.check.rule.OscPackage;
import io.oscstudio.core.check.rule.PackageRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.check.rule.RuleInfo.Mending;
import io.oscstudio.core.check.rule.YamlChange;
import io.oscstudio.core.yaml.MapNode;
import io.oscstudio.core.yaml.ScalarNode;
import java.util.Optional;

/** A dependency names API version and kind together or not at all. */
final class DependencyIdentity implements PackageRule {
  private static final RuleInfo INFO =
      RuleInfo.warning("OSC-CSD-020", "4.4").resting(Basis.INFERRED).fixed(Mending.OFFERED);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(OscPackage pkg, Report report) {
    for (Csd csd : pkg.csds()) {
      for (MapNode dependency : csd.dependencies()) {
        if (Nodes.has(dependency, "apiVersion") != Nodes.has(dependency, "kind")) {
          boolean kindMissing = Nodes.has(dependency, "apiVersion");
          String missing = kindMissing ? "kind" : "apiVersion";
          Optional<String> ofFile =
              Nodes.textAt(dependency, "defaultPath")
                  .flatMap(path -> pkg.yaml("manifests/" + path).scalar(missing))
                  .map(ScalarNode::text);
          report
              .missingIn(dependency, kindMissing ? "apiVersion" : "kind", missing)
              .perhapsFixedBy(() -> ofFile.map(value -> fix(csd, dependency, missing, value)));
        }
      }
    }
  }

  /** Writes what the resource in the dependency's file says. */
  private static Fix fix(Csd csd, MapNode dependency, String key, String value) {
    YamlChange change = YamlChange.in(csd.file());
    return Fix.offered(
        Message.of("check.fix.add-key", key, value),
        change.set(change.spot(dependency).key(key), value).patch());
  }
}
