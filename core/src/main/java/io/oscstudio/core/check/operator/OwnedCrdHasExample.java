package io.oscstudio.core.check.operator;

import io.oscstudio.core.base.Readings;
import io.oscstudio.core.check.rule.Bundle;
import io.oscstudio.core.check.rule.Nodes;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.yaml.Dialect;
import io.oscstudio.core.yaml.MapNode;
import io.oscstudio.core.yaml.ScalarNode;
import io.oscstudio.core.yaml.YamlText;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Each resource that a user creates has an example. */
final class OwnedCrdHasExample extends BundleRule {

  OwnedCrdHasExample() {
    super(RuleInfo.warning("OSC-OPR-026", "24").reading("D22"));
  }

  @Override
  void check(Bundle bundle, Report report) {
    Set<String> shown = new HashSet<>();
    List<Examples> all = Examples.of(bundle).stream().toList();
    if (all.stream().anyMatch(e -> !e.isList())) {
      return;
    }
    all.stream()
        .flatMap(e -> e.resources().stream())
        .flatMap(r -> Nodes.textAt(r, "kind").stream())
        .forEach(shown::add);
    Set<String> internal = internal(bundle);
    for (MapNode owned : bundle.owned()) {
      Optional<ScalarNode> kind = Nodes.scalarAt(owned, "kind");
      boolean operation =
          kind.filter(k -> Readings.OPERATION_KIND_ENDINGS.stream().anyMatch(k.text()::endsWith))
              .isPresent();
      boolean hidden = Nodes.textAt(owned, "name").filter(internal::contains).isPresent();
      if (kind.isPresent() && !shown.contains(kind.get().text()) && !operation && !hidden) {
        report.at(kind.get(), kind.get().text());
      }
    }
  }

  private static Set<String> internal(Bundle bundle) {
    Set<String> names = new HashSet<>();
    bundle
        .annotation("operators.operatorframework.io/internal-objects")
        .map(a -> YamlText.parse(a.text(), Dialect.KUBERNETES).first())
        .filter(d -> !d.isBroken())
        .ifPresent(d -> Nodes.scalars(d.root()).forEach(n -> names.add(n.text())));
    return names;
  }
}
