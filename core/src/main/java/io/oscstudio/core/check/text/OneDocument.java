package io.oscstudio.core.check.text;

import io.oscstudio.core.check.rule.Basis;
import io.oscstudio.core.check.rule.OscPackage;
import io.oscstudio.core.check.rule.PackageRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.check.rule.YamlFile;
import io.oscstudio.core.yaml.Document;
import java.util.ArrayList;
import java.util.List;

/** Metadata, lifecycle and CSD files hold one document. */
final class OneDocument implements PackageRule {
  private static final RuleInfo INFO = RuleInfo.warning("OSC-DOC-006", "2").resting(Basis.INFERRED);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(OscPackage pkg, Report report) {
    List<YamlFile> files = new ArrayList<>(pkg.csdFiles());
    files.add(pkg.metadata());
    files.add(pkg.lifecycle());
    for (YamlFile file : files) {
      List<Document> documents = file.documents();
      if (documents.size() > 1) {
        report.at(documents.get(1).root(), documents.size());
      }
    }
  }
}
