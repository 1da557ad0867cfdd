package io.oscstudio.core.check.csd;

import io.oscstudio.core.base.Message;
import io.oscstudio.core.check.rule.AllowedValues;
import io.oscstudio.core.check.rule.Csd;
import io.oscstudio.core.check.rule.Hints;
import io.oscstudio.core.check.rule.OscPackage;
import io.oscstudio.core.check.rule.PackageRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.check.rule.RuleInfo.Mending;
import io.oscstudio.core.yaml.ScalarNode;
import java.util.List;

/** The files a CSD refers to are in the package. */
final class ReferencedFiles implements PackageRule {
  private static final RuleInfo INFO = RuleInfo.error("OSC-CSD-009", "4.3").fixed(Mending.OFFERED);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(OscPackage pkg, Report report) {
    for (Csd csd : pkg.csds()) {
      for (ScalarNode path : csd.defaultPaths()) {
        if (!pkg.has("manifests/" + path.text())) {
          List<String> files = vendorFiles(pkg);
          report
              .at(path, path.text(), hint(files, path.text()))
              .perhapsFixedBy(() -> AllowedValues.fix(pkg, path, files));
        }
      }
    }
  }

  private static List<String> vendorFiles(OscPackage pkg) {
    return pkg.files().stream()
        .filter(f -> f.startsWith("manifests/vendor/"))
        .map(f -> f.substring("manifests/".length()))
        .toList();
  }

  private static Message hint(List<String> files, String path) {
    return files.isEmpty()
        ? Message.of("check.hint.add", "manifests/" + path)
        : Hints.oneOf(path, files);
  }
}
