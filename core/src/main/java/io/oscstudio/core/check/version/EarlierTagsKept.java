package io.oscstudio.core.check.version;

import io.oscstudio.core.check.rule.Csd;
import io.oscstudio.core.check.rule.Nodes;
import io.oscstudio.core.check.rule.OscPackage;
import io.oscstudio.core.check.rule.PackageRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.upgrade.UpgradeGuard;
import io.oscstudio.core.yaml.MapNode;
import io.oscstudio.core.yaml.ScalarNode;
import java.util.List;
import java.util.Optional;

/**
 * The tags of the version before are among the new ones, since its instances have them (section
 * 4.5).
 */
final class EarlierTagsKept implements PackageRule {
  private static final RuleInfo INFO = RuleInfo.warning("OSC-VER-005", "4.5");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(OscPackage pkg, Report report) {
    Optional<ServiceVersion> before = EarlierVersion.of(pkg);
    if (before.isEmpty() || pkg.lifecycle().map().filter(m -> Nodes.has(m, "upgrade")).isEmpty()) {
      return; // without an upgrade block OSC does not look at the tags
    }
    for (Csd csd : pkg.csds()) {
      Optional<String> crd = csd.crdName().map(ScalarNode::text);
      before.get().csds().stream()
          .filter(c -> crd.isPresent() && c.crdName().map(ScalarNode::text).equals(crd))
          .findFirst()
          .ifPresent(earlier -> check(csd, tags(earlier), report));
    }
  }

  private static void check(Csd csd, List<String> before, Report report) {
    if (UpgradeGuard.decide(before, tags(csd)) instanceof UpgradeGuard.Refused refused) {
      MapNode where = Nodes.mapAt(csd.root(), "spec").orElse(csd.root());
      Optional<MapNode.Entry> entry = csd.versionDefinition().flatMap(v -> v.entry("tags"));
      String missing = String.join(", ", refused.versions());
      entry.ifPresentOrElse(
          tags -> report.at(tags.key(), missing), () -> report.missingIn(where, missing));
    }
  }

  private static List<String> tags(Csd csd) {
    return csd.versionDefinition().stream()
        .flatMap(v -> Nodes.itemsAt(v, "tags").stream())
        .flatMap(tag -> Nodes.scalar(tag).stream())
        .map(ScalarNode::text)
        .toList();
  }
}
