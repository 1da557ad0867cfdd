package io.oscstudio.core.check.version;

import io.oscstudio.core.check.rule.Nodes;
import io.oscstudio.core.check.rule.OperatorPackage;
import io.oscstudio.core.check.rule.OscPackage;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.yaml.MapNode;
import io.oscstudio.core.yaml.ScalarNode;
import java.util.Optional;

/** Instances of the version before can be upgraded to this one. */
final class ReplacesEarlier extends VersionRule {
  ReplacesEarlier() {
    super(RuleInfo.info("OSC-VER-004", "6"));
  }

  @Override
  void check(ServiceVersion now, ServiceVersion earlier, Report report) {
    Optional<String> before = earlier.version().map(ScalarNode::text);
    if (before.isEmpty()) {
      return;
    }
    if (now.subject() instanceof OscPackage pkg && pkg.isOperator()) {
      Optional<MapNode> lifecycle = pkg.lifecycle().map();
      Optional<ScalarNode> replaces = pkg.lifecycle().scalar("upgrade", "replaces");
      String version = replaces.map(ScalarNode::text).orElse("");
      lifecycle.ifPresent(root -> check(before.get(), version, replaces, root, report));
    } else if (now.subject() instanceof OperatorPackage) {
      Optional<ScalarNode> replaces = Nodes.scalarAt(now.root(), "replaces");
      String version = replaces.map(r -> versionIn(r.text())).orElse("");
      check(before.get(), version, replaces, now.root(), report);
    }
  }

  private static void check(
      String before, String version, Optional<ScalarNode> replaces, MapNode root, Report report) {
    if (replaces.isEmpty()) {
      report.missingIn(root, before, "–");
    } else if (!version.equals(before)) {
      report.at(replaces.get(), before, replaces.get().text());
    }
  }

  /** The version in the name of a CSV: {@code 1.0.0} of {@code demo-cache.v1.0.0}. */
  private static String versionIn(String csvName) {
    return csvName.substring(csvName.indexOf('.') + 1).replaceFirst("^v", "");
  }
}
