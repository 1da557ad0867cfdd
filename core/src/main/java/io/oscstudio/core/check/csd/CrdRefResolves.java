package io.oscstudio.core.check.csd;

import io.oscstudio.core.base.Message;
import io.oscstudio.core.check.rule.AllowedValues;
import io.oscstudio.core.check.rule.Csd;
import io.oscstudio.core.check.rule.Hints;
import io.oscstudio.core.check.rule.OscPackage;
import io.oscstudio.core.check.rule.PackageRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.check.rule.RuleInfo.Mending;
import io.oscstudio.core.check.rule.YamlFile;
import java.util.List;

/** The CRD a CSD belongs to is in the package. */
final class CrdRefResolves implements PackageRule {
  private static final RuleInfo INFO = RuleInfo.error("OSC-CSD-004", "4.2").fixed(Mending.OFFERED);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(OscPackage pkg, Report report) {
    boolean readable = pkg.crdFiles().stream().allMatch(YamlFile::isReadable);
    List<String> names = pkg.crds().stream().flatMap(c -> c.name().stream()).toList();
    for (Csd csd : pkg.csds()) {
      csd.crdName()
          .filter(name -> readable && !names.contains(name.text()))
          .ifPresent(name ->
              report
                  .at(name, name.text(), hint(name.text(), names))
                  .perhapsFixedBy(() -> AllowedValues.fix(pkg, name, names)));
    }
  }

  private static Message hint(String name, List<String> names) {
    return names.isEmpty() ? Message.of("check.hint.no-crd") : Hints.oneOf(name, names);
  }
}
