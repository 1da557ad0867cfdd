package io.oscstudio.core.check.descriptor;

import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.Nearest;
import io.oscstudio.core.check.rule.OscPackage;
import io.oscstudio.core.check.rule.PackageRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.Rewrite;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.check.rule.RuleInfo.Mending;
import io.oscstudio.core.console.XDescriptor;
import io.oscstudio.core.yaml.ScalarNode;
import java.util.Optional;

/** The controls of a descriptor are in OSC's list. */
final class KnownDescriptors implements PackageRule {
  private static final RuleInfo INFO =
      RuleInfo.warning("OSC-DESC-002", "5.4").fixed(Mending.OFFERED);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(OscPackage pkg, Report report) {
    for (Descriptor descriptor : Descriptor.in(pkg)) {
      for (ScalarNode control : descriptor.controls()) {
        String urn = control.text();
        XDescriptor read = XDescriptor.parse(urn);
        if (!(read instanceof XDescriptor.Known) && !read.hides()) {
          Optional<String> nearest = nearest(read);
          Message hint =
              nearest
                  .map(near -> Message.of("check.hint.descriptor", near))
                  .orElseGet(() -> Message.of("check.hint.no-descriptor"));
          report
              .at(control, urn, hint)
              .perhapsFixedBy(() -> nearest.map(near -> Rewrite.offered(pkg, control, near)));
        }
      }
    }
  }

  /** The control of OSC's that was probably meant. */
  private static Optional<String> nearest(XDescriptor read) {
    return read instanceof XDescriptor.Foreign(_, Optional<String> rewrite) && rewrite.isPresent()
        ? rewrite
        : Nearest.of(read.urn(), XDescriptor.wholeUrns());
  }
}
