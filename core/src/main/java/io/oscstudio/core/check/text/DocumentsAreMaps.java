package io.oscstudio.core.check.text;

import io.oscstudio.core.base.Message;
import io.oscstudio.core.check.rule.Basis;
import io.oscstudio.core.check.rule.DeliveryPackage;
import io.oscstudio.core.check.rule.DeliveryRule;
import io.oscstudio.core.check.rule.OscPackage;
import io.oscstudio.core.check.rule.PackageRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.check.rule.YamlFile;
import io.oscstudio.core.yaml.Document;
import java.util.ArrayList;
import java.util.List;

/** Metadata, CRD, CSD and mapping files hold a map, and so does a lifecycle that is not empty. */
final class DocumentsAreMaps implements PackageRule, DeliveryRule {
  private static final RuleInfo INFO = RuleInfo.error("OSC-DOC-007", "2").resting(Basis.INFERRED);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(OscPackage pkg, Report report) {
    List<YamlFile> files = new ArrayList<>(pkg.crdFiles());
    files.addAll(pkg.csdFiles());
    files.add(pkg.metadata());
    checkNotEmpty(files, report);
    files.add(pkg.lifecycle());
    checkMaps(files, report);
  }

  @Override
  public void check(DeliveryPackage delivery, Report report) {
    checkNotEmpty(TextRules.files(delivery), report);
    checkMaps(TextRules.files(delivery), report);
  }

  private static void checkNotEmpty(List<YamlFile> files, Report report) {
    for (YamlFile file : files) {
      if (file.isEmpty()) {
        report.inFile(file.path(), Message.of("check.type.nothing"));
      }
    }
  }

  private static void checkMaps(List<YamlFile> files, Report report) {
    for (YamlFile file : files) {
      for (Document document : file.documents()) {
        if (document.map().isEmpty()) {
          report.at(document.root(), TextRules.typeName(document.root()));
        }
      }
    }
  }
}
