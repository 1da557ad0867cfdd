package io.oscstudio.core.check.crd;

import io.oscstudio.core.base.Message;
import io.oscstudio.core.check.rule.Crd;
import io.oscstudio.core.check.rule.Csd;
import io.oscstudio.core.check.rule.Fix;
import io.oscstudio.core.check.rule.Nodes;
import io.oscstudio.core.check.rule.OscPackage;
import io.oscstudio.core.check.rule.PackageRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.check.rule.RuleInfo.Mending;
import io.oscstudio.core.check.rule.YamlChange;
import io.oscstudio.core.yaml.ScalarNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A CRD is named {@code <plural>.<group>}. */
final class CrdName implements PackageRule {
  private static final RuleInfo INFO = RuleInfo.error("OSC-CRD-002", "4.1").fixed(Mending.OFFERED);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(OscPackage pkg, Report report) {
    List<Csd> csds = pkg.csds();
    for (Crd crd : pkg.crds()) {
      Optional<String> plural = Nodes.textAt(crd.root(), "spec", "names", "plural");
      if (plural.isEmpty() || crd.group().isEmpty()) {
        continue;
      }
      String expected = plural.get() + "." + crd.group().get();
      Optional<ScalarNode> name = Nodes.scalarAt(crd.root(), "metadata", "name");
      if (name.isEmpty()) {
        report.missingIn(crd.root(), "–", expected).fixedBy(() -> fix(pkg, crd, csds, expected));
      } else if (!name.get().text().equals(expected)) {
        report
            .at(name.get(), name.get().text(), expected)
            .fixedBy(() -> fix(pkg, crd, csds, expected));
      }
    }
  }

  /** Renames it, and with it the references of its CSDs. */
  private static Fix fix(OscPackage pkg, Crd crd, List<Csd> csds, String name) {
    YamlChange change = YamlChange.in(pkg.fileOf(crd.root()));
    YamlChange.Spot metadata = change.spot(crd.root()).key("metadata");
    List<Fix.FileEdit> edits = new ArrayList<>();
    edits.add(change.set(metadata.key("name"), name).patch());
    for (Csd csd : csds) {
      csd.crdName()
          .filter(ref -> crd.name().equals(Optional.of(ref.text())))
          .ifPresent(ref -> edits.add(YamlChange.in(csd.file()).set(ref, name).patch()));
    }
    return new Fix(Message.of("check.fix.value", name), false, edits);
  }
}
