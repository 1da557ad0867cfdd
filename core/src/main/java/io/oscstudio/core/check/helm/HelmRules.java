package io.oscstudio.core.check.helm;

import io.oscstudio.core.base.Place;
import io.oscstudio.core.check.helm.HelmVerdict.Refusal;
import io.oscstudio.core.check.rule.ChartPackage;
import io.oscstudio.core.check.rule.Report;
import io.oscstudio.core.check.rule.Rule;
import io.oscstudio.core.helm.AskedValue;
import io.oscstudio.core.yaml.MapNode;
import io.oscstudio.core.yaml.Node;
import io.oscstudio.core.yaml.YamlPath;
import java.util.List;
import java.util.Optional;

/** The rules that say what Helm says. */
public final class HelmRules {
  static final String SCHEMA_FILE = "values.schema.json";

  private HelmRules() {}

  /** All of them. */
  public static List<Rule> all() {
    return List.of(
        new TemplateRefused(),
        new ValueAskedFor(),
        new ValuesMeetSchema(),
        new SchemaIsOne(),
        new DependenciesPresent(),
        new KubernetesAllowed(),
        new ChartLoads(),
        new HelmGetsThrough());
  }

  /** Reports Helm's words where Helm says, or else at Chart.yaml. */
  static void pass(Refusal refusal, ChartPackage chart, Report report) {
    report.at(refusal.place().orElseGet(() -> Place.of(chart.path("Chart.yaml"))), refusal.words());
  }

  /** Where a value stands in values.yaml, or the nearest key above it. */
  static Place place(AskedValue value, ChartPackage chart) {
    Optional<MapNode> values = chart.values().map();
    Place nearest = Place.of(chart.path("values.yaml"));
    Optional<? extends Node> here = values;
    for (YamlPath.Step step : value.path().steps()) {
      Optional<? extends Node> above = here;
      here = above.flatMap(node -> child(node, step));
      if (here.isPresent()
          && above.get() instanceof MapNode map
          && step instanceof YamlPath.Key k) {
        nearest = map.entry(k.name()).orElseThrow().key().place();
      } else if (here.isPresent()) {
        nearest = here.get().place();
      } else {
        break;
      }
    }
    return nearest;
  }

  /** Helm writes the index of a list's item like a key. */
  private static Optional<Node> child(Node node, YamlPath.Step step) {
    if (step instanceof YamlPath.Key(String name)
        && !(node instanceof MapNode)
        && name.matches("\\d{1,6}")) {
      return node.at(Integer.parseInt(name));
    }
    return node.child(step);
  }
}
