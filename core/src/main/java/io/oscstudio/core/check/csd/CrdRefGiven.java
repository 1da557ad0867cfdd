package io.oscstudio.core.check.csd;

import io.oscstudio.core.base.Message;
import io.oscstudio.core.check.rule.Crd;
import io.oscstudio.core.check.rule.Csd;
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

/** A CSD says which CRD it belongs to. */
final class CrdRefGiven implements PackageRule {
  private static final RuleInfo INFO = RuleInfo.error("OSC-CSD-003", "4.2").fixed(Mending.OFFERED);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(OscPackage pkg, Report report) {
    List<Crd> crds = pkg.crds();
    for (Csd csd : pkg.csds()) {
      MapNode where = csd.crdRef().or(() -> Nodes.mapAt(csd.root(), "spec")).orElse(csd.root());
      if (csd.crdName().isEmpty()) {
        report.missingIn(where, "CRDRef.metadata.name").perhapsFixedBy(() -> named(csd, crds));
      } else {
        checkKind(pkg, report, csd, csd.crdRef().orElse(where));
      }
    }
  }

  private static void checkKind(OscPackage pkg, Report report, Csd csd, MapNode ref) {
    Optional<ScalarNode> kind = Nodes.scalarAt(ref, "kind");
    if (kind.isEmpty()) {
      report.missingIn(ref, "CRDRef.kind").fixedBy(() -> set(csd, ref, "kind", Crd.KIND));
    } else if (!kind.get().text().equals(Crd.KIND)) {
      report.at(kind.get(), "CRDRef.kind").fixedBy(() -> set(csd, ref, "kind", Crd.KIND));
    }
    if (Nodes.scalarAt(ref, "apiVersion").isEmpty()) {
      String version = pkg.crdOf(csd).filter(Crd::isOld).map(_ -> Crd.V1BETA1).orElse(Crd.V1);
      report
          .missingIn(ref, "CRDRef.apiVersion")
          .fixedBy(() -> set(csd, ref, "apiVersion", version));
    }
  }

  private static Fix set(Csd csd, MapNode ref, String key, String value) {
    YamlChange change = YamlChange.in(csd.file());
    return Fix.safe(
        Message.of("check.fix.add-key", key, value),
        change.set(change.spot(ref).key(key), value).patch());
  }

  /** Names the only CRD, or the one in the file of the same name (R2.4). */
  private static Optional<Fix> named(Csd csd, List<Crd> crds) {
    String stem = csd.file().path().replaceFirst("_csd\\.ya?ml$", "");
    return crds.stream()
        .filter(crd -> crds.size() == 1 || crd.file().path().startsWith(stem + "_crd."))
        .findFirst()
        .filter(crd -> crd.name().isPresent())
        .map(crd -> {
          String name = crd.name().orElseThrow();
          YamlChange change = YamlChange.in(csd.file());
          YamlPath ref = YamlPath.of("spec", "CRDRef");
          YamlChange.Spot at = new YamlChange.Spot(csd.document(), ref);
          return Fix.offered(
              Message.of("check.fix.add-key", "CRDRef", name),
              change
                  .set(at.key("apiVersion"), crd.isOld() ? Crd.V1BETA1 : Crd.V1)
                  .set(at.key("kind"), Crd.KIND)
                  .set(at.key("metadata").key("name"), name)
                  .patch());
        });
  }
}
