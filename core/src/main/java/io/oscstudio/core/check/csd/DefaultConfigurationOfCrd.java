package io.oscstudio.core.check.csd;

import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.Nearest;
import io.oscstudio.core.check.rule.Basis;
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
import io.oscstudio.core.yaml.Edit;
import io.oscstudio.core.yaml.ScalarNode;
import io.oscstudio.core.yaml.YamlPath;
import java.util.List;
import java.util.Optional;

/** The default configuration is a resource of the CSD's CRD. */
final class DefaultConfigurationOfCrd implements PackageRule {
  private static final RuleInfo INFO =
      RuleInfo.error("OSC-CSD-017", "4.2").resting(Basis.INFERRED).fixed(Mending.OFFERED);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(OscPackage pkg, Report report) {
    for (Csd csd : pkg.csds()) {
      Optional<Crd> crd = pkg.crdOf(csd);
      Optional<DefaultConfiguration> sample = csd.defaultConfiguration();
      if (crd.isPresent() && sample.isPresent() && sample.get().data().isPresent()) {
        check(report, csd, crd.get(), sample.get());
      }
    }
  }

  private static void check(Report report, Csd csd, Crd crd, DefaultConfiguration sample) {
    List<String> versions =
        crd.versions().stream().map(v -> crd.group().orElse("") + "/" + v.name()).toList();
    check(report, csd, sample, "apiVersion", versions);
    check(report, csd, sample, "kind", crd.kind().stream().toList());
  }

  private static void check(
      Report report, Csd csd, DefaultConfiguration sample, String key, List<String> allowed) {
    Optional<ScalarNode> value = sample.data().flatMap(data -> Nodes.scalarAt(data, key));
    String found = value.map(ScalarNode::text).orElse("–");
    if (!allowed.isEmpty() && !allowed.contains(found)) {
      report
          .at(
              value.map(sample::place).orElseGet(sample::place),
              key,
              found,
              String.join(", ", allowed))
          .fixedBy(() -> {
            String wanted = Nearest.of(found, allowed).orElse(allowed.getFirst());
            return Fix.offered(
                Message.of("check.fix.value", wanted),
                new Fix.Patch(
                    csd.file().path(), sample.json().edit(YamlPath.of(key), Edit.set(wanted))));
          });
    }
  }
}
