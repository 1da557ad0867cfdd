package io.oscstudio.core.check.descriptor;

import io.oscstudio.core.check.rule.OscPackage;
import io.oscstudio.core.check.rule.PackageRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.console.Control;
import io.oscstudio.core.console.XDescriptor;
import io.oscstudio.core.yaml.ScalarNode;
import java.util.List;

/** A display linkage names a field of the schema and a value. */
final class LinkageInSchema implements PackageRule {
  private static final RuleInfo INFO = RuleInfo.warning("OSC-DESC-004", "24").reading("D15");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(OscPackage pkg, Report report) {
    for (Descriptor descriptor : Descriptor.in(pkg)) {
      for (ScalarNode control : descriptor.controls()) {
        if (XDescriptor.parse(control.text())
                instanceof XDescriptor.Known(_, Control kind, List<String> condition)
            && kind == Control.FIELD_DEPENDENCY
            && !isSound(condition, descriptor)) {
          report.at(control, String.join(":", condition));
        }
      }
    }
  }

  private static boolean isSound(List<String> condition, Descriptor descriptor) {
    return condition.size() == 2
        && condition.stream().noneMatch(String::isEmpty)
        && descriptor.fields().filter(fields -> !fields.has(condition.getFirst())).isEmpty();
  }
}
