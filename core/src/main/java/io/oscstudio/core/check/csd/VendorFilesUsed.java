package io.oscstudio.core.check.csd;

import io.oscstudio.core.base.Message;
import io.oscstudio.core.check.rule.Csd;
import io.oscstudio.core.check.rule.Fix;
import io.oscstudio.core.check.rule.Nodes;
import io.oscstudio.core.check.rule.OscPackage;
import io.oscstudio.core.check.rule.PackageRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.check.rule.RuleInfo.Mending;
import io.oscstudio.core.check.rule.YamlChange;
import io.oscstudio.core.check.rule.YamlFile;
import io.oscstudio.core.yaml.Edit;
import io.oscstudio.core.yaml.ScalarNode;
import io.oscstudio.core.yaml.YamlPath;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A file in {@code vendor/} has an effect only if a CSD refers to it. */
final class VendorFilesUsed implements PackageRule {
  private static final List<String> KINDS = List.of("MonitorConfig", "LogConfig");
  private static final RuleInfo INFO =
      RuleInfo.warning("OSC-CSD-010", "4.3").fixed(Mending.OFFERED);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(OscPackage pkg, Report report) {
    if (!pkg.csdFiles().stream().allMatch(YamlFile::isReadable)) {
      return;
    }
    List<String> used =
        pkg.csds().stream()
            .flatMap(csd -> csd.defaultPaths().stream())
            .map(path -> "manifests/" + path.text())
            .toList();
    pkg.files().stream()
        .filter(f -> f.startsWith("manifests/vendor/") && !used.contains(f))
        .filter(f -> !f.substring(f.lastIndexOf('/') + 1).startsWith("."))
        .forEach(f -> {
          Optional<String> kind = pkg.yaml(f).scalar("kind").map(ScalarNode::text);
          report
              .inFile(pkg.path(f), f)
              .perhapsFixedBy(() -> kind.filter(KINDS::contains).flatMap(k -> fix(pkg, f, k)));
        });
  }

  /** Refers to a capability from the CSD that is the service itself, if there is only one. */
  private static Optional<Fix> fix(OscPackage pkg, String file, String kind) {
    List<Csd> services =
        pkg.csds().stream()
            .filter(
                csd -> !Nodes.textAt(csd.root(), "spec", "role").equals(Optional.of("operation")))
            .toList();
    if (services.size() != 1 || Nodes.mapAt(services.getFirst().root(), "spec").isEmpty()) {
      return Optional.empty();
    }
    Csd csd = services.getFirst();
    Map<String, Object> reference = new LinkedHashMap<>();
    reference.put("apiVersion", "osc.io/v1");
    reference.put("kind", kind);
    reference.put("defaultPath", file.substring("manifests/".length()));
    YamlPath list = YamlPath.of("spec", "capabilityRequirements");
    YamlChange.Spot spot = new YamlChange.Spot(csd.document(), list);
    boolean some = !csd.capabilities().isEmpty();
    Edit edit = some ? Edit.append(reference) : Edit.set(List.of(reference));
    return Optional.of(
        Fix.offered(
            Message.of("check.fix.refer", file),
            YamlChange.in(csd.file()).edit(spot, edit).patch()));
  }
}
