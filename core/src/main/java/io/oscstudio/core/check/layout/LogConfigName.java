package io.oscstudio.core.check.layout;

import io.oscstudio.core.base.Message;
import io.oscstudio.core.check.rule.Basis;
import io.oscstudio.core.check.rule.Csd;
import io.oscstudio.core.check.rule.Fix;
import io.oscstudio.core.check.rule.OscPackage;
import io.oscstudio.core.check.rule.PackageRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.check.rule.RuleInfo.Mending;
import io.oscstudio.core.check.rule.YamlChange;
import io.oscstudio.core.yaml.ScalarNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The log configuration is named {@code log_config.yaml} (R2.7). */
final class LogConfigName implements PackageRule {
  private static final String MANIFESTS = "manifests/";
  private static final String OLD = "vendor/logs_config.yaml";
  private static final String NEW = "vendor/log_config.yaml";
  private static final RuleInfo INFO =
      RuleInfo.warning("OSC-PKG-014", "2").resting(Basis.READING).fixed(Mending.SAFE);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(OscPackage pkg, Report report) {
    if (pkg.has(MANIFESTS + OLD)) {
      boolean free = !pkg.has(MANIFESTS + NEW);
      List<Csd> csds = pkg.csds();
      report
          .inFile(pkg.path(MANIFESTS + OLD))
          .perhapsFixedBy(() -> free ? Optional.of(fix(pkg, csds)) : Optional.empty());
    }
  }

  /** Renames the file, and the references with it. */
  private static Fix fix(OscPackage pkg, List<Csd> csds) {
    List<Fix.FileEdit> edits = new ArrayList<>();
    edits.add(new Fix.Move(pkg.path(MANIFESTS + OLD), pkg.path(MANIFESTS + NEW)));
    for (Csd csd : csds) {
      for (ScalarNode path : csd.defaultPaths()) {
        if (path.text().equals(OLD)) {
          edits.add(YamlChange.in(csd.file()).set(path, NEW).patch());
        }
      }
    }
    return new Fix(Message.of("check.fix.move", OLD, NEW), true, edits);
  }
}
