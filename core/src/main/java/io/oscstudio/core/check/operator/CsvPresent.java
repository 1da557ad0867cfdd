package io.oscstudio.core.check.operator;

import io.oscstudio.core.base.SemVer;
import io.oscstudio.core.check.rule.Bundle;
import io.oscstudio.core.check.rule.OperatorPackage;
import io.oscstudio.core.check.rule.OperatorRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** An operator has a CSV, and so has each of its versions. */
final class CsvPresent implements OperatorRule {
  private static final RuleInfo INFO = RuleInfo.error("OSC-OPR-002", "9.2");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(OperatorPackage operator, Report report) {
    if (!operator.brokenCsvs().isEmpty()) {
      return;
    }
    List<Bundle> bundles = operator.bundles();
    if (bundles.isEmpty()) {
      operator
          .packageFile()
          .ifPresentOrElse(
              file -> report.inFile(file.path(), "*.clusterserviceversion.yaml"),
              () -> report.inPackage("*.clusterserviceversion.yaml"));
      return;
    }
    Set<String> versions = new TreeSet<>();
    for (String path : operator.files()) {
      int slash = path.indexOf('/');
      if (slash > 0 && (path.endsWith(".yaml") || path.endsWith(".yml"))) {
        versions.add(path.substring(0, slash));
      }
    }
    versions.removeIf(v -> SemVer.parse(v).isEmpty());
    versions.removeIf(v -> bundles.stream().anyMatch(b -> (b.folder() + "/").startsWith(v + "/")));
    versions.forEach(v -> report.inFile(operator.path(v), v + "/*.clusterserviceversion.yaml"));
  }
}
