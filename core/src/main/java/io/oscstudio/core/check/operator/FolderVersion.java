package io.oscstudio.core.check.operator;

import io.oscstudio.core.base.SemVer;
import io.oscstudio.core.check.rule.Basis;
import io.oscstudio.core.check.rule.Bundle;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import java.util.Optional;

/** The folder of a version is named after it. */
final class FolderVersion extends BundleRule {

  FolderVersion() {
    super(RuleInfo.info("OSC-OPR-011", "9.2").resting(Basis.INFERRED));
  }

  @Override
  void check(Bundle bundle, Report report) {
    String folder = bundle.folder().replaceFirst("/?manifests$", "");
    String last = folder.substring(folder.lastIndexOf('/') + 1);
    Optional<SemVer> named = SemVer.parse(last.replaceFirst("^v", ""));
    Optional<SemVer> given = bundle.version().flatMap(v -> SemVer.parse(v.text()));
    if (named.isPresent() && given.isPresent() && named.get().compareTo(given.get()) != 0) {
      report.at(bundle.version().orElseThrow(), last, given.get().toString());
    }
  }
}
