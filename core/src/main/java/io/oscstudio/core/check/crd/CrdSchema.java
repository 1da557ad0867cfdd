package io.oscstudio.core.check.crd;

import io.oscstudio.core.base.Message;
import io.oscstudio.core.check.rule.Crd;
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
import io.oscstudio.core.convert.SampleSchema;
import io.oscstudio.core.yaml.MapNode;
import io.oscstudio.core.yaml.ScalarNode;
import java.util.List;
import java.util.Optional;

/** A CRD has a schema, from which the form is made. */
final class CrdSchema implements PackageRule {
  private static final RuleInfo INFO =
      RuleInfo.warning("OSC-CRD-006", "24").reading("D18").fixed(Mending.OFFERED);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(OscPackage pkg, Report report) {
    List<Csd> csds = pkg.csds();
    for (Crd crd : pkg.crds()) {
      crd.storageVersion()
          .filter(v -> v.schema().filter(s -> !Nodes.isBlank(s)).isEmpty())
          .ifPresent(v -> report.at(v.node(), v.name()).fixedBy(() -> fix(pkg, csds, crd, v)));
    }
  }

  /** Infers one from the default configuration and the descriptors of its CSD. */
  private static Fix fix(OscPackage pkg, List<Csd> csds, Crd crd, Crd.Version version) {
    Optional<Csd> csd =
        csds.stream().filter(c -> c.crdName().map(ScalarNode::text).equals(crd.name())).findFirst();
    SampleSchema schema =
        SampleSchema.of(
            csd.flatMap(Csd::defaultConfiguration)
                .flatMap(DefaultConfiguration::data)
                .flatMap(data -> Nodes.mapAt(data, "spec")));
    csd.map(c -> Nodes.mapsAt(c.root(), "spec", "descriptors", "spec"))
        .orElse(List.of())
        .forEach(
            item -> Nodes.textAt(item, "path").ifPresent(path -> schema.add(path, urns(item))));
    YamlChange change = YamlChange.in(pkg.fileOf(crd.root()));
    YamlChange.Spot place =
        crd.isOld()
            ? change.spot(crd.root()).key("spec").key("validation")
            : change.spot(version.node()).key("schema");
    return Fix.offered(
        Message.of("check.fix.infer-schema"),
        change.set(place.key("openAPIV3Schema"), schema.schema()).patch());
  }

  private static List<String> urns(MapNode descriptor) {
    return descriptor.get("x-descriptors").map(Nodes::scalars).orElse(List.of()).stream()
        .map(ScalarNode::text)
        .toList();
  }
}
