package io.oscstudio.core.check.csd;

import io.oscstudio.core.base.Message;
import io.oscstudio.core.check.rule.Csd;
import io.oscstudio.core.check.rule.Fix;
import io.oscstudio.core.check.rule.Nodes;
import io.oscstudio.core.check.rule.OscPackage;
import io.oscstudio.core.check.rule.PackageRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.check.rule.RuleInfo.Mending;
import io.oscstudio.core.check.rule.YamlChange;
import io.oscstudio.core.yaml.Edit;
import io.oscstudio.core.yaml.MapNode;

/** The name of the CRD is written as {@code metadata.name}. */
final class CrdRefNesting implements PackageRule {
  private static final RuleInfo INFO =
      RuleInfo.warning("OSC-CSD-005", "24").reading("D1").fixed(Mending.SAFE);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(OscPackage pkg, Report report) {
    for (Csd csd : pkg.csds()) {
      csd.crdRef()
          .filter(ref -> Nodes.scalarAt(ref, "metadata", "name").isEmpty())
          .flatMap(ref -> ref.entry("name"))
          .ifPresent(entry ->
              report.at(entry.key(), entry.value().source()).fixedBy(() -> nested(csd, entry)));
    }
  }

  private static Fix nested(Csd csd, MapNode.Entry name) {
    YamlChange change = YamlChange.in(csd.file());
    YamlChange.Spot ref = change.spot(name.key()).parent();
    return Fix.safe(
        Message.of("check.fix.key", "metadata.name"),
        change
            .set(ref.key("metadata").key("name"), name.value().toData())
            .edit(ref.key("name"), Edit.delete())
            .patch());
  }
}
