package io.oscstudio.core.check.csd;

import io.oscstudio.core.base.Message;
import io.oscstudio.core.check.rule.AllowedValues;
import io.oscstudio.core.check.rule.Fix;
import io.oscstudio.core.check.rule.Fixable;
import io.oscstudio.core.check.rule.Hints;
import io.oscstudio.core.check.rule.Nodes;
import io.oscstudio.core.check.rule.OscPackage;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.Rule;
import io.oscstudio.core.check.rule.YamlChange;
import io.oscstudio.core.yaml.Edit;
import io.oscstudio.core.yaml.MapNode;
import io.oscstudio.core.yaml.ScalarNode;
import java.util.List;
import java.util.Optional;

/** The rules about CSDs. */
public final class CsdRules {
  private CsdRules() {}

  /** All of them. */
  public static List<Rule> all() {
    return List.of(
        new CsdApiVersion(),
        new CsdKind(),
        new CrdRefGiven(),
        new CrdRefResolves(),
        new CrdRefNesting(),
        new Role(),
        new CapabilityApiVersion(),
        new CapabilityKind(),
        new ReferencedFiles(),
        new VendorFilesUsed(),
        new CapabilityKindMatches(),
        new VersionMode(),
        new VersionPathAndTags(),
        new VersionPathExists(),
        new TagsAreTexts(),
        new DefaultConfigurationIsJson(),
        new DefaultConfigurationOfCrd(),
        new ServiceEntityPresent(),
        new OneCsdForCrd(),
        new DependencyIdentity());
  }

  /** Reports a key that must have one of a few values and has none or another. */
  static void checkFixed(
      OscPackage pkg, Report report, MapNode map, String key, List<String> allowed) {
    Optional<ScalarNode> value = Nodes.scalarAt(map, key);
    if (value.isPresent() && allowed.contains(value.get().text())) {
      return;
    }
    Fixable found =
        value.isPresent()
            ? report.at(value.get(), value.get().text(), Hints.oneOf(value.get().text(), allowed))
            : report.missingIn(map, "–", Hints.oneOf("", allowed));
    found.perhapsFixedBy(() ->
        allowed.size() == 1
            ? Optional.of(only(pkg, map, key, allowed.getFirst()))
            : value.flatMap(v -> AllowedValues.fix(pkg, v, allowed)));
  }

  /** Gives a key the only value it can have; what is no CSD at all is looked at first. */
  private static Fix only(OscPackage pkg, MapNode map, String key, String value) {
    YamlChange change = YamlChange.in(pkg.fileOf(map));
    YamlChange.Spot spot = change.spot(map);
    boolean safe = !spot.path().isRoot() || Nodes.mapAt(map, "spec", "CRDRef").isPresent();
    Edit edit = map.contains(key) ? Edit.set(value) : Edit.insertKey(0, key, value);
    return new Fix(
        Message.of("check.fix.value", value),
        safe,
        List.of(change.edit(map.contains(key) ? spot.key(key) : spot, edit).patch()));
  }
}
