package io.oscstudio.core.check.version;

import io.oscstudio.core.check.rule.Crd;
import io.oscstudio.core.check.rule.OscPackage;
import io.oscstudio.core.check.rule.PackageRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.yaml.Node;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** A CRD that changed has to be brought to the clusters by hand (section 16). */
final class CrdChanged implements PackageRule {
  private static final RuleInfo INFO = RuleInfo.info("OSC-VER-008", "16");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(OscPackage pkg, Report report) {
    Optional<OscPackage> before = ServiceVersion.before(pkg).flatMap(ServiceVersion::pkg);
    for (Crd old : before.map(OscPackage::crds).orElse(List.of())) {
      pkg.crds().stream()
          .filter(crd -> crd.name().isPresent() && crd.name().equals(old.name()))
          .filter(crd -> !Objects.equals(spec(crd), spec(old)))
          .forEach(crd -> report.missingIn(crd.root(), crd.name().orElse("–")));
    }
  }

  private static Optional<Object> spec(Crd crd) {
    return crd.root().get("spec").map(Node::toData);
  }
}
