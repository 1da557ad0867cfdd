package io.oscstudio.core.check.csd;

import io.oscstudio.core.check.rule.Basis;
import io.oscstudio.core.check.rule.Csd;
import io.oscstudio.core.check.rule.Nodes;
import io.oscstudio.core.check.rule.OscPackage;
import io.oscstudio.core.check.rule.PackageRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.Rewrite;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.check.rule.RuleInfo.Mending;
import io.oscstudio.core.yaml.MapNode;
import io.oscstudio.core.yaml.ScalarNode;
import java.util.Optional;

/** The kind of a capability reference is that of the file it names. */
final class CapabilityKindMatches implements PackageRule {
  private static final RuleInfo INFO =
      RuleInfo.error("OSC-CSD-011", "4.3").resting(Basis.INFERRED).fixed(Mending.OFFERED);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(OscPackage pkg, Report report) {
    for (Csd csd : pkg.csds()) {
      for (MapNode capability : csd.capabilities()) {
        Optional<ScalarNode> kind = Nodes.scalarAt(capability, "kind");
        Optional<String> found =
            Nodes.textAt(capability, "defaultPath")
                .flatMap(p -> pkg.yaml("manifests/" + p).scalar("kind"))
                .map(ScalarNode::text);
        if (kind.isPresent() && found.isPresent() && !found.get().equals(kind.get().text())) {
          report
              .at(kind.get(), kind.get().text(), found.get())
              .perhapsFixedBy(() ->
                  found
                      .filter(CapabilityKind.ALLOWED::contains)
                      .map(real -> Rewrite.offered(pkg, kind.get(), real)));
        }
      }
    }
  }
}
