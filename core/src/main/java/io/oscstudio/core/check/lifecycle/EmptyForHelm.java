package io.oscstudio.core.check.lifecycle;

import io.oscstudio.core.base.Message;
import io.oscstudio.core.check.rule.Fix;
import io.oscstudio.core.check.rule.Nodes;
import io.oscstudio.core.check.rule.OscPackage;
import io.oscstudio.core.check.rule.PackageRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.check.rule.RuleInfo.Mending;
import io.oscstudio.core.check.rule.YamlChange;
import io.oscstudio.core.yaml.TextPatch;
import java.util.regex.Pattern;

/** The lifecycle of a package made from a chart is empty. */
final class EmptyForHelm implements PackageRule {
  private static final Pattern LINE_THAT_SAYS_SOMETHING =
      Pattern.compile("(?m)^[^#\\s\\uFEFF].*$|^[ \\t]+[^#\\s].*$");
  private static final RuleInfo INFO =
      RuleInfo.warning("OSC-LIFE-005", "24").reading("D4").fixed(Mending.OFFERED);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(OscPackage pkg, Report report) {
    if (pkg.isHelm()) {
      pkg.lifecycle()
          .map()
          .filter(m -> !Nodes.isBlank(m))
          .ifPresent(root -> report.missingIn(root).fixedBy(() -> fix(pkg)));
    }
  }

  /** Turns every line into a comment, so that nothing is lost. */
  private static Fix fix(OscPackage pkg) {
    YamlChange change = YamlChange.in(pkg.lifecycle());
    String before = change.text().text();
    String after = LINE_THAT_SAYS_SOMETHING.matcher(before).replaceAll("# $0");
    return Fix.offered(
        Message.of("check.fix.comment-out"), change.then(TextPatch.between(before, after)).patch());
  }
}
