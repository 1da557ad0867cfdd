package io.oscstudio.core.check.metadata;

import io.oscstudio.core.check.rule.AllowedValues;
import io.oscstudio.core.check.rule.Fix;
import io.oscstudio.core.check.rule.Hints;
import io.oscstudio.core.check.rule.Nodes;
import io.oscstudio.core.check.rule.OscPackage;
import io.oscstudio.core.check.rule.PackageRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.Rewrite;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.check.rule.RuleInfo.Mending;
import io.oscstudio.core.yaml.ScalarNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Architectures are the two OSC knows. */
final class Architecture implements PackageRule {
  private static final RuleInfo INFO = RuleInfo.error("OSC-META-009", "3").fixed(Mending.SAFE);
  private static final List<String> ALLOWED = List.of("x86_64", "aarch64");

  /** What Go and Debian call them. */
  private static final Map<String, String> OTHER_NAMES =
      Map.of("amd64", "x86_64", "x86-64", "x86_64", "x64", "x86_64", "arm64", "aarch64");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(OscPackage pkg, Report report) {
    pkg.metadata().at("architecture").map(Nodes::scalars).orElse(List.of()).stream()
        .filter(value -> !ALLOWED.contains(value.text()))
        .forEach(value ->
            report
                .at(value, value.text(), Hints.oneOf(value.text(), ALLOWED))
                .perhapsFixedBy(() -> fix(pkg, value)));
  }

  private static Optional<Fix> fix(OscPackage pkg, ScalarNode value) {
    @Nullable String same = OTHER_NAMES.get(value.text().toLowerCase(Locale.ROOT));
    return same == null
        ? AllowedValues.fix(pkg, value, ALLOWED)
        : Optional.of(Rewrite.safe(pkg, value, same));
  }
}
