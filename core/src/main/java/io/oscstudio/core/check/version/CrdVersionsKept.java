package io.oscstudio.core.check.version;

import io.oscstudio.core.check.rule.Basis;
import io.oscstudio.core.check.rule.ChartPackage;
import io.oscstudio.core.check.rule.Crd;
import io.oscstudio.core.check.rule.Nodes;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import java.util.List;
import java.util.Optional;

/** A version that a CRD served is served still. */
final class CrdVersionsKept extends VersionRule {
  CrdVersionsKept() {
    super(RuleInfo.warning("OSC-VER-007", "16").resting(Basis.KUBERNETES));
  }

  @Override
  void check(ServiceVersion now, ServiceVersion earlier, Report report) {
    if (now.subject() instanceof ChartPackage) {
      return; // OSC makes the CRD of a chart itself
    }
    for (Crd old : earlier.crds()) {
      Optional<Crd> crd =
          now.crds().stream()
              .filter(c -> c.name().isPresent() && c.name().equals(old.name()))
              .findFirst();
      List<String> served = crd.map(CrdVersionsKept::served).orElse(List.of());
      for (String version : served(old)) {
        if (!served.contains(version)) {
          crd.ifPresentOrElse(
              c -> report.missingIn(c.root(), old.name().orElse("–"), version),
              () -> report.inFile(now.crdFolder(), old.name().orElse("–"), version));
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
