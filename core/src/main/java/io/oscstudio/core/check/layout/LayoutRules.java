package io.oscstudio.core.check.layout;

import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.Nearest;
import io.oscstudio.core.check.rule.OscPackage;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.Rule;
import java.util.List;

/** The rules about which files there are. */
public final class LayoutRules {
  private LayoutRules() {}

  /** All of them. */
  public static List<Rule> all() {
    return List.of(
        new IsOscPackage(),
        new MetadataPresent(),
        new ManifestsPresent(),
        new LifecyclePresent(),
        new CrdPresent(),
        new PackedSizeLimit(),
        new PackedSizeWarning(),
        new ArchiveName(),
        new ArchiveExtension(),
        new ArchiveNamedAfterPackage(),
        new RawOfOperator(),
        new RawChartPresent(),
        new ChartBelowRaw(),
        new LogConfigName(),
        new ManifestNames());
  }

  /** Whether nothing in it looks like an OSC package; then only {@code OSC-PKG-001} speaks. */
  static boolean isUnrecognised(OscPackage pkg) {
    List<String> names = pkg.topNames();
    return !names.contains("metadata.yaml")
        && !names.contains("lifecycle.yaml")
        && pkg.crdFiles().isEmpty()
        && pkg.csdFiles().isEmpty();
  }

  /** Reports a missing file or folder, with the one that was probably meant for it. */
  static void reportMissing(OscPackage pkg, Report report, String name) {
    Message hint =
        Nearest.of(name, pkg.topNames())
            .map(near -> Message.of("check.hint.rename", near, name))
            .orElseGet(() -> Message.of("check.hint.add", name));
    report.inFile(pkg.path(name.replace("/", "")), name, hint);
  }
}
