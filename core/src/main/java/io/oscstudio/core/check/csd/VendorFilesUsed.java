package io.oscstudio.core.check.csd;

import io.oscstudio.core.check.rule.OscPackage;
import io.oscstudio.core.check.rule.PackageRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.check.rule.YamlFile;
import java.util.List;

/** A file in {@code vendor/} has an effect only if a CSD refers to it. */
final class VendorFilesUsed implements PackageRule {
  private static final RuleInfo INFO = RuleInfo.warning("OSC-CSD-010", "4.3");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(OscPackage pkg, Report report) {
    if (!pkg.csdFiles().stream().allMatch(YamlFile::isReadable)) {
      return;
    }
    List<String> used =
        pkg.csds().stream()
            .flatMap(csd -> CsdRules.defaultPaths(csd).stream())
            .map(path -> "manifests/" + path.text())
            .toList();
    pkg.files().stream()
        .filter(f -> f.startsWith("manifests/vendor/") && !used.contains(f))
        .filter(f -> !f.substring(f.lastIndexOf('/') + 1).startsWith("."))
        .forEach(f -> report.inFile(pkg.path(f), f));
  }
}
