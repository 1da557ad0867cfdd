package io.oscstudio.core.check.version;

import io.oscstudio.core.check.rule.Crd;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.yaml.Node;
import java.util.Objects;
import java.util.Optional;

/** A CRD that changed has to be brought to the clusters by hand (section 16). */
final class CrdChanged extends VersionRule {
  CrdChanged() {
    super(RuleInfo.info("OSC-VER-008", "16"));
  }

  @Override
  void check(ServiceVersion now, ServiceVersion earlier, Report report) {
    for (Crd old : earlier.crds()) {
      now.crds().stream()
          .filter(crd -> crd.name().isPresent() && crd.name().equals(old.name()))
          .filter(crd -> !Objects.equals(spec(crd), spec(old)))
          .forEach(crd -> report.missingIn(crd.root(), crd.name().orElse("–")));
    }
  }

  private static Optional<Object> spec(Crd crd) {
    return crd.root().get("spec").map(Node::toData);
  }
}
