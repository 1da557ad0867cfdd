package io.oscstudio.core.check.layout;

import io.oscstudio.core.check.rule.Fix;
import io.oscstudio.core.check.rule.OscPackage;
import io.oscstudio.core.check.rule.PackageRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.check.rule.RuleInfo.Mending;
import java.util.Optional;

/** The chart lies directly in {@code raw/}, not in a folder of its own (R2.9). */
final class ChartBelowRaw implements PackageRule {
  private static final RuleInfo INFO = RuleInfo.error("OSC-PKG-013", "2").fixed(Mending.OFFERED);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(OscPackage pkg, Report report) {
    if (pkg.isHelm() && !pkg.has("raw/Chart.yaml")) {
      pkg.files().stream()
          .filter(ChartBelowRaw::isBelow)
          .map(f -> f.substring(0, f.lastIndexOf('/') + 1))
          .forEach(folder ->
              report
                  .inFile(pkg.path(folder + "Chart.yaml"), folder)
                  .perhapsFixedBy(() -> fix(pkg, folder)));
    }
  }

  /** Moves the chart up, unless that would hide a file that is there. */
  private static Optional<Fix> fix(OscPackage pkg, String folder) {
    boolean free =
        pkg.files().stream()
            .filter(f -> f.startsWith(folder))
            .noneMatch(f -> pkg.files().contains("raw/" + f.substring(folder.length())));
    return free ? Optional.of(LayoutRules.moved(pkg, folder, "raw/")) : Optional.empty();
  }

  /** Whether a path is a chart's main file one folder too deep. */
  static boolean isBelow(String path) {
    return path.matches("raw/[^/]+/Chart\\.yaml");
  }
}
