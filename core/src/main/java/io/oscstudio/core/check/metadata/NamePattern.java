package io.oscstudio.core.check.metadata;

import io.oscstudio.core.check.rule.Fix;
import io.oscstudio.core.check.rule.OscPackage;
import io.oscstudio.core.check.rule.PackageRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.Rewrite;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.check.rule.RuleInfo.Mending;
import io.oscstudio.core.yaml.ScalarNode;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The name has the form OSC takes. */
final class NamePattern implements PackageRule {
  private static final RuleInfo INFO = RuleInfo.error("OSC-META-001", "17").fixed(Mending.OFFERED);
  private static final Pattern ALLOWED = Pattern.compile("[a-z][a-z0-9-]*[a-z0-9]");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(OscPackage pkg, Report report) {
    pkg.metadata()
        .scalar("name")
        .filter(name -> !ALLOWED.matcher(name.text()).matches())
        .ifPresent(name -> report.at(name, name.text()).perhapsFixedBy(() -> fix(pkg, name)));
  }

  private static Optional<Fix> fix(OscPackage pkg, ScalarNode name) {
    String near =
        name.text()
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^[-0-9]+|-$", "");
    return ALLOWED.matcher(near).matches()
        ? Optional.of(Rewrite.offered(pkg, name, near))
        : Optional.empty();
  }
}
