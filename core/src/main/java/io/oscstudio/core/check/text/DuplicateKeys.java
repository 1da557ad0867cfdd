package io.oscstudio.core.check.text;

import io.oscstudio.core.base.Finding;
import io.oscstudio.core.base.Message;
import io.oscstudio.core.base.Place;
import io.oscstudio.core.check.rule.ChartPackage;
import io.oscstudio.core.check.rule.ChartRule;
import io.oscstudio.core.check.rule.DeliveryPackage;
import io.oscstudio.core.check.rule.DeliveryRule;
import io.oscstudio.core.check.rule.Fix;
import io.oscstudio.core.check.rule.OscPackage;
import io.oscstudio.core.check.rule.PackageRule;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.RuleInfo;
import io.oscstudio.core.check.rule.RuleInfo.Mending;
import io.oscstudio.core.check.rule.YamlChange;
import io.oscstudio.core.check.rule.YamlFile;
import io.oscstudio.core.yaml.Edit;
import io.oscstudio.core.yaml.ListNode;
import io.oscstudio.core.yaml.MapNode;
import io.oscstudio.core.yaml.Node;
import io.oscstudio.core.yaml.ScalarNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** No map has a key twice. */
final class DuplicateKeys implements PackageRule, ChartRule, DeliveryRule {
  private static final RuleInfo INFO =
      RuleInfo.error("OSC-YAML-002", "24").reading("D16").fixed(Mending.OFFERED);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(OscPackage pkg, Report report) {
    check(TextRules.files(pkg), report);
    pkg.csds().stream()
        .flatMap(csd -> csd.defaultConfiguration().stream())
        .flatMap(sample -> sample.findings().stream())
        .filter(f -> f.code().equals(TextRules.DUPLICATE_KEY))
        .forEach(f -> TextRules.pass(f, report));
  }

  @Override
  public void check(ChartPackage chart, Report report) {
    check(TextRules.files(chart), report);
  }

  @Override
  public void check(DeliveryPackage delivery, Report report) {
    check(TextRules.files(delivery), report);
  }

  private static void check(List<YamlFile> files, Report report) {
    for (YamlFile file : files) {
      TextRules.findings(file)
          .filter(f -> f.code().equals(TextRules.DUPLICATE_KEY))
          .forEach(f ->
              TextRules.pass(f, report.weighing(f.severity()))
                  .ifPresent(found -> found.perhapsFixedBy(() -> fix(file, f))));
    }
  }

  /** Takes an earlier one of the entries away: the last is the one that Kubernetes' tools take. */
  private static Optional<Fix> fix(YamlFile file, Finding finding) {
    return finding
        .place()
        .flatMap(Place::range)
        .flatMap(range -> keyAt(file, range.start().offset()))
        .map(key -> {
          YamlChange change = YamlChange.in(file);
          return Fix.offered(
              Message.of("check.fix.remove-earlier", key.text()),
              change.edit(change.spot(key), Edit.deleteEarlier()).patch());
        });
  }

  private static Optional<ScalarNode> keyAt(YamlFile file, int offset) {
    Deque<Node> open = new ArrayDeque<>();
    file.documents().forEach(d -> open.add(d.root()));
    while (!open.isEmpty()) {
      Node node = open.remove();
      if (node.isAlias()) {
        continue;
      }
      switch (node) {
        case MapNode map -> {
          for (MapNode.Entry entry : map.written()) {
            if (entry.key().start() == offset) {
              return Optional.of(entry.key());
            }
            open.add(entry.value());
          }
        }
        case ListNode list -> open.addAll(list.items());
        case ScalarNode _ -> {}
      }
    }
    return Optional.empty();
  }
}
