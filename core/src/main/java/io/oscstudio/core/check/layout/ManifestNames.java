package io.oscstudio.core.check.layout;

import io.oscstudio.core.check.rule.Basis;
import io.oscstudio.core.check.rule.Crd;
import io.oscstudio.core.check.rule.Fix;
import io.oscstudio.core.check.rule.Nodes;
import io.oscstudio.core.check.rule.OscPackage;
import io.oscstudio.core.check.rule.PackageRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.check.rule.RuleInfo.Mending;
import io.oscstudio.core.check.rule.YamlFile;
import io.oscstudio.core.yaml.Document;
import io.oscstudio.core.yaml.MapNode;
import java.util.Optional;

/** CRDs and CSDs lie in files named for it (R2.4). */
final class ManifestNames implements PackageRule {
  private static final RuleInfo INFO =
      RuleInfo.warning("OSC-PKG-015", "2").resting(Basis.INFERRED).fixed(Mending.OFFERED);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(OscPackage pkg, Report report) {
    for (YamlFile file : pkg.manifests()) {
      for (Document document : file.documents()) {
        Optional<MapNode> root = document.map();
        String kind = root.flatMap(r -> Nodes.textAt(r, "kind")).orElse("");
        String ending =
            switch (kind) {
              case Crd.KIND -> "_crd.yaml";
              case "CustomServiceDefinition" -> "_csd.yaml";
              default -> "";
            };
        if (root.isPresent() && !file.name().endsWith(ending)) {
          report
              .missingIn(root.get(), kind, file.name(), ending)
              .perhapsFixedBy(() -> fix(pkg, file, ending));
        }
      }
    }
  }

  /** Renames a file that holds nothing else. */
  private static Optional<Fix> fix(OscPackage pkg, YamlFile file, String ending) {
    String stem = file.name().replaceFirst("\\.ya?ml$", "").replaceFirst("[-_.]?(crd|csd)$", "");
    String path = file.path().substring(pkg.path("").length());
    String to = path.substring(0, path.lastIndexOf('/') + 1) + stem + ending;
    return stem.isEmpty() || file.documents().size() > 1 || pkg.files().contains(to)
        ? Optional.empty()
        : Optional.of(LayoutRules.moved(pkg, path, to));
  }
}
