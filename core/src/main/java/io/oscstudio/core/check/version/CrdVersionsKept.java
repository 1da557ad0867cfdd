package io.oscstudio.core.check.version;

import io.oscstudio.core.check.rule.Basis;
import io.oscstudio.core.check.rule.Crd;
import io.oscstudio.core.check.rule.Nodes;
import io.oscstudio.core.check.rule.OscPackage;
import io.oscstudio.core.check.rule.PackageRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import java.util.List;
import java.util.Optional;

/** A version that a CRD served is served still. */
final class CrdVersionsKept implements PackageRule {
  private static final RuleInfo INFO =
      RuleInfo.warning("OSC-VER-007", "16").resting(Basis.KUBERNETES);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(OscPackage pkg, Report report) {
    Optional<OscPackage> before = ServiceVersion.before(pkg).flatMap(ServiceVersion::pkg);
    for (Crd old : before.map(OscPackage::crds).orElse(List.of())) {
      Optional<Crd> crd =
          pkg.crds().stream()
              .filter(c -> c.name().isPresent() && c.name().equals(old.name()))
              .findFirst();
      List<String> served = crd.map(CrdVersionsKept::served).orElse(List.of());
      for (String version : served(old)) {
        if (!served.contains(version)) {
          crd.ifPresentOrElse(
              c -> report.missingIn(c.root(), old.name().orElse("–"), version),
              () -> report.inFile(pkg.path("manifests"), old.name().orElse("–"), version));
        }
      }
    }
  }

  private static List<String> served(Crd crd) {
    return crd.versions().stream()
        .filter(v -> Nodes.textAt(v.node(), "served").filter("false"::equals).isEmpty())
        .map(Crd.Version::name)
        .toList();
  }
}
