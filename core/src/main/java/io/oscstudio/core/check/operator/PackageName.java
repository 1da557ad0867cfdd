package io.oscstudio.core.check.operator;

import io.oscstudio.core.check.rule.Basis;
import io.oscstudio.core.check.rule.OperatorPackage;
import io.oscstudio.core.check.rule.OperatorRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.yaml.ScalarNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The name of the package can be the name of a service. */
final class PackageName implements OperatorRule {
  private static final RuleInfo INFO =
      RuleInfo.warning("OSC-OPR-071", "17").resting(Basis.INFERRED);
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]*[a-z0-9]");
  private static final int LONGEST = 64;

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(OperatorPackage operator, Report report) {
    List<ScalarNode> names = new ArrayList<>();
    operator.packageFile().flatMap(f -> f.scalar("packageName")).ifPresent(names::add);
    operator.bundles().stream()
        .flatMap(b -> b.label("operators.operatorframework.io.bundle.package.v1").stream())
        .forEach(names::add);
    names.stream()
        .filter(n -> n.text().length() > LONGEST || !NAME.matcher(n.text()).matches())
        .forEach(n -> report.at(n, n.text(), LONGEST));
  }
}
