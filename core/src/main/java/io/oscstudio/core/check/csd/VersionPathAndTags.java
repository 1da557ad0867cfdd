package io.oscstudio.core.check.csd;

import io.oscstudio.core.base.Message;
import io.oscstudio.core.check.rule.Csd;
import io.oscstudio.core.check.rule.DefaultConfiguration;
import io.oscstudio.core.check.rule.Fix;
import io.oscstudio.core.check.rule.Nodes;
import io.oscstudio.core.check.rule.OscPackage;
import io.oscstudio.core.check.rule.PackageRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.check.rule.RuleInfo.Mending;
import io.oscstudio.core.check.rule.YamlChange;
import io.oscstudio.core.yaml.MapNode;
import io.oscstudio.core.yaml.ScalarNode;
import io.oscstudio.core.yaml.YamlPath;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A version definition has path and tags. */
final class VersionPathAndTags implements PackageRule {
  private static final Pattern TAG = Pattern.compile("[0-9A-Za-z_][0-9A-Za-z_.-]{0,127}");
  private static final RuleInfo INFO = RuleInfo.error("OSC-CSD-013", "4.5").fixed(Mending.OFFERED);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(OscPackage pkg, Report report) {
    for (Csd csd : pkg.csds()) {
      csd.versionDefinition().filter(v -> !Nodes.isBlank(v)).ifPresent(v -> check(report, csd, v));
    }
  }

  private static void check(Report report, Csd csd, MapNode definition) {
    if (Nodes.scalarAt(definition, "path").filter(p -> !p.text().isBlank()).isEmpty()) {
      report.missingIn(definition, "path");
    }
    if (Nodes.itemsAt(definition, "tags").isEmpty()) {
      report.missingIn(definition, "tags").perhapsFixedBy(() -> tag(csd, definition));
    }
  }

  /** Takes the tag of the image that the default configuration has at the path. */
  private static Optional<Fix> tag(Csd csd, MapNode definition) {
    Optional<String> path = Nodes.textAt(definition, "path");
    return csd.defaultConfiguration()
        .flatMap(DefaultConfiguration::data)
        .flatMap(data -> path.flatMap(p -> at(data, p)))
        .flatMap(VersionPathAndTags::tagOf)
        .map(tag -> {
          YamlChange change = YamlChange.in(csd.file());
          return Fix.offered(
              Message.of("check.fix.add-key", "tags", tag),
              change.set(change.spot(definition).key("tags"), List.of(tag)).patch());
        });
  }

  private static Optional<String> at(MapNode data, String path) {
    try {
      return data.at(YamlPath.parse(path)).flatMap(Nodes::scalar).map(ScalarNode::text);
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // brackets that do not fit lead nowhere
    }
  }

  private static Optional<String> tagOf(String value) {
    String tag = value.substring(value.lastIndexOf('/') + 1);
    tag = tag.substring(tag.lastIndexOf(':') + 1);
    return TAG.matcher(tag).matches() ? Optional.of(tag) : Optional.empty();
  }
}
