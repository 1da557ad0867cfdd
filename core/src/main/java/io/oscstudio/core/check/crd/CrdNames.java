package io.oscstudio.core.check.crd;

import io.oscstudio.core.base.Message;
import io.oscstudio.core.check.rule.Basis;
import io.oscstudio.core.check.rule.Crd;
import io.oscstudio.core.check.rule.Fix;
import io.oscstudio.core.check.rule.Nodes;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.check.rule.RuleInfo.Mending;
import io.oscstudio.core.check.rule.YamlChange;
import io.oscstudio.core.yaml.MapNode;
import java.util.List;
import java.util.Optional;

/** A CRD says group, scope, plural and kind. */
final class CrdNames extends CrdRule {
  private static final RuleInfo INFO =
      RuleInfo.error("OSC-CRD-009", "4.1").resting(Basis.KUBERNETES).fixed(Mending.OFFERED);
  private static final List<List<String>> DEMANDED =
      List.of(
          List.of("spec", "group"),
          List.of("spec", "scope"),
          List.of("spec", "names", "plural"),
          List.of("spec", "names", "kind"));

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  void check(List<Crd> crds, Report report) {
    for (Crd crd : crds) {
      for (List<String> path : DEMANDED) {
        Object[] steps = path.toArray();
        boolean given = Nodes.scalarAt(crd.root(), steps).isPresent();
        if (!given && !(crd.isOld() && path.contains("scope"))) {
          MapNode where = Nodes.mapAt(crd.root(), "spec").orElse(crd.root());
          report
              .missingIn(where, String.join(".", path))
              .perhapsFixedBy(() -> value(crd, path.getLast()).map(v -> fix(crd, path, v)));
        }
      }
    }
  }

  /** What follows from the CRD's name, {@code <plural>.<group>}. */
  private static Optional<String> value(Crd crd, String key) {
    int dot = crd.name().map(name -> name.indexOf('.')).orElse(-1);
    return switch (key) {
      case "scope" -> Optional.of("Namespaced");
      case "group" -> crd.name().filter(_ -> dot > 0).map(name -> name.substring(dot + 1));
      case "plural" -> crd.name().filter(_ -> dot > 0).map(name -> name.substring(0, dot));
      default -> Optional.empty();
    };
  }

  private static Fix fix(Crd crd, List<String> path, String value) {
    YamlChange change = YamlChange.in(crd.file());
    YamlChange.Spot spot = change.spot(crd.root());
    for (String key : path) {
      spot = spot.key(key);
    }
    return Fix.offered(
        Message.of("check.fix.add-key", path.getLast(), value), change.set(spot, value).patch());
  }
}
