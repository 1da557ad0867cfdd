package io.oscstudio.core.check.layout;

import io.oscstudio.core.check.rule.ArchiveNames;
import io.oscstudio.core.check.rule.OscPackage;
import io.oscstudio.core.check.rule.PackageRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.yaml.ScalarNode;
import java.util.Optional;

/** The archive is named after name and version of the package (R2.10). */
final class ArchiveNamedAfterPackage implements PackageRule {
  private static final RuleInfo INFO = RuleInfo.warning("OSC-PKG-010", "2");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(OscPackage pkg, Report report) {
    Optional<ScalarNode> name = pkg.metadata().scalar("name");
    Optional<ScalarNode> version = pkg.metadata().scalar("version");
    if (pkg.archive().isPresent() && name.isPresent() && version.isPresent()) {
      String stem = ArchiveNames.stem(pkg.archive().get().name());
      String expected = name.get().text() + "-" + version.get().text();
      if (!stem.equals(expected)) {
        report.inPackage(stem, expected);
      }
    }
  }
}
