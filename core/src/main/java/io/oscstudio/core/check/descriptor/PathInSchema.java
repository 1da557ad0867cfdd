package io.oscstudio.core.check.descriptor;

import io.oscstudio.core.base.Message;
import io.oscstudio.core.check.rule.OscPackage;
import io.oscstudio.core.check.rule.PackageRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.Rewrite;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.check.rule.RuleInfo.Mending;
import io.oscstudio.core.yaml.ScalarNode;
import java.util.Optional;

/** A descriptor names a field of the CRD's schema, or it has no effect. */
final class PathInSchema implements PackageRule {
  private static final RuleInfo INFO =
      RuleInfo.warning("OSC-DESC-001", "5.3").fixed(Mending.OFFERED);

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
        Optional<String> nearest = fields.get().nearest(path.get().text());
        Message hint =
            nearest
                .map(near -> Message.of("check.hint.path", near))
                .orElseGet(() -> Message.of("check.hint.no-path"));
        report
            .at(path.get(), path.get().text(), descriptor.part(), hint)
            .perhapsFixedBy(() -> nearest.map(near -> Rewrite.offered(pkg, path.get(), near)));
      }
    }
  }
}
