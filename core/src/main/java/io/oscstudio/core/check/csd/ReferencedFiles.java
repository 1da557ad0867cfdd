package io.oscstudio.core.check.csd;

import io.oscstudio.core.base.Message;
import io.oscstudio.core.check.rule.Csd;
import io.oscstudio.core.check.rule.Hints;
import io.oscstudio.core.check.rule.OscPackage;
import io.oscstudio.core.check.rule.PackageRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.yaml.ScalarNode;
import java.util.List;

/** The files a CSD refers to are in the package. */
final class ReferencedFiles implements PackageRule {
  private static final RuleInfo INFO = RuleInfo.error("OSC-CSD-009", "4.3");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(OscPackage pkg, Report report) {
    for (Csd csd : pkg.csds()) {
      for (ScalarNode path : CsdRules.defaultPaths(csd)) {
        if (!pkg.has("manifests/" + path.text())) {
          report.at(path, path.text(), hint(pkg, path.text()));
        }
      }
    }
  }

  private static Message hint(OscPackage pkg, String path) {
    List<String> files =
        pkg.files().stream()
            .filter(f -> f.startsWith("manifests/vendor/"))
            .map(f -> f.substring("manifests/".length()))
            .toList();
    return files.isEmpty()
        ? Message.of("check.hint.add", "manifests/" + path)
        : Hints.oneOf(path, files);
  }
}
