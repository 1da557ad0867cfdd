package io.oscstudio.core.check.operator;

import io.oscstudio.core.check.rule.Basis;
import io.oscstudio.core.check.rule.Bundle;
import io.oscstudio.core.check.rule.Nodes;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.yaml.ScalarNode;
import java.util.Optional;
import java.util.regex.Pattern;

/** A CSV has a name that Kubernetes takes. */
final class CsvName extends BundleRule {
  private static final Pattern NAME = Pattern.compile("[a-z0-9]([-a-z0-9.]*[a-z0-9])?");
  private static final int LONGEST = 253;

  CsvName() {
    super(RuleInfo.error("OSC-OPR-007", "9.2").resting(Basis.OLM));
  }

  @Override
  void check(Bundle bundle, Report report) {
    Optional<ScalarNode> name = bundle.name();
    if (name.isEmpty() || name.get().text().isBlank()) {
      report.missingIn(Nodes.mapAt(bundle.csv(), "metadata").orElse(bundle.csv()), "–");
    } else if (!NAME.matcher(name.get().text()).matches() || name.get().text().length() > LONGEST) {
      report.at(name.get(), name.get().text());
    }
  }
}
