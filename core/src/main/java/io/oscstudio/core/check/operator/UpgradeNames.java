package io.oscstudio.core.check.operator;

import io.oscstudio.core.check.rule.Basis;
import io.oscstudio.core.check.rule.Bundle;
import io.oscstudio.core.check.rule.Nodes;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.yaml.ListNode;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a version replaces and skips are names of CSVs. */
final class UpgradeNames extends BundleRule {
  /** Kubernetes takes no longer names. */
  private static final int LONGEST = 253;

  private static final Pattern FORM = Pattern.compile("[^.\\s]*[A-Za-z][^.\\s]*\\.\\S*\\d\\S*");

  UpgradeNames() {
    super(RuleInfo.warning("OSC-OPR-032", "9.2").resting(Basis.OLM));
  }

  @Override
  void check(Bundle bundle, Report report) {
    Stream.concat(
            Nodes.scalarAt(bundle.csv(), "spec", "replaces").stream(),
            bundle.nearest("spec", "skips") instanceof ListNode list
                ? Nodes.scalars(list).stream()
                : Stream.of())
        .filter(n -> !n.text().isBlank() && !isName(n.text()))
        .forEach(n -> report.at(n, n.text()));
  }

  private static boolean isName(String text) {
    return text.length() <= LONGEST && FORM.matcher(text).matches();
  }
}
