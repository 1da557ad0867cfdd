package io.oscstudio.core.check.delivery;

import io.oscstudio.core.check.rule.Basis;
import io.oscstudio.core.check.rule.DeliveryPackage;
import io.oscstudio.core.check.rule.DeliveryRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.check.rule.YamlFile;
import java.util.HashSet;
import java.util.Set;

/** A tar in {@code images/} is named by {@code mapping.yaml}. */
final class TarMapped implements DeliveryRule {
  private static final RuleInfo INFO =
      RuleInfo.warning("OSC-DLV-012", "12").resting(Basis.INFERRED);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(DeliveryPackage delivery, Report report) {
    YamlFile mapping = delivery.mapping();
    if (mapping.exists() && !mapping.isReadable()) {
      return;
    }
    Set<String> named = new HashSet<>();
    ImageEntry.all(delivery)
        .forEach(e -> e.tars().values().forEach(tar -> named.add(ImageEntry.path(tar.text()))));
    delivery.source().imageTars().stream()
        .filter(path -> path.endsWith(".tar") && !named.contains(path))
        .forEach(path -> report.inFile(delivery.path(path), path.substring("images/".length())));
  }
}
