package io.oscstudio.core.check.csd;

import io.oscstudio.core.check.rule.AllowedValues;
import io.oscstudio.core.check.rule.Csd;
import io.oscstudio.core.check.rule.Hints;
import io.oscstudio.core.check.rule.Nodes;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.Rule;
import io.oscstudio.core.yaml.MapNode;
import io.oscstudio.core.yaml.ScalarNode;
import java.util.List;
import java.util.stream.Stream;

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
  static void checkFixed(Report report, MapNode map, String key, List<String> allowed) {
    Nodes.scalarAt(map, key)
        .ifPresentOrElse(
            value -> AllowedValues.check(report, value, allowed),
            () -> report.missingIn(map, "–", Hints.oneOf("", allowed)));
  }

  /** The files a CSD refers to, for capabilities and dependencies. */
  static List<ScalarNode> defaultPaths(Csd csd) {
    return Stream.concat(csd.capabilities().stream(), csd.dependencies().stream())
        .flatMap(m -> Nodes.scalarAt(m, "defaultPath").stream())
        .toList();
  }
}
