package io.oscstudio.core.check.layout;

import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.Nearest;
import io.oscstudio.core.check.rule.Fix;
import io.oscstudio.core.check.rule.Fixable;
import io.oscstudio.core.check.rule.OscPackage;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
        new ManifestNames(),
        new Litter());
  }

  /** Whether nothing in it looks like an OSC package; then only {@code OSC-PKG-001} speaks. */
  static boolean isUnrecognised(OscPackage pkg) {
    List<String> names = pkg.topNames();
    return !names.contains("metadata.yaml")
        && !names.contains("lifecycle.yaml")
        && pkg.crdFiles().isEmpty()
        && pkg.csdFiles().isEmpty();
  }

  /**
   * What is missing was reported.
   *
   * @param hasNear whether something else was probably meant for it, which the fix renames
   */
  record Missing(Fixable found, boolean hasNear) {}

  /** Reports a missing file or folder, with the one that was probably meant for it. */
  static Missing reportMissing(OscPackage pkg, Report report, String name) {
    Optional<String> nearest = Nearest.of(name, pkg.topNames());
    Message hint =
        nearest
            .map(near -> Message.of("check.hint.rename", near, name))
            .orElseGet(() -> Message.of("check.hint.add", name));
    Fixable found = report.inFile(pkg.path(name.replace("/", "")), name, hint);
    found.perhapsFixedBy(() -> nearest.map(near -> moved(pkg, near, name)));
    return new Missing(found, nearest.isPresent());
  }

  /** The fix that gives a file, or a folder with its slash, another name. */
  static Fix moved(OscPackage pkg, String from, String to) {
    List<Fix.FileEdit> moves = new ArrayList<>();
    for (String file : pkg.files()) {
      boolean below = from.endsWith("/") && file.startsWith(from);
      if (below || file.equals(from)) {
        moves.add(new Fix.Move(pkg.path(file), pkg.path(to + file.substring(from.length()))));
      }
    }
    return new Fix(Message.of("check.fix.move", from, to), false, moves);
  }
}
