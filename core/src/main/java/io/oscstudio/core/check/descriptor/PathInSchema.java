package io.oscstudio.core.check.descriptor;

import io.oscstudio.core.check.rule.OscPackage;
import io.oscstudio.core.check.rule.PackageRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.yaml.ScalarNode;
import java.util.Optional;

/** A descriptor names a field of the CRD's schema, or it has no effect. */
final class PathInSchema implements PackageRule {
  private static final RuleInfo INFO = RuleInfo.warning("OSC-DESC-001", "5.3");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(OscPackage pkg, Report report) {
    for (Descriptor descriptor : Descriptor.in(pkg)) {
      Optional<ScalarNode> path = descriptor.path();
      Optional<SchemaFields> fields = descriptor.fields();
      if (path.isPresent() && fields.isPresent() && !fields.get().has(path.get().text())) {
        report.at(
            path.get(), path.get().text(), descriptor.part(), fields.get().hint(path.get().text()));
      }
    }
  }
}
